## Sums of what units below report

offer-below = From { $belowConfirmed } of { $belowAll } units below: { $value }.
check-below = { $label } is { $left }, but the units below add up to { $right }.
flow-report-below = { $belowText }

rollup-and = { $one }, { $other }
rollup-more = { $names } and { $more } more units
rollup-name = { $unit } ({ $periods })
rollup-name-of = { $form } – { $period }
rollup-complete = Reports of all { $all } units below are confirmed.
rollup-incomplete = Reports of { $confirmed } of { $all } units below are confirmed. Still to come: { $names }.

rollup-none = This unit has no report that is added up from below for that period.
rollup-which = Which sum would you like to see?
rollup-title =
    📊 Sum of { $form } – { $period }
    { $unit }
rollup-item = { $n }. { $label }: { $value }{ $share }{ $after }
rollup-nobody = no unit has one yet
rollup-share = {" "}({ $value })
rollup-tree-then = On the old tree (units as of { $day }, the end of the period).
rollup-tree-now = On the new tree (units as they are today, { $day }).
rollup-tree-day = On the tree of { $day }.
rollup-why-parts = from { $count } reports
rollup-drift = ; difference after closing { $value }
rollup-closed = 🔒 { $name } closed it at { $time } on { $day }, with { $confirmed } of { $all } units, without: { $names }.
rollup-closed-complete = 🔒 { $name } closed it at { $time } on { $day }, with all { $all } units.
rollup-moved = Please note: units below have just changed; { $label } now adds up to { $now } ({ $by }). Your report keeps what you sent.

button-rollup-why = Why number { $n }?
button-rollup-back = See the whole sum
button-tree-then = See it on the old tree
button-tree-now = See it on the new tree
button-tree-end = See it on the tree of the period's end
button-rollup-workbook = Take it as a workbook
button-close = Close the period

rollup-why-title =
    🔎 { $item } – { $period }
    { $unit }
rollup-why-sum = Units below add up to { $value }:
rollup-why-unit = • { $unit }: { $value } ({ $receipts })
rollup-why-waits = {"  "}↳ A correction waits to be confirmed: { $before } → { $now } ({ $receipt })
rollup-why-part = { $receipt }: { $value }
rollup-why-closed = Closed as: { $value }
rollup-why-drift = Difference after closing: { $value }
rollup-why-moved = • { $unit }: { $before } → { $now }
rollup-why-nothing = There is no report with this figure yet.
rollup-why-sent = Reported { $value }, sent on { $day } ({ $receipt }, { $state })
rollup-why-corrected = Sent again ({ $revision }) on { $day }: { $value } ({ $receipt }, { $state }). Reason: { $reason }
rollup-why-adjusted = Adjusted by hand: { $value }
rollup-why-adjusted-reason = Adjusted by hand: { $value }. Reason: { $reason }
rollup-not-there = none
rollup-state-sent = waiting to be confirmed
rollup-state-returned = to be corrected
rollup-state-confirmed = confirmed
rollup-state-earlier = before a correction

## What the units above have closed

button-published = What the level above has closed
published-which = The level above has closed these periods. Which one would you like to see?
published-none = The level above has closed no period yet.
published-name = { $unit }: { $form } – { $period }
published-title =
    📊 Closed sum: { $form } – { $period }
    { $unit }
published-closed = 🔒 Closed on { $day }, with { $confirmed }/{ $all } units below.
published-item = • { $label }: { $value }

## Closing a period

flow-period-close-decision =
    { $sum-lines }

    Shall I close these figures? They then stay as they are; what units below correct later stands beside them as a difference.
    .label = Close the period
    .close = Close it
    .wait = Not yet
close-not-yours = Periods are closed by the head of an upper union or its organising department.
close-which = Which period would you like to close?
close-all = Every open period is closed already.
close-nothing = Nothing is confirmed yet that could be closed for { $form } – { $period }.
close-running = This period runs until { $to }.
close-waits = Nothing was closed. Type /close whenever you need it.
close-before = This period is closed already.
close-done = ✅ Closed: { $form } – { $period }.
close-moved = Figures below have just changed, so I did not close. Please look at them again.

## The sum as a workbook

workbook-rollup = Here is your sum.
rollup-sheet = Sum
rollup-sheet-unit = Unit
rollup-sheet-item = Item
rollup-sheet-now = Now
rollup-sheet-sum = Total
rollup-sheet-closed = Closed as
rollup-sheet-drift = Difference after closing
rollup-sheet-reported = Reported by the unit
rollup-sheet-adjusted = Adjusted by hand

## Changes of members, also where units moved, merged or ended

button-member-changes = Changes of members
members-none = There are no figures on members of units below for that period yet. Name a month (e.g. changes of members July).
members-title =
    👥 Changes of members – { $period }
    { $unit }
members-opening = At the start: { $value }
members-joined = Newly admitted: { $value }
members-in = Transferred in: { $value }
members-out = Transferred out: { $value }
members-left = Left otherwise: { $value }
members-founded = With new units: { $value } ({ $units ->
        [one] one unit
       *[other] { $units } units
    })
members-received = Taken over with units that came: { $value } ({ $units ->
        [one] one unit
       *[other] { $units } units
    })
members-handed-over = Handed over with units that left: { $value } ({ $units ->
        [one] one unit
       *[other] { $units } units
    })
members-merged = Handed over in mergers: { $value } ({ $units ->
        [one] one unit
       *[other] { $units } units
    })
members-dissolved = Lost with units that were dissolved: { $value } ({ $units ->
        [one] one unit
       *[other] { $units } units
    })
members-unexplained = Not explained by the units' reports: { $value }
members-closing = At the end: { $value }
members-moved = Units that changed in the period:
members-why = Where this comes from:
members-no-decision = no decision recorded
members-move-founded = • { $unit }: { $value } members, founded on { $day }
members-move-received = • { $unit }: { $value } members, from { $other } on { $day } ({ $decision })
members-move-handed-over = • { $unit }: { $value } members, to { $other } on { $day } ({ $decision })
members-move-merged = • { $unit }: { $value } members, merged into { $other } on { $day } ({ $decision })
members-move-dissolved = • { $unit }: { $value } members, dissolved on { $day } ({ $decision })
members-unreported = { $units ->
        [one] One unit has no confirmed report; its last closing counts.
       *[other] { $units } units have no confirmed report; their last closings count.
    }

## Unions that moved in the period of a report of a level above

flow-report-moves =
    By the decisions on record, this period has { $movesText }.
    I count them in the unions at the end of the period: please do not write them under founded or dissolved.
report-moves = In the period: { $movesText }.
moves-received =
    { $unions ->
        [one] { $unions } union
       *[other] { $unions } unions
    } taken over ({ $names }{ $others ->
        [0] { "" }
       *[other] { " " }and { $others } more
    })
moves-handed-over =
    { $unions ->
        [one] { $unions } union
       *[other] { $unions } unions
    } handed over ({ $names }{ $others ->
        [0] { "" }
       *[other] { " " }and { $others } more
    })
moves-both = { $first }, { $second }
