## When to remind, and why

remind-reason-before = { $days } days until { $due }
remind-reason-due = Due today, { $due }
remind-reason-rest = Due on { $due }, a rest day: reminded on the last working day before
remind-reason-after = Not sent, { $days } days after { $due }
remind-reason-above = Not sent after every reminder, { $days } days after { $due }: the officer in charge above is told
remind-reason-waits = Waiting for { $days } days

digest-told-above = The officer in charge at { $unit } was told that this report has not been sent.
digest-below = • { $count } { $kind ->
        [post] officers
       *[unit] units
    } below have not sent { $form } { $period } (due { $due })
digest-below-between = • { $count } { $kind ->
        [post] officers
       *[unit] units
    } below have not sent { $form } { $period } (due from { $due } to { $last })
digest-below-one = • { $name } has not sent { $form } { $period } (due { $due })
digest-below-none-reached = { $count ->
        [1] It cannot
       *[other] None of them can
    } be reached by the assistant, so no reminder arrived.
digest-below-some-reached = { $count } of these cannot be reached by the assistant, so no reminder arrived.
button-digest-below = Not sent: { $form } – { $period }

## On which days to remind

ladder-before = { $days } days before
ladder-due = on the due day
ladder-after = { $days } days after
ladder-and = { $before }, { $step }
ladder-usual = as usual
ladder-all-of = All reports, { $every }
ladder-not-yours = Reminder days are set by the officers of unions above the grassroots, for their unit and those below.
ladder-nothing = No report has a date yet, so there is nothing to change. Please set a date first: /datlich
ladder-unreadable = I could not read that. Please give days before or after the due day. (e.g. before 3 days, on the due day, after 1 day)
ladder-too-many = This report is reminded of { $most } times at most: more would get us blocked. Please write it again. (e.g. before 3 days, on the due day)
ladder-too-far = A reminder is { $far } days away from the due day at most. Please write it again. (e.g. before 5 days, on the due day)
ladder-changed = Somebody else has just set these reminder days, so nothing was written. Please look again, then go on if you need to.
ladder-set-done = ✅ Reminder days are set. { $name }: { $words }.
ladder-set-above = If it is still not sent after the last one, the officer in charge above is told on the next working day.
button-ladder = Reminder days
button-ladder-set = Set other reminder days
flow-ladder-set-which = Reminder days of which reports?
    .label = Reports
    .often = All that come as often
    .one = One report
flow-ladder-set-rhythm = Reports that come how often?
    .label = How often
flow-ladder-set-report = Which report? (type its name or number)
    .label = Report
flow-ladder-set-steps =
    { $about-name }
    Reminded now: { $about-now }. { $about-most } times at most.
    When would you like reminders? (e.g. { $about-usual }; type "default" for the usual ones)
    .label = Reminder days
flow-ladder-set-whom = For whom?
    .label = For
    .all = My unit and those below
    .one = One unit
flow-ladder-set-unit = Which unit? (e.g. KCN Sông Xanh)
    .label = Unit
flow-ladder-set-which-unit = Which of these units?
    .label = Unit
flow-ladder-set-valid-from = From which day? (e.g. 1/1/2027)
    .label = From
flow-ladder-set-review =
    { $about-name }: remind { $look-words }.
    For { $look-whom }.
    Write these reminder days?
    .label = Write the reminder days
