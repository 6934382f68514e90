## Greeting and menu

welcome =
    Hello, I am the Union Assistant.
    To know who you are, please open your invite link or type your invite code. (e.g. K7M2-9QXD-4TBA)
welcome-help =
    I need an invite code to know which unit you belong to. The upper union sends it. (e.g. K7M2-9QXD-4TBA)
    New to your post and without a code? Type "I am the new chair".
welcome-back = Hello. What can I do for you today?
menu = Please choose one, or type what you need. (e.g. report November)
menu-report = Report
menu-found = Record a new union
menu-quota = Quota
menu-duties = To do
help =
    I can help you (type the words or tap a command):
    • Report /baocao, to do /viec
    • Found a union /thanhlap, quota /chitieu
    • Units below: confirm /xacnhan, who has not sent /chuagui, sums /tonghop, close a period /chotky
    • On leave: a colleague stands in /uyquyen; sign before sending: /kyduyet
    • Plans: tasks /nhiemvu, calendar /lich, set dates /datlich, supports /hotro, conditions /dieukien, reviews /tongket
    • Units: find, rename, move, merge, close /donvi
    • Officers: invite /moi, hand over, leave a post /nhansu
    • Reminders: when, and switching off /nhacviec; by which channel /kenh
    • Language: /ngonngu
    While answering you can type "back", "edit item 3", "skip", "pause", "cancel".
