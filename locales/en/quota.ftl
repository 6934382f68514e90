## Quota: titles and remarks

quota-and = { $line } · { $next }
quota-or = { $line }, or { $next }
quota-nothing-given = Your unit has not been given a share in this plan yet.
quota-nothing-given-below = { $unit } has not been given a share in this plan yet.
quota-none = No programme has given your unit a quota yet.
quota-title =
    📊 { $document }
    { $unit }, as of { $today }
quota-side-by-side = 📊 { $unit }, as of { $today }
quota-plan = { $document }:
quota-sample = SAMPLE DATA
quota-to-be-confirmed = The levels above follow last year's plan and need confirming.
quota-sample-renewed = SAMPLE DATA: last year's plan, renewed to be tried; its numbers need confirming.
quota-tree = This counts the units that stood below on { $day }. For sums on other units type /tonghop. (e.g. /tonghop tháng 6 theo địa bàn mới)
quota-behind = ⏳ Many figures that just came in are being added up; please look again in a few minutes.
quota-no-such-target = There is no target about "{ $words }". These are the targets there are.
quota-target-gone = The plan no longer has that target. Please look at the list again.
quota-supplied-by = Missing figures are stated by the organising, finance or other officers of { $unit }.

## One target

quota-line = { $n }. { $title }
quota-otherwise = With { $words }: { $figures }
quota-bullet = • { $title }: { $figures }
quota-goal = Target { $goal } { $unit }
quota-goal-rate = Target { $goal }
quota-goal-stretch = Target from { $goal }, striving for { $stretch } { $unit }
quota-goal-stretch-rate = Target from { $goal }, striving for { $stretch }
quota-goal-band = Target { $goal } to { $stretch } { $unit }
quota-goal-band-rate = Target { $goal } to { $stretch }
quota-rule = { $rate }% may be used
quota-entitled = that is { $entitled }
quota-kept = { $done } used
quota-denominator = out of { $denominator }
quota-done = { $done } confirmed
quota-of = { $done } out of { $denominator }
quota-of-rate = { $done } ({ $rate }%)
quota-of-average = { $done } ({ $rate } on average)
quota-of-years = { $done } in { $years } years ({ $rate } on average)
quota-net-up = net growth of { $done } confirmed
quota-net-down = net loss of { $done } so far
quota-part-exceeds = the part is larger than the whole, please check
quota-waiting = { $waiting } waiting
quota-short-count = { $done }/{ $goal } { $unit }
quota-short-rate = { $rate } (level { $goal })

quota-is-left = { $left } left
quota-is-still-needed = { $left } more needed
quota-is-missed = the period is over, not reached, { $left } short
quota-is-reached = reached
quota-is-exceeded = reached, { $surplus } more
quota-is-above-exact = complete, { $surplus } above the number set
quota-is-stretched = reached, with what was striven for
quota-is-above-band = reached, above the range
quota-is-not-judged = not judged by a number
quota-no-figure = no figure yet
quota-no-denominator = no denominator yet
quota-is-empty-denominator = the denominator is 0, there is nothing to measure yet
quota-is-not-allocated = no share given to the unit yet
quota-is-not-begun = not begun yet

quota-pace-even = On the average pace
quota-pace-below = Below the average pace by { $difference }
quota-pace-above = Above the average pace by { $difference }
quota-per-month = About { $perMonth } a month needed ({ $months } months left)

## Details of a target

