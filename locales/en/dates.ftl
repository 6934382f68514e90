## Dates of reports, reviews and meetings

date-once = on { $day }
date-lunar = day { $day } of lunar month { $month }, every year
date-every = { $every }, { $due }
date-every-week = every week
date-every-month = every month
date-every-quarter = every quarter
date-every-half-year = every six months
date-every-nine-months = for nine months
date-every-year = every year
date-due-before = before { $day }
date-due-workdays = { $days } working days after the period
date-due-days = { $days } days after the period
date-due-day = day { $day } of { $month }
date-due-last = the last day of { $month }
date-due-week = { $day }
date-due-next-week = { $day } of the week after
date-due-year = { $day }
date-due-next-year = { $day } of the next year
date-last-of = the end of month { $month }
date-month-itself = the month
date-month-next = the month after
date-month-first = the period's first month
date-month-middle = the period's middle month
date-month-last = the period's last month
date-month-after = the first month of the next period
date-month-later = month { $month } after the period
date-weekday-1 = Monday
date-weekday-2 = Tuesday
date-weekday-3 = Wednesday
date-weekday-4 = Thursday
date-weekday-5 = Friday
date-weekday-6 = Saturday
date-weekday-7 = Sunday
date-by-plan = by the plan
date-by-unit = set by { $unit }
date-by-decision = set by { $unit }, { $decision }
date-before = before { $before } (at the latest { $day })
date-was = past, { $day }
date-on = { $day }
date-of-period = { $day } (for { $period }){ $until }
date-with-rest = { $day } (a day of rest, please send by { $safe })
date-until = , can be corrected until { $day }
date-owner = Held by: { $owner }
date-parties = { $from }{ $to }{ $via }{ $onward }
date-parties-to = {" "}to { $to }
date-parties-via = , through { $via }
date-parties-onward = , on to { $onward }
date-receiver = Goes to: { $to }{ $via }{ $onward }.
date-receivers = { $one } { $other }
date-plan-silent = no day or month stated
date-own-unit = your unit
date-none = no date set
date-now = { $rule }, { $origin }
date-yearly-day = A day or month of activities every year
date-stopped = the date is taken back
date-first = First: { $next }.
date-then = {" "}{ $next }
date-lead =
    { $title }
    { $parties }
    The plan says: { $plan }. Now: { $now }.
date-whom-all = { $unit } and the units below it
date-whom-one = only { $unit } and the units below that
date-occasion = • { $title }: { $day }, { $days } days left. { $parties }
date-occasion-today = • { $title }: today ({ $day }). { $parties }
date-occasion-past = • { $title }: { $day }. { $parties }
date-from-periods = For periods that end from which day on?
date-from = From which day on?

## Setting a date

date-not-yours = Dates of reports, reviews and meetings are set by the organising department of your unit or of the union above. See them: /lich
date-nothing = The running plans have nothing that needs a date.
date-gone = This is no longer in a running plan. Please start again: /datlich
date-changed = Somebody else has just set this date, so nothing was kept. Please look again and go on if need be.
date-no-such-day = There is no such day. Please write it again. (e.g. ngày 25, 25/12)
date-which-month = Of the month reported on, or of the month after? (e.g. ngày 5 tháng sau, ngày 25 trong tháng)
date-which-year = Of the year reported on, or of the next? (e.g. 20/1 năm sau, 15/6 trong năm)
date-unreadable-week = I cannot read this. Please write a weekday. (e.g. thứ sáu)
date-unreadable-month = I cannot read this day. Please write it again. (e.g. ngày 5 tháng sau, ngày 25 trong tháng, ngày cuối tháng)
date-unreadable-quarter = I cannot read this day. Please write it again. (e.g. ngày 10 tháng sau, ngày 25 tháng cuối quý)
date-unreadable-half-year = I cannot read this day. Please write it again. (e.g. ngày 10 tháng sau, ngày 15 tháng cuối kỳ)
date-unreadable-nine-months = I cannot read this day. Please write it again. (e.g. 10/10, ngày 25 tháng cuối kỳ)
date-unreadable-year = I cannot read this day. Please write day and month. (e.g. 15/12, 20/1 năm sau, trước ngày 31/12)
date-example-report-week = thứ sáu
date-example-report-month = ngày 5 tháng sau; ngày 25 trong tháng
date-example-report-quarter = ngày 10 tháng sau; ngày 25 tháng cuối quý
date-example-report-half-year = ngày 10 tháng sau; ngày 15 tháng cuối kỳ
date-example-report-nine-months = 10/10
date-example-report-year = 15/12; 20/1 năm sau; trước ngày 31/12
date-example-meeting-week = thứ hai
date-example-meeting-month = ngày 5; ngày cuối tháng
date-example-meeting-quarter = ngày 25 tháng cuối quý; ngày 10 tháng sau
date-example-meeting-half-year = 15/6 và 15/12
date-example-meeting-nine-months = 10/10
date-example-meeting-year = 15/12
date-set-done = ✅ Date set: { $title }, { $rule }.
date-set-stopped = ✅ The date is taken back: { $title }.
date-set-whom = It holds for { $whom }, from { $from } on.
date-set-before = Before: { $rule }; it stays in the history.
date-above-counts = Your unit's own report still follows the level that receives it: { $rule } ({ $origin }).
button-dates = See the dates
button-dates-of = Dates: { $document }
button-date-set = Set a date
button-date-set-more = Set another date
dates-title =
    📅 { $document }
    Dates of { $unit }:
