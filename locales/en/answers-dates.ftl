## Days

answer-date-example = 20/11/2026
answer-date-unreadable = I cannot read a day in "{ $text }". Please type day, month and year. (e.g. 20/11/2026)
answer-date-too-long = That is too long; I need one day only. (e.g. 20/11/2026)
answer-date-invalid-date = The calendar has no day "{ $text }". Please check it. (e.g. 28/2/2026)
answer-date-year = You wrote "{ $text }": which year is it? (e.g. 14/3/2026)
answer-date-future = I need a day that has passed; "{ $text }" is still to come (today is { $today }). Please type it again. (e.g. { $today })
answer-date-past = I need a day to come; "{ $text }" has passed (today is { $today }). Please type it again. (e.g. { $today })
answer-date-unknown = Please type the day when you know it. Would you like to pause? (type "tạm dừng")
answer-date-imprecise = You wrote "{ $text }": which day is it exactly? (e.g. 5/11/2026)
answer-date-approximate = You wrote "{ $text }": which day shall I take? (e.g. 5/11/2026)
answer-date-multiple = You wrote "{ $text }": which day shall I take? (e.g. 5/11/2026)
answer-date-month = You wrote "{ $text }": in which month? (e.g. 15/11/2026)
answer-date-weekday = You wrote "{ $text }": which day is it? (e.g. 20/11/2026)
answer-date-weekday-or-month = You wrote "{ $text }": a day of the week, or a month? (e.g. 21/11/2026)
answer-date-weekday-mismatch = In "{ $text }" the weekday does not fit the date. Which day is right? (e.g. 20/11/2026)
answer-date-lunar = You wrote "{ $text }": by the solar or the lunar calendar? (e.g. 10/3 âm lịch)

## Periods

answer-period-example = 11/2026
answer-period-unreadable = I cannot read a period in "{ $text }". (e.g. 11/2026, Q4/2026, first half of 2026)
answer-period-too-long = That is too long; I need one period only. (e.g. 11/2026)
answer-period-invalid-period = There is no period "{ $text }". Please check it. (e.g. 11/2026, Q4/2026)
answer-period-unknown = Please type the period when you know it. Would you like to pause? (type "tạm dừng")
answer-period-imprecise = You wrote "{ $text }": which period is it? (e.g. 11/2026)
answer-period-month = You wrote "{ $text }": which month is it? (e.g. 6/2026)
answer-period-year = You wrote "{ $text }": of which year? (e.g. 6/2026)
answer-period-lunar = You wrote "{ $text }": which month of the solar calendar is it? (e.g. 1/2026)
