## Drafts

draft-half-way = You stopped at question { $n }/{ $total }.
draft-half-way-of = { $title }: you stopped at question { $n }/{ $total }, { $label }.
draft-all-answered = You have answered everything; only sending is left.
draft-all-answered-of = { $title }: everything is answered; only sending is left.
draft-go-on = Would you like to go on?
draft-sum-moved = { $label }: what the units below add up to has moved from { $before } to { $now }, so I ask again.
draft-title = { $form } – { $period }
draft-title-other = Draft
draft-held = { $name } goes on with { $title }, since { $time } on { $day }.
draft-held-unkept = The draft has passed to somebody else, so I have not kept this message.
draft-late = It was due on { $dueText }, { $lateDays ->
        [one] { $lateDays } day ago
       *[other] { $lateDays } days ago
    }; you can still send it.
draft-saved = {"  "}↳ half done, { $saved } of { $total } questions saved
draft-saved-all = {"  "}↳ everything is answered; only sending is left
draft-holder = {"  "}↳ { $name } holds the draft
button-hand-over = Hand to somebody else
button-take-back = Take it back

hand-no-draft = Your unit has no half-done report to hand over.
hand-nobody = Nobody else at your unit files this report. Please ask the level above to invite somebody.
hand-which = Which draft do you hand over?
hand-gone = That officer no longer files this report at your unit. Please choose somebody else.
hand-done = ✅ { $name } goes on with { $title }. What was entered stays.
hand-told = I have told { $name }.
hand-untold = { $name } is not linked to the assistant yet. Please tell them to open it and type "report".
hand-notice = { $by } asks you to go on with { $title }.
take-done = ✅ { $title } is yours again. What was entered stays.
take-yours = { $title } is with you.
take-notice = { $by } has taken { $title } back. What you entered stays.
flow-draft-hand-to = Who is to go on with { $title }?
    .label = Goes on

## Signed within the unit before it is sent

button-sign = Sign: { $title }
button-sign-withdraw = Take back to change
button-sign-on = Ask for signatures
button-sign-off = Do not ask for signatures
reviews-signatures = • { $count } reports of your unit to sign
sign-asked = ✅ { $title } waits for { $names } to sign. Then it is sent to the level above.
sign-notice = { $by } has finished { $title }. It waits for you to sign before it is sent.
sign-waits = { $title } waits for { $names } to sign, since { $time } on { $day }.
sign-line = {"  "}↳ Waits within the unit for { $names } to sign, since { $day }
sign-nobody = Your unit asks for a signature before sending, but nobody can sign. Please ask the level above to invite the head, or turn it off (/kyduyet tắt).
sign-gone = That report no longer waits for you: it was signed, taken back or has just changed.
sign-title =
    { $unit }
    { $title }, by { $by }
sign-signed = ✅ You have signed { $title }.
sign-notice-signed = ✅ { $by } has signed { $title }.
sign-returned = Asked to look again at { $count } items of { $title }. It has not been sent.
sign-notice-returned = { $by } has not signed { $title } yet and asks to look again at:
sign-withdrawn = { $title } is yours again. What was entered stays.
sign-no-unit = I do not find that unit among your own and those below. (e.g. /kyduyet bật CĐCS Công ty May Hoa Mai)
sign-no-head = Nobody can sign at { $unit } yet. Its reviewers and leaders sign, or the chair of a grassroots union.
sign-is-on = { $unit } asks for a signature before a report is sent. Signed by: { $names }.
sign-is-off = { $unit } asks for no signature before a report is sent. Its head or the organising department above may turn it on.
sign-turned-on = ✅ From now on reports of { $unit } wait to be signed before they are sent. Signed by: { $names }. They are due on the same day as before.
sign-turned-off = ✅ Reports of { $unit } are sent without a signature again. What waits is opened and sent by its filer.
ask-sent-here = Entered: { $value }
ask-why-here = The head of your unit asks: { $reason }
flow-report-asked-here =
    { $formTitle } – { $periodText }, { $unitName }.
    The head of your unit asks to look again at { $askedCount } items. The others stay.
flow-sign-decision =
    { $screen }

    Do you agree to send this report to the level above?
    .label = Decision
    .approve = Agree and send
    .return = Ask to look again
    .later = Later
flow-sign-which-items = Which items need another look? Tap each and then Done, or type their numbers. (e.g. 4, 8)
    .label = Items to look at
flow-sign-review = Give it back to the filer?
    .label = Give back

## The document of a sent report

button-scan = Open the scan
issue-none = Your unit has sent no report to record a document for.
issue-which = Which report is the document of?
issue-not-yet = No document is recorded yet.
issue-line = Document { $number } of { $day }
issue-line-signer = Document { $number } of { $day }, signed by { $signer }
issue-meanwhile = Somebody else has just recorded the document of this report. Please cancel and begin again to see it.
issue-done = ✅ The document of { $title } is recorded.
issue-no-scan = There is no scan that you may open.
flow-issue-intro =
    The document of { $title }.
    { $before }
flow-issue-number = Number and sign of the document? (e.g. 15/BC-CĐCS)
    .label = Number
flow-issue-issued-on = Day of signing? (e.g. 02/12/2026)
    .label = Day
flow-issue-signer = Who signed it? (e.g. Nguyễn Văn Mẫu, chair)
    .label = Signed by
flow-issue-scan = Please send a scan or photo, if there is one (20 MB at most).
    .label = Scan
flow-issue-review = Record it so?
    .label = Record
