## Who has sent, and who has not

button-missing-missing = Not sent yet ({ $count })
button-missing-late = Sent late ({ $count })
button-missing-nil = Nothing to report ({ $count })
button-missing-remind = Remind all ({ $count })
button-missing-message = Message for a group
button-missing-period = See { $period }
button-missing-forms = Other reports
button-missing-up = One level up
button-missing-back = Who has not sent

missing-not-yours = This list is for the unions above. You find your own unit's reports under "To do".
missing-no-unit = I can only show units that belong to yours. (e.g. who has not sent the report of month 10)
missing-no-duty = No report has a due date for the units below yet. The organising department sets one with /datlich.
missing-no-period = No report of the units below is due for this period. (e.g. who has not sent the report of month 10)
missing-forms = Which report would you like to look at?

status-which = Whose reports do you mean?
status-none = No report of this unit has a due date for this period.
duties-past = Last 12 months, { $form }: { $due ->
        [one] { $due } period
       *[other] { $due } periods
    }, { $late } late, { $unsent } not sent

missing-title = 📬 { $form } – { $period }
missing-due = Due { $due } { $days ->
        [0] (today)
        [one] ({ $days } day left)
       *[other] ({ $days } days left)
    }, can be corrected until { $correction }.
missing-overdue = Due { $due } ({ $days ->
        [one] { $days } day ago
       *[other] { $days } days ago
    }), can be corrected until { $correction }.
missing-due-between = Due from { $first } to { $last }, depending on the unit.
missing-sum = Sent { $sent } of { $all }: { $nil } with nothing to report, { $late } after the due day. Not sent yet { $missing }.
missing-returned = Sent, with additions or corrections requested: { $count }.
missing-branch = • { $unit }: sent { $sent } of { $all } ({ $nil } with nothing to report, { $late } late), not sent yet { $missing }
missing-direct = • Directly below { $unit }: sent { $sent } of { $all } ({ $nil } with nothing to report, { $late } late), not sent yet { $missing }
missing-page = Page { $page } of { $pages }
missing-list-missing = Not sent yet ({ $count }):
missing-list-late = Sent after the due day ({ $count }):
missing-list-nil = Nothing to report ({ $count }):
missing-no-missing = Everybody has sent. ✅
missing-no-late = No report came after the due day.
missing-no-nil = No report had nothing to report.
missing-row = { $n }. { $name }
missing-row-above = { $n }. { $name } ({ $above })
missing-how-sent = Sent on { $day }{ $nil ->
        [0] { "" }
       *[other] , nothing to report
    }{ $returned ->
        [0] { "" }
       *[other] , additions or corrections requested
    }
missing-how-late = Sent on { $day }, due { $due }{ $nil ->
        [0] { "" }
       *[other] , nothing to report
    }{ $returned ->
        [0] { "" }
       *[other] , additions or corrections requested
    }
missing-past = 12 months before: { $due ->
        [one] { $due } period
       *[other] { $due } periods
    }, { $late } late, { $unsent } not sent
missing-past-good = 12 months before: { $due ->
        [one] { $due } period, on time
       *[other] { $due } periods, all on time
    }
missing-past-none = 12 months before: no period yet

## Remind all

missing-asked = ✅ Reminded { $count } { $kind ->
        [post] officers
       *[unit] units
    } that have not sent { $form } { $period }.
missing-asked-later = ✅ At { $from } on { $on } I will remind { $count } { $kind ->
        [post] officers
       *[unit] units
    } that have not sent { $form } { $period }.
missing-asked-none = No more { $kind ->
        [post] officers
       *[unit] units
    } were reminded of { $form } { $period } this time.
missing-asked-already = Reminded on { $on } already: { $count } { $kind ->
        [post] officers
       *[unit] units
    }. Each is reminded once a day at most.
missing-gone = No longer below your unit, so not reminded: { $count } { $kind ->
        [post] officers
       *[unit] units
    }.
missing-unlinked = { $count } { $kind ->
        [post] officers
       *[unit] units
    } cannot be reminded, since nobody there has linked a chat:
missing-unlinked-one = • { $name }
missing-unlinked-more = … and { $count } more { $kind ->
        [post] officers
       *[unit] units
    }. The workbook has the whole list.
missing-nobody = No { $kind ->
        [post] officers
       *[unit] units
    } are left that have not sent { $form } { $period }.
digest-asked = { $unit } would be glad to receive your report soon.

## A message for a group

group-message-greeting = Dear all,
group-message-missing = As of { $time } on { $day }, { $unit } has not received { $form } { $period } from these { $count } { $kind ->
        [post] officers
       *[unit] units
    }:
group-message-name = { $n }. { $name }
group-message-due = It is due on { $due }. Please send it in time. If you have just sent it, please ignore this message. Thank you!
group-message-overdue = It was due on { $due }. Please send it soon. If you have just sent it, please ignore this message. Thank you!
group-message-goes-on = (to be continued)

## Workbook

workbook-missing = Who has sent and who has not, as of now:
missing-sheet-missing = Not sent yet
missing-sheet-sent = Sent
missing-sheet-title = { $form } { $period }, { $unit }, as of { $today }
missing-sheet-note = A late report and no report are two different things; a report with nothing to report was sent.
missing-column-code = Code
missing-column-name = Unit
missing-column-above = Unit above
missing-column-state = State
missing-column-due = Due
missing-column-sent = Sent on
missing-column-receipt = Receipt
missing-column-past-due = Periods in the 12 months before
missing-column-past-late = Of these late
missing-column-past-unsent = Of these not sent
missing-state-missing = Not sent yet
missing-state = { $late ->
        [0] Sent
       *[other] Sent late
    }{ $nil ->
        [0] { "" }
       *[other] , nothing to report
    }{ $returned ->
        [0] { "" }
       *[other] , additions or corrections requested
    }

## Closing reports of units that were dissolved or merged

missing-closing = Closing reports of units that ended in the period: { $sent }/{ $all } sent.
missing-closing-row = • { $name } (ended on { $day }): { $above } reports for it
missing-closing-more = • and { $count } others
