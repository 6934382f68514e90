## Confirming reports

lines =
    { $above }
    { $below }
button-reviews = Waiting for me
button-review = { $unit } – { $period }
button-review-unusual = ⚠️ { $unit } – { $period }
button-review-founding = New union: { $name }
duties-reviews = • { $count } waiting for you to confirm.
reviews-not-yours = Reports are confirmed by the head or the organising department of the union directly above.
reviews-none = No report is waiting for you.
reviews-title = Waiting for you to confirm:
reviews-for = (You stand in for { $name } until { $until }.)
reviews-reports = • { $count ->
        [one] 1 report
       *[other] { $count } reports
    }
reviews-unusual = • { $count } of them with a warning (⚠️)
reviews-foundings = • { $count ->
        [one] 1 newly founded union
       *[other] { $count } newly founded unions
    }
review-title =
    { $unit }
    { $form } { $period }, sent { $sent }, receipt { $receipt }
review-nil = Nothing happened in the period.
review-item = { $n }. { $label }: { $value } ({ $past })
review-and = { $one }; { $other }
review-last = last period { $value }
review-year = a year ago { $value }
review-sum = this year { $value }
review-warning = ⚠️ { $problem } The sender gave no reason.
review-warning-reason = ⚠️ { $problem } The sender says: "{ $reason }"
review-warning-items = { $items }: look closely.
flow-review-decision =
    { $screen }

    Do you confirm this report?
    .label = Decision
    .confirm = Confirm
    .return = Ask for corrections
    .later = See another
flow-review-which-items = Which items need another look? Tap each, then Done, or type their numbers. (e.g. 4, 8)
    .label = Items to look at
flow-review-review = Send this request?
    .label = Send the request
item-reason = { $item }: what needs to be corrected? (e.g. team 2 is missing)
button-ticked = ✓ { $label }
button-ticks-done = Done ({ $count })
review-returned = Asked { $unit } for corrections to { $count ->
        [one] 1 item
       *[other] { $count } items
    } of { $form } { $period }.
review-notice-returned =
    The level above asks for corrections to { $form } { $period } of { $unit }:
button-correct-report = Correct: { $form } – { $period }
review-changed-return = The sender has just sent this report again, so nothing was asked for. Please look at the new one.
review-notice-again = { $unit } sent { $form } { $period } again (no. { $times }); it waits for you.
button-see-changes = See what changed
review-title-again =
    { $unit }
    { $form } { $period }, sent again (no. { $times }) on { $sent }, receipt { $receipt }
    What changed since it was last seen:
review-changed-line = { $n }. { $label }: { $old } → { $value }
review-same-line = { $n }. { $label }: still { $value }
review-was-asked = – you had asked: { $reason }
review-sender-says = The sender says: { $reason }
review-accepted-stays = The figures confirmed before count until you confirm this one.
review-confirmed = ✅ Confirmed: { $form } { $period } of { $unit }. Its figures count from now on.
review-untold = The sender has no chat with the assistant yet, so nobody could be told; please let them know.
review-notice-confirmed = ✅ { $form } { $period } of { $unit } was confirmed. Receipt { $receipt }.
review-changed = The sender has just sent this report again, so nothing was confirmed. Please look at the new one.
review-gone = That report is not waiting for you.
review-was-confirmed = { $name } confirmed this at { $time } on { $day }.
review-was-returned = { $name } asked for corrections at { $time } on { $day }.

## Confirming newly founded unions

flow-founding-review-decision =
    { $founding-name }
    recorded by { $founding-unit }, receipt { $founding-receipt }
    Enterprise: { $founding-enterprise }. Tax code: { $founding-taxCode }
    Workers: { $founding-workers }. Members: { $founding-members }
    Founded on { $founding-founded }
    Decision: { $founding-decision } of { $founding-decided }, { $founding-body }
    Counts from { $founding-counted }

    Do you confirm this union?
    .label = Confirm
    .confirm = Confirm
    .return = Ask for corrections
    .later = See others
flow-founding-review-comment = What needs to be corrected? (e.g. the decision number is wrong)
    .label = Request
flow-union-founding-returned =
    Who confirms it asks: { $comment }
    Type "edit item" and its number; all others stay as they are.
founding-change-gone = That union is no longer waiting for corrections.
founding-returned = Asked for corrections to { $name }. It does not count yet.
founding-notice-returned = Corrections are asked for to { $name } (receipt { $receipt }): { $comment }
button-founding-change = Correct: { $name }
founding-confirmed = ✅ Confirmed: { $name }. It counts from now on.
founding-notice-confirmed = ✅ { $name } was confirmed and counts now. Receipt { $receipt }.
founding-gone = That union is not waiting for you.

## Correcting a report that was sent

flow-report-asked =
    { $formTitle } – { $periodText }, { $unitName }.
    The level above asks for corrections to { $askedCount ->
        [one] 1 item
       *[other] { $askedCount } items
    }. All others stay as they were sent.
flow-report-own =
    Correcting { $formTitle } – { $periodText } as it was sent, { $unitName }. Possible until { $correctionText }.
    Items that you do not choose stay as they were sent.
flow-report-which-items = Which items do you correct? Tap each, then Done, or type their numbers. (e.g. 4, 8)
    .label = Items chosen
flow-report-change-reason = Why is it corrected? (e.g. team 2 was missing)
    .label = Reason
flow-report-note = Anything to tell who confirms it? (e.g. checked against the list)
    .label = Note
