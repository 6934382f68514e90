## Drafts

draft-half-way = You stopped at question { $n }/{ $total }.
draft-half-way-of = { $title }: you stopped at question { $n }/{ $total }, { $label }.
draft-all-answered = You have answered everything; only sending is left.
draft-all-answered-of = { $title }: everything is answered; only sending is left.
draft-go-on = Would you like to go on?
draft-title = { $form } – { $period }
draft-title-other = Draft
draft-held = { $name } goes on with { $title }, since { $time } on { $day }.
draft-held-unkept = The draft has passed to somebody else, so I have not kept this message.
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
