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
review-warning = ⚠️ { $items }: look closely; the sender gave no reason.
review-warning-reason = ⚠️ { $items }: the sender says "{ $reason }"
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
    .later = See others
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
change-nothing = Nothing differs from what was sent, so it was not sent again.
report-receipt-again =
    ✅ Sent again: { $form } { $period } of { $unit } (no. { $times }); it waits to be confirmed. The receipt is still { $receipt }.
report-accepted-stays = The figures confirmed before count until this one is confirmed.