dates-reviews = 📅 Reviews and meetings:
dates-reviews-of = 📅 Reviews and meetings in { $period }:
dates-no-reviews = The running plans have no review at that time.
dates-plan = { $document }
dates-none = • { $title }: no date set (the plan: { $plan })
dates-over = • { $title }: past, no day recorded
dates-once = • { $title }: { $next }, { $origin }
dates-every = • { $title }: { $rule }; next { $next }, { $origin }
dates-who = What has no date yet is set by the organising department of your unit or the union above: /datlich
flow-date-set-programme = By which plan?
    .label = Plan
flow-date-set-what = Set the date of what? (type its name or number)
    .label = What
flow-date-set-which-of = Set the date of what? (type its name or number)
    .label = What
flow-date-set-every =
    { $about-title }
    { $about-parties }
    The plan says: { $about-plan }. Now: { $about-now }.
    How often?
    .label = How often
flow-date-set-due =
    { $rhythm-lead }
    Which day? (e.g. { $rhythm-example })
    .label = Day
flow-date-set-on =
    { $rhythm-lead }
    Which day? (e.g. 20/12/2026)
    .label = Day
flow-date-set-whom = For whom?
    .label = For
    .all = The units below
    .one = One unit
flow-date-set-unit = Which unit? (e.g. KCN Sông Xanh)
    .label = Unit
flow-date-set-which = Which of these?
    .label = Unit meant
flow-date-set-valid-from = { $rhythm-from } (e.g. 1/1/2027)
    .label = From
flow-date-set-decision = By which document? Skip it if there is none. (e.g. 15/CV-LĐLĐ)
    .label = Document
flow-date-set-review =
    { $about-title }: { $look-words }.
    For { $look-whom }.{ $look-next }
    Keep this date?
    .label = Keep it

## Among duties

duties-title-of = Reports of { $unit }, { $period }:
duties-none-of = { $unit } has no report for { $period } with a date set.
duties-undated = Reports without a date:
duties-undated-one = • { $title }
duties-occasions = Coming up:

## Dates by workbook

import-kind-dates = Dates
import-date-unknown = No running plan has "{ $entry }". Please write its name or id. (e.g. Báo cáo kết quả thực hiện)
import-date-several = "{ $entry }" stands in more than one plan. Please name the plan in the column "Kế hoạch".
import-date-unit-missing = The code of the unit is missing. (e.g. MAU)
import-date-rhythm = For this you may choose: { $allowed }. Please write it again.
import-dates-done = { $added } dates set, { $kept } as before.
button-dates-workbook = Excel file
workbook-dates = The dates to set. Fill in how often, the day and from when on, and send it back here.
dates-workbook-title = Dates – { $unit }, as of { $today }
dates-workbook-note = Keep the row of titles. Leave how often and the day empty for what gets no date.

## Due on a day of rest

due-rest = It is due on a day of rest ({ $why }): please send it by { $weekday } { $safe }.
due-undecided = Whether { $days } is a working day has not been announced: please send it by { $weekday } { $safe }.
due-near-undecided = Whether { $days } is a working day has not been announced.