help-in-flow = Please type the answer or tap a button. You can also type "back", "edit item 3", "skip", "pause" or "cancel".
thanks = You are welcome.
not-understood = I did not understand. Please type one of the examples, or /help for what I can do. (e.g. report, quota)
command-unknown = I do not know that command. Type /trogiup to see the commands.
export-where = Files are behind the buttons below the figures: type /tonghop (sums), /chuagui (who has not sent) or /tongket (the review's document).
handoff = I cannot put you through. Please call the officer in charge at the union above; what was recorded is kept.
language-set = I will speak English from now on.

## What cannot be read, or is in the wrong place

group-declined = I work in private chats only, to keep your figures private. Please write to me directly.
too-many-messages = You write very fast; what comes after this message is not recorded. Please wait a minute, then answer the open question again.
turn-failed = Sorry, something went wrong with your last message. What was saved is still there, and the operator has been told. Please try again in a few minutes.
shown-again = (Sent again, as the last message may not have reached you)
    { $text }
inbound-other-sticker = I cannot read stickers. Please type it for me. (e.g. report)
inbound-other-voice = I cannot listen to voice messages. Please type it for me. (e.g. 12 joined)
inbound-other-video = I cannot watch videos. Please type it or send a picture.
inbound-other-location = I do not use locations. Please type it for me. (e.g. KCN Sông Xanh)
inbound-other-edited = I do not read edited messages. Please type "back" or "edit item 3" to change an answer.
inbound-other-unknown = I cannot read this message. Please type it for me. (e.g. report)
contact-not-own = This is not your own phone number in the app, so I cannot use it. Please tap the button that shares your number, or type your invite code.
file-not-expected = I do not need a file now. Please choose what to do first. (e.g. record a new union)
file-not-here = This question needs a typed answer, not a file.
chosen = You chose: { $label }
more-choices = There is more; type "chọn" and the number (e.g. chọn { $number }):
came-late = The message "{ $text }" arrived after later ones, so I have not used it. Please look at the current question and send it again if needed.
file-link =
    Download { $name }: { $url }
    (The link works for { $days } days. Anyone who has it can open it; please do not pass it on.)
file-failed-unlinked = I do not know who you are yet, so I have not taken the file. Please type your invite code first. (e.g. K7M2-9QXD-4TBA)
file-failed-too-large = The file is larger than 20 MB, so I could not take it. Please send a smaller picture.
file-failed-gone = The file is no longer available. Please send it again.
file-failed-unreachable = I could not download the file. Please send it again in a few minutes.
nothing-open = No question is open now. Please choose what to do.
nothing-asked = I am not asking anything now. Please choose what to do.
tap-stale = That button belongs to an earlier question. Please answer the current one:
tap-closed = That button belongs to something already finished. Please choose what to do.
tap-unknown = I do not know that button. Please choose again:

## Answering questions

ask-progress = Question { $n }/{ $total }
ask-progress-open = Question { $n }
ask-known = Noted so far: { $value }
ask-kept = { $label } stays as it is.
ask-emptied = { $label } is empty now.
guess = I am not sure that I understood, so nothing is recorded yet:
guess-wish = Is this what you mean?
ask-which = { $label }: { $value }?
ask-is-it = { $label }: is it { $value }?
ask-or = { $one } or { $other }
form-ask = { $label }? (e.g. { $example })
offer-previous = Last period: { $value }.
offer-last-period = last period
offer-balance = Worked out from the items above: { $value }.
offer-balance-moves = From the items above and the units that moved: { $value }.
offer-register = By the registers: { $value }.
offer-known = Known: { $value }.
noted = Noted { $label }: { $value }.
button-keep = Take { $value }
button-skip = Skip
button-keep-answer = Keep it
button-leave-empty = Leave empty
button-nil = Nothing to report
button-yes = Yes
button-no = Not yet
button-edit = Edit an item
button-right = Yes, that is right
button-correct = Correct it
button-correct-item = Correct: { $label }
button-discard = Discard the draft
button-keep-draft = Keep the draft
button-go-on = Go on
button-view = View the draft
button-look-again = Show figures
button-restart = Start again
button-picture = See the chart
button-share-phone = Share my phone number
share-phone-hint = The number is only compared with the list of union officers.
button-open-report = { $form } – { $period }
button-resume-report = Go on: { $form } – { $period }
button-resume-founding = Go on: record a new union
value-none = –
value-yes = Yes
value-no = No
skip-not-here = This question cannot be skipped. If it is a number and there is none, type 0.
nil-not-here = "Nothing to report" does not apply here.
nil-noted = Noted that there is nothing to report: changes in the period are 0, current numbers stay as last period.
nil-still-owed = "{ $part }" is 0 too, while "{ $whole }" is { $value }. If that is not right, please tap Edit an item.
back-at-first = This is already the first question.
edit-nothing-yet = There is no answer to edit yet.
edit-which = Which item would you like to change? Type a number from 1 to { $last }. (e.g. edit item { $last })
edit-no-such = There is no item { $item } yet. Please choose a number from 1 to { $last }. (e.g. edit item 1)
noted-change = Changed { $label }: { $old } → { $value }.
several-left = I did not record "{ $said }": it is not clear which item of this it is.
several-doubt = I did not record "{ $said }". { $problem }
several-sum = I did not record "{ $said }": it is not the sum of the items that you named.
doubt-which = Which item is "{ $said }"?
doubt-which-unreadable = Please tap a button, or type the number of the item. (e.g. 1)
doubt-dropped = All right, I did not record "{ $said }".
button-other-choice = Another choice
button-drop = Do not record
edit-unclear = It is not clear which item to change. Please type its number and the right figure. (e.g. edit item 3 to 12)
edit-no-value = No item holds { $value }. These are there:
edit-other-value = { $label } holds { $value }, not the figure that you named, so I did not change it.
edit-nothing-open = No draft is open to be changed. For a report that was sent, name it. (e.g. edit report October)
edit-dropped = As you changed an answer, { $count ->
        [one] { $count } item no longer applies
       *[other] { $count } items no longer apply
    } and will not be sent.
review-line = { $n }. { $label }: { $value }
review-reasons = Sent along, for whoever reviews it:
review-reason = • { $problem } Reason: { $reason }
review-unreadable = Press a button below, or type "edit item" and a number from 1 to { $last }. (e.g. edit item { $last })
check-balance = { $total } is { $left }, but the items above add up to { $right }.
check-balance-moves = { $total } is { $left }, but the items above come to { $right }. This counts { $movesText }.
check-at-most = { $part } ({ $left }) is more than { $whole } ({ $right }).
check-other-item = If another item is wrong, tap it, or type "edit item" and its number.
check-not-yet = This cannot be sent yet, as some numbers do not fit:
check-continues = { $item } is { $left }, but the last period closed ({ $lastText }) at { $right }.
check-recorded = { $item } is { $left }, but the register of foundings holds { $right } for this period.
check-unusual = { $item } is { $left }, far from the recent periods ({ $steady ->
        [yes] always { $from }
       *[no] from { $from } to { $to }
    }).
check-unreadable = Please answer yes or no, or type the right number itself. (e.g. 320)
check-why = Please say briefly why, for whoever reviews the figures. (e.g. the company has just hired 60 people)
check-why-unreadable = Please write a reason of 3 to 300 characters, or type "skip". (e.g. the company has just hired 60 people)
check-is-it-right = Is this number right, or would you like to correct it?
cancel-sure = Discard this draft? { $count ->
        [one] { $count } answer
       *[other] { $count } answers
    } will be lost.
restart-sure = Start over? { $count } answers will be lost.
nil-needs-number = This item is a number that stands; please type it. (e.g. 320)
code-unreadable = An invite code has 12 characters. Please type it again. (e.g. K7M2-9QXD-4TBA)
cancel-not = The draft is kept.
cancelled = Discarded. Nothing was saved.
paused = The draft is saved. When you are ready, tap "To do" or type the same request to go on.
draft-so-far = The draft so far:
draft-gone = That draft is no longer there. Please choose what to do.
draft-moved = The draft was just changed on another device, so I did not record this message. The current question is:
draft-moved-so = The draft was just changed on another device, so I did not record this message. That device wrote:
draft-moved-added = • { $label }: { $value }
draft-moved-changed = • { $label }: { $old } → { $value }
draft-moved-more = • and { $count } more

## Linking

link-wrong-code = The invite code is not right. Please check it and type every character. (e.g. K7M2-9QXD-4TBA)
link-used-code = This invite code has already been used. Please ask the person who invited you for a new one.
link-expired-code = This invite code has expired. Please ask the person who invited you for a new one.
link-too-many = There were many wrong tries. Please wait an hour and try again, or ask for a new code.
link-unknown-phone = This phone number is not in the list of officers. Please ask the upper union for an invite code.
link-claim-wrong = This phone number and unit code do not match the list of officers. If the phone number was wrong, type "cancel" and send it again.
link-post-ended = The post in this invite has ended. Please contact the person who invited you.
link-done =
    You are linked. Welcome, { $name }.
    Post: { $title }
    Unit: { $unit }

## Reports

report-none = No reporting period has been set for your unit in this assistant yet.
report-no-such = I cannot find that reporting period. Please choose one of these.
report-which = Which report would you like to file?
report-values-again = After that, please send the line of figures again.
report-already-sent = { $form } { $period } has been sent and is waiting to be confirmed. Receipt { $receipt }.
report-already-returned = { $form } { $period }: additions or corrections are requested. Receipt { $receipt }.
report-already-confirmed = { $form } { $period } has been confirmed. Receipt { $receipt }.
report-sent-meanwhile = The report for this period was just sent from another device, so it is not sent again.
report-receipt =
    ✅ { $form } { $period } of { $unit } is sent.
    Receipt { $receipt }, { $late ->
        [0] in time for
       *[other] after
    } { $due }, waiting for the upper level to confirm it. { $open ->
        [0] It could be corrected until { $correction }; to change it, type "edit report" and ask to have it opened again.
       *[other] To change it, type "edit report", until { $correction }.
    }
duties-none = Nothing has a due date for you yet.
duties-title = Reports of { $unit }:
duties-due = • { $form } { $period }: not sent yet, due { $due } { $days ->
        [0] (today)
        [one] ({ $days } day left)
       *[other] ({ $days } days left)
    }, can be corrected until { $correction }
duties-overdue = • { $form } { $period }: not sent yet, was due { $due } ({ $days ->
        [one] { $days } day ago
       *[other] { $days } days ago
    }){ $open ->
        [0] { "" }
       *[other] , can be corrected until { $correction }
    }
duties-sent = • { $form } { $period }: sent{ $late ->
        [0] { "" }
       *[other] { " " }late
    }{ $nil ->
        [0] { "" }
       *[other] , nothing to report
    }, waiting to be confirmed ({ $receipt })
duties-returned = • { $form } { $period }: additions or corrections are requested{ $late ->
        [0] { "" }
       *[other] , sent late
    }{ $nil ->
        [0] { "" }
       *[other] , nothing to report
    } ({ $receipt })
duties-confirmed = • { $form } { $period }: confirmed{ $late ->
        [0] { "" }
       *[other] , sent late
    }{ $nil ->
        [0] { "" }
       *[other] , nothing to report
    } ({ $receipt })

## Founding a grassroots union

founding-not-yours = New unions are recorded by officers of the upper union. Please tell your upper union.
founding-is-moved = A union that moved in or was taken over does not count as newly founded. Please contact the upper union about the handover.
founding-stands-already = Very well, I will not record this union again.
button-add-decision = Add the decision: { $name }
founding-no-such = That union no longer waits for a decision. Please choose one.
founding-decided =
    ✅ Decision { $number } on { $name } is recorded.
    It counts towards the quota of { $unit } from { $counted }, waiting to be confirmed.
founding-decision-before = The decision cannot be dated before the founding ({ $founded }).
founding-decision-taken = Decision { $number } of this body in that year is already recorded for another union. Please check the decision number. (e.g. 25/QĐ-LĐLĐ)
founding-receipt =
    ✅ Recorded: { $name }.
    Number { $receipt }. Counts towards the quota of { $unit } from { $counted }, waiting to be confirmed.
founding-receipt-unrecognised =
    ✅ Recorded: { $name }, number { $receipt }.
    There is no recognition decision yet, so it counts as waiting to be confirmed in the quota of { $unit }.

## Reminders

digest-title = Hello, here is what there is to do today:
digest-before = • { $form } { $period }: due { $due }, { $days ->
        [one] { $days } day left
       *[other] { $days } days left
    }
digest-due = • { $form } { $period }: due today ({ $due })
digest-after = • { $form } { $period }: not sent yet, was due { $due }, { $days ->
        [one] { $days } day ago
       *[other] { $days } days ago
    }
digest-correction = After sending, it can still be corrected until { $correction }.
