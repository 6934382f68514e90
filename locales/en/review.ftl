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
    .label = Confirm
    .confirm = Confirm
    .later = See another
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