quota-forecast = At the pace so far, about { $value } by the end of the period ({ $basis }).
quota-basis-linear = evenly by days
quota-basis-quarters = by the quarters that are over
quota-basis-last-year = by last year's course
quota-span = Period: { $from } to { $to }
quota-span-open = Period: from { $from }, the plan names no end
quota-scope = Scope: { $scope }
quota-given = Given by: { $decision }
quota-figure-from = Figure: { $source }
quota-denominator-from = Denominator { $denominator }: { $source }
quota-declared = stated by { $body }, as of { $on }, { $how }
quota-declared-document = stated by { $body } in { $document }, as of { $on }, { $how }
quota-lacks-figure = No figure yet for "{ $measure }". It comes from: { $ways }.
quota-lacks-denominator = No denominator yet for "{ $measure }". It comes from: { $ways }.
quota-supply-form = report "{ $form }"
quota-supply-register = { $register }
quota-supply-declared = a figure stated by the unit's organising, finance or other officers (/khaibao)
quota-closed = Past, { $when }: { $figures }
quota-closed-goal = Past, { $when }: level { $goal }, { $figures }
quota-coming = To come, by { $to }: { $goal }
quota-note = Note: { $note }
quota-source = Source: { $document }, section { $section }
quota-register-founding = register of foundings
quota-register-founding-in-enterprise = register of foundings
quota-register-founding-nghiep-doan = register of foundings
quota-register-office = register of representative offices
quota-register-officer = list of officers
quota-register-enterprise-from-20 = register of enterprises
quota-register-enterprise-from-20-organised = register of enterprises
quota-pipeline = Being organised, not counted above: { $stages }
quota-pipeline-stage = { $stage } { $count }
quota-pipeline-and = { $line } · { $next }
quota-register-non-state-union = list of units
quota-register-union = list of units
quota-register-union-of-any-level = list of units
quota-register-upper-union = list of units
quota-register-state-enterprise-union = list of units
quota-register-public-union = list of units
quota-from-calendar = years of the period

## Many targets

quota-counts = { $count } targets: { $line }
quota-count-todo = { $count } still to do
quota-count-done = { $count } reached
quota-count-unknown = { $count } without a figure
quota-count-words = { $count } not judged by a number
quota-count-other = { $count } not begun or not given
quota-first = First of all:
quota-group-todo = Still to do ({ $count } targets)
quota-group-done = Reached ({ $count } targets)
quota-group-unknown = Without a figure ({ $count } targets)
quota-group-words = Not judged by a number ({ $count } targets)
quota-group-other = Not begun or not given ({ $count } targets)
button-group-todo = Still to do ({ $count })
button-group-done = Reached ({ $count })
button-group-unknown = Without a figure ({ $count })
button-group-words = Not judged by a number ({ $count })
button-group-other = Not begun, not given ({ $count })
button-more = Show more
button-own-quota = My unit's quota

## Units below

quota-unit-unknown = You may not see that unit. You see your own unit and those below it.
quota-unit-none = I find no unit called "{ $words }" in your unit or below it. (e.g. quota of CĐCS Hoa Mai)
quota-unit-which = Which unit do you mean?
quota-ranked = { $n }. { $unit }: { $figures }
quota-ranking-title =
    📊 { $target }
    Units below { $unit }, as of { $today }
quota-ranking-order = Those that need more support stand first. Only the level above sees this list.
quota-ranking-none = This unit has no units below it to compare.
quota-ranking-nothing = The plan has no target with a number to order by.
quota-ranking-empty = No unit has been given a share of this target yet.
button-ranking = Units below

## Why this figure

quota-why-title =
    🔎 { $target }
    { $unit }, as of { $today }: { $figure } confirmed, made up of:
quota-why-nothing = No report, register or statement gives this figure yet.
quota-why-which = Which figure do you mean? Open a target, then tap "Why this figure?". (e.g. founding quota)
quota-why-report = • { $form } { $period }: { $value } ({ $state }, no. { $receipt })
quota-why-founding = • { $name }, decision { $decision }, counted from { $on } ({ $state })
quota-why-founding-undecided = • { $name }, no decision yet, counted from { $on } ({ $state })
quota-why-office = • { $name }, at work since { $since }
quota-why-declared = • { $value }, as of { $on }: { $body }, { $how } ({ $state })
quota-why-declared-document = • { $value }, as of { $on }: { $body }, { $document }, { $how } ({ $state })
quota-why-unit = • { $unit }: { $value }
quota-why-unit-waiting = • { $unit }: { $value }, { $waiting } waiting
quota-state-sent = waiting to be confirmed
quota-state-waiting = waiting to be confirmed
quota-state-confirmed = confirmed
quota-state-returned = to be looked at again
quota-returned = to be looked at again: { $comment }
button-why = Why this figure?
button-back-to-target = Back to the target

## Picture

quota-picture-subtitle = { $document }, as of { $today }
quota-picture = { $document } – { $unit }, as of { $today }
quota-picture-title = { $unit }: targets and results
quota-picture-done = Confirmed
quota-picture-waiting = Waiting to be confirmed
quota-picture-left = Left
quota-picture-rate = { $rate } / { $goal }
quota-picture-some = { $count } of { $of } targets, most urgent first
