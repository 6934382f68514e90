## Programmes: the list, and each of them

programmes-none = There is no programme for your unit yet.
programmes-title = Programmes of { $unit }:
programmes-running = • { $name }: in force
programmes-coming = • { $name }: decided, not yet begun
programmes-draft = • { $name }: a draft{ $open ->
        [0] , every value confirmed
        [one] , one value to confirm
       *[other] , { $open } values to confirm
    }
programmes-ended = • { $name }: ended
programmes-file = • { $name }: ready, not in force
programmes-more = … and { $count } more. Type a name to find one. (e.g. gia hạn kế hoạch Bình Dương)
programme-name = 📄 { $name }
programme-is-draft = A draft, not decided yet.
programme-ran-before = In force.
programme-not-taken-up = Not in force.
programme-holds-from = In force from { $from } (decision { $decision } of { $on }).
programme-will-hold = In force from { $from } on (decision { $decision } of { $on }), a day to come.
programme-ended = Over from { $until } on (decision { $decision } of { $on }).
programme-change-prepared = A change is being prepared; what is in force stays as it is until that is decided.
programme-span = Period: { $from } – { $to }.
programme-span-open = Period: from { $from }, no end named.
programme-holds = { $targets } targets, { $duties } reporting duties, { $tasks } tasks.
programme-open = To be confirmed: { $open } of { $all } values.
programme-all-confirmed = All { $all } values are confirmed.
programme-supports-off = { $count ->
        [one] One support is
       *[other] { $count } supports are
    } off until a decision for each is cited.
programme-draft-counts-not = A draft counts for no unit.
programme-not-yours = Programmes are renewed and changed by the organiser of the unit that runs them. Please ask them.
programme-none-to-renew = There is no programme of your unit to renew. Ask for the template of a new one: "mẫu chương trình mới".
programme-no-draft = That draft is gone. Type /chuongtrinh to see the programmes.
programme-no-values = This programme has no value to confirm.
programme-gone = The programme was changed elsewhere, so I have kept nothing. Type /chuongtrinh to look again.
programme-is-drafted = The programme for { $year } is being drafted already. Choose another year, or type /chuongtrinh to go on with it.
programme-is-there = The programme for { $year } is there already. Choose another year, or type /chuongtrinh to see it.
programme-year-not-after = This programme runs until { $last }; choose a later year.
programme-is-settled = { $name } was decided already. Choose Change to give it other values.
programme-still-open = { $open ->
        [one] One value still has
       *[other] { $open } values still have
    } to be confirmed before it is put in force.
programme-not-running = This programme is not in force, so there is nothing to end.
programme-after-its-end = The first day has to lie within the programme (until { $to }). (e.g. 1/1/2026)
programme-before-its-begin = The last day cannot be before the first ({ $from }). (e.g. 31/12/2026)
programme-upside-down = { $title }: the upper value is below the lower one, or its day before the first. Please look again.

## Renewal

programme-renewed =
    ✅ A draft was made: { $name }.
    { $values } values have to be confirmed{ $supports ->
        [0] .
        [one] ; one support is off.
       *[other] ; { $supports } supports are off.
    } A draft counts nowhere.
flow-programme-renew-intro = A programme is carried into another year. Every value will be marked "to be confirmed".
flow-programme-renew-programme = Which programme do you renew?
    .label = Programme
flow-programme-renew-year = { $original-name }: for which year? (e.g. 2026)
    .label = Year
flow-programme-renew-review =
    { $preview-name }
    { $preview-span }
    { $preview-targets } targets with { $preview-values } values to confirm; supports that are off: { $preview-supports }.
    Make this draft?
    .label = Make the draft

## Values one by one

programme-value-of = { $value } { $unit }
programme-value-from = { $title } (lower)
programme-value-by = { $title } (by)
programme-value-to = { $title } (upper)
programme-value-open = • { $name }: { $value } – to be confirmed
programme-value-confirmed = ✓ { $name }: { $value }
programme-value-ask = { $name }: as it is, or another value? (e.g. { $example })
programme-value-known = The draft says: { $value }.
programme-value-changed = • { $name }: { $old } → { $new }
programme-value-overtaken = • Not kept: { $name }. Another device has just changed it to { $value }; please look again.
programme-values-kept = ✅ { $name }: { $confirmed } confirmed{ $changed ->
        [0] .
       *[other] , { $changed } changed:
    }
programme-values-left = { $open ->
        [one] One value still has
       *[other] { $open } values still have
    } to be confirmed.
programme-values-complete = Everything is confirmed. Put the programme in force once there is a decision.
flow-programme-values-intro = { $name }: confirm the values one by one. Skip what is not certain yet.
flow-programme-values-review = Keep these values?
    .label = Keep
flow-programme-confirm-sure = Confirm all that is left ({ $shown-count }), as shown?
    .label = Confirm all
    .confirm = Confirm all
    .stop = Not yet
flow-programme-confirm-stopped = Nothing was confirmed. Type /chuongtrinh to go on later.

## In force, changed, over

programme-put-in-force = ✅ { $name } is in force from { $from }, by { $decision } of { $on }.
programme-supports-still-off = { $count ->
        [one] One support is
       *[other] { $count } supports are
    } still off. Type /hotro to switch one on by its decision.
programme-end-noted = ✅ { $name } ends after { $last }, by { $decision }. Its figures are kept.
programme-change-begun = A change of { $name } was begun. Give the new values, then put it in force by a new decision; until then the old ones hold.
programme-dropped = The draft of { $name } was dropped.
flow-programme-force-intro = To be put in force: { $name }.
flow-programme-force-decision = By which decision (or plan)? (e.g. 15/KH-LĐLĐ)
    .label = Decision