ask-sent = Sent: { $value }
ask-why = The level above asks: { $reason }
change-none = I see no report like that to correct.
change-which = Which report do you correct?
change-which-closed = The days for correcting these reports are over. Please choose one.
change-closed = { $form } { $period } could be corrected until { $until }; that day has passed.
change-closed-undated = { $form } { $period } can no longer be corrected.
change-over = The days for correcting this report are over, so it was not sent again.
button-keep-sent = Keep it as sent
change-kept = The report stays as it was sent.
change-nothing = Nothing differs from what was sent, so it was not sent again.
report-receipt-again =
    ✅ Sent again: { $form } { $period } of { $unit } (no. { $times }); it waits to be confirmed. The receipt is still { $receipt }.
report-accepted-stays = The figures confirmed before count until this one is confirmed.

## Confirming together

reviews-plain = • { $count } of them without a warning
reviews-wishes = • { $count ->
        [one] 1 wish to open a report again
       *[other] { $count } wishes to open a report again
    }
reviews-none-plain = No reports are left to be confirmed together. Please look at each.
button-review-all = See and confirm { $count } reports without a warning
review-all-line = • { $unit }, { $period }: { $figures }
review-all-bare = • { $unit }, { $period }
review-all-nil = • { $unit }, { $period }: nothing happened
review-all-figure = { $label } { $value }
review-all-figure-last = { $label } { $value } (last period { $last })
review-all-confirmed = ✅ Confirmed { $count ->
        [one] 1 report. Its
       *[other] { $count } reports. Their
    } figures count from now on.
review-all-left = { $count } changed meanwhile or was dealt with, so it was not confirmed. Please look at it by itself.
review-all-untold = { $count } of the senders have no chat with the assistant yet, so they could not be told.
review-list-title = { $count } reports without a warning, page { $page }/{ $pages }:
review-list-changed = { $count } of this page changed meanwhile or was dealt with.
review-list-gone = This list is no longer there. Please open what waits once more.
button-review-listed = Confirm all { $count } reports
flow-review-all-sure-many =
    { $count } reports without a warning:
    { $list }
    … and { $others } others.{ $later ->
        [0] { "" }
       *[other] { " " }{ $later } more wait besides; I ask about them afterwards.
    }

    Do you confirm all { $count } of these?
    .label = Decision
    .confirm = Confirm all
    .list = See the whole list
    .stop = No, one by one
flow-review-all-sure =
    { $count } reports without a warning:
    { $list }

    Do you confirm all of these?
    .label = Decision
    .confirm = Confirm all
    .stop = No, one by one

## Opening a report again

button-reopen = Ask to open it again
button-see-reopen = See the wish
button-reopen-wish = Open again: { $unit } – { $period }
button-change-report = Correct: { $form } – { $period }
flow-reopen-reason = Why should { $form } { $period } be opened again? (e.g. team 2 was left out)
    .label = Reason
reopen-waits = Your unit asked on { $day } to open it again; the level above has not answered yet.
reopen-asked = The level above was asked to open { $form } { $period } again.
reopen-asked-already = That wish is waiting for an answer already, so it was not sent again.
reopen-notice = { $unit } asks to open { $form } { $period } again: { $reason }
flow-reopen-review-decision =
    { $wish-unit } asks to open { $wish-form } { $wish-period } again.
    Reason: { $wish-reason }
    Over the last year: { $wish-late } of { $wish-all } periods came after the due day.
    Figures as they are:
    { $wish-values }

    Do you open it for corrections?
    .label = Decision
    .one = Open for 1 day
    .three = Open for 3 days
    .seven = Open for 7 days
    .refuse = Do not open
reopen-granted = ✅ { $form } { $period } of { $unit } is open for corrections until { $until }.
reopen-refused = { $unit } was told: { $form } { $period } is not opened again.
reopen-notice-granted = { $form } { $period } is open again; it can be corrected until { $until }.
reopen-notice-refused = The level above did not open { $form } { $period } again. Please talk to who confirms it.
reopen-gone = That wish is not waiting for you.

## Standing in

delegate-not-yours = Only who confirms reports can let somebody stand in.
delegate-nobody = No other officer of your unit is known to the assistant yet.
delegate-agreed = { $name } stands in for you from { $from } until { $until }.
delegate-ended = Ended as of today.
delegate-none = There is nothing like that to end.
delegate-backwards = The last day must not be before the first. (e.g. 31/12/2026)
delegate-gone = That officer is no longer at your unit. Please choose another.
delegate-known = That officer stands in for you on these days already.
delegate-recorded = ✅ { $name } confirms reports for you from { $from } until { $until }. You still can, too.
delegate-notice = { $by } asks you to confirm reports in their place from { $from } until { $until }.
button-delegate-end = End: { $name }
flow-delegate-to = Who confirms reports in your place?
    .label = Who
flow-delegate-from = From which day? (e.g. 01/12/2026)
    .label = From
flow-delegate-until = Until which day, included? (e.g. 15/12/2026)
    .label = Until
flow-delegate-review = Shall it be so?
    .label = Let them

## Closing reports of units that were dissolved or merged

duties-ended = { $unit } ended on { $day }; your unit reports for it:
button-closing-report = Report for { $unit } – { $period }
flow-report-closing =
    { $unitName } ended on { $endedOnText }, so your unit reports for it, up to { $lastDayThereText }.
    Members at the end are those who were left when it ended; the sum tells them apart from ordinary losses.