flow-programme-force-decided-on = Signed on? (e.g. 15/1/2026)
    .label = Signed on
flow-programme-force-valid-from = In force from which day? (e.g. 1/1/2026)
    .label = In force from
flow-programme-force-review = Put { $name } in force?
    .label = Put in force
flow-programme-end-intro = To be ended: { $name }.
flow-programme-end-decision = By which decision? (e.g. 90/QĐ-LĐLĐ)
    .label = Decision
flow-programme-end-decided-on = Signed on? (e.g. 20/11/2026)
    .label = Signed on
flow-programme-end-last-day = Its last day? (e.g. 31/12/2026)
    .label = Last day
flow-programme-end-review = End { $name }?
    .label = End it
flow-programme-drop-sure = Drop the draft of { $name }? What was confirmed in it will be lost.
    .label = Drop the draft
    .drop = Drop
    .keep = Keep
flow-programme-drop-kept = The draft stays as it is.
button-programme-renew = Renew
button-programme-template = Template for a new one
button-programme-change = Change
button-programme-end = End
button-programme-end-named = End: { $name }
button-values-each = Confirm one by one
button-values-all = Show all values
button-values-again = Change values
button-put-in-force = Put in force
button-draft-drop = Drop the draft

## A new programme by workbook

import-kind-programme = New programme
template-kinds = Kinds of targets
template-measures = Measures
import-programme-done = A draft was made: { $name }, with { $values } values to confirm. A draft counts nowhere; type /chuongtrinh to confirm them.
import-programme-name = The name of a programme needs letters or digits. (e.g. Kế hoạch năm 2027)
import-programme-owner = More than one unit stands at the top, so it is not known whose programme it is. Its organiser sends the file in the chat.
import-programme-taken = There is a programme named "{ $name }" already. Choose another name, or type /chuongtrinh to see it.
import-programme-other = One file is one programme; the rows above say "{ $name }".
import-programme-id = The id of a target needs letters or digits. (e.g. cdcs-moi)
import-programme-days = The last day has to come after the first. (e.g. 31/12/2027)
import-programme-no-measure = This kind of target needs a measure. (e.g. CĐCS thành lập mới)
import-programme-no-denominator = This kind of target needs a denominator. (e.g. CĐCS hiện có)
import-programme-not-here = This kind of target has no use for this column. Leave it empty.
import-programme-measure = There is no measure "{ $name }". Take a name from the sheet "Số đo" of the template. (e.g. CĐCS thành lập mới)
import-programme-measure-like = There is no measure "{ $name }". Is it "{ $like }"? Take the name from the sheet "Số đo" of the template.
import-programme-number = This kind of target needs a number. (e.g. 120)
import-programme-upper = The upper value has to be at least the lower one. (e.g. 15)
import-programme-words = This kind of target needs words. (e.g. hầu hết)

## Targets of units that merged or ended, taken over

adoption-not-yours = That a target is taken over is recorded by the organiser of a level above. Please ask them.
adoption-none = No unit has ended with targets that nobody has taken over.
adoption-gone = That target was taken over already, or is gone. Please look again.
adoption-done = ✅ { $to } takes over from { $from }, by { $decision } of { $on }:
adoption-line = • { $target }
flow-adoption-intro = A target stays with the unit and the year that it was set for; who takes it over has a line of its own.
flow-adoption-from = Of which unit that has merged or ended?
    .label = Former unit
flow-adoption-how = { $left-name } (ended { $left-closed }) has left { $left-count } targets. All of them, or one?
    .label = Taken over
    .all = All of them
    .one = One target
flow-adoption-only = { $left-name } (ended { $left-closed }): { $left-first }.
flow-adoption-target = Which target is taken over?
    .label = Target
flow-adoption-successor = Which unit takes over? (e.g. KCN Sông Xanh)
    .label = Successor
flow-adoption-which = Which of these units?
    .label = Successor
flow-adoption-decision = By which decision? (e.g. 60/QĐ-LĐLĐ)
    .label = Decision
flow-adoption-decided-on = Signed on? (e.g. 1/7/2026)
    .label = Signed on
flow-adoption-review = Keep that this is taken over?
    .label = Keep
quota-adopted-from = ↪ Taken over from { $from } ({ $decision } of { $on }):
quota-adopted = • { $title }: target { $value } { $unit }{ $known ->
        [no] .
       *[yes] ; { $done } reached there by { $until }.
    }

## What counts, where a plan leaves that open

programme-no-reading = No target of this programme leaves open what counts.
programme-reading-counted = ✅ { $name }: from now on { $words }, by { $decision } of { $on }.
programme-reading-left-out = ✅ { $name }: from now on not so ({ $words }), by { $decision } of { $on }.
quota-reading-counted = Counted so: { $words } ({ $decision } of { $on })
quota-reading-left-out = Not counted so: { $words } ({ $decision } of { $on })
flow-programme-reading-intro = { $name }: { $targets } targets leave open whether { $words }; both are shown so far.
flow-programme-reading-counts = Does it hold: { $words }?
    .label = What counts
    .counted = Counted too
    .left-out = Left out
flow-programme-reading-decision = By which document? (e.g. 12/HD-LĐLĐ)
    .label = Document
flow-programme-reading-decided-on = Signed on? (e.g. 15/1/2026)
    .label = Signed on
flow-programme-reading-review = Keep this?
    .label = Keep
button-programme-reading = What counts
