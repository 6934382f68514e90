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
digest-below-elsewhere = { $count } more have not sent it; officers of the units between were told of those.
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
flow-ladder-set-assumed = No side of the due day was named, so I take it as: { $read-assumed }. If that is wrong, please type "back" and then the days.
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

## Units that cannot be reached

unreachable-not-yours = The list of units that cannot be reached is for officers who follow those below. Your own work is under "To do".
unreachable-none = ✅ { $unit }: at every unit below somebody gets the reminders.
unreachable-title = 📵 { $unit }: { $all } units cannot be reached by the assistant, so no reminder arrives.
unreachable-row-vacant = { $n }. { $name }: nobody is known to hold a post
unreachable-row-unlinked = { $n }. { $name }: nobody is linked
unreachable-row-blocked = { $n }. { $name }: blocked, or no longer taking messages
unreachable-do-unlinked = • { $count } where nobody is linked: send an invite code to somebody there.
unreachable-ask-unlinked = • { $count } where nobody is linked: ask the organising department or your head to invite them.
unreachable-do-blocked = • { $count } that blocked it: call them, and ask them to unblock and send the assistant a message.
unreachable-do-vacant = • { $count } without anybody: invite the new officers, or ask them to type "I am the new chair".
button-unreachable = Cannot be reached
button-unreachable-invite = Invite where nobody is linked
button-unreachable-people = People and posts

## Reports for units that have ended

digest-closing-before = • { $form } { $period } of { $unit } (it has ended, you report for it): due { $due }, { $days } days left
digest-closing-due = • { $form } { $period } of { $unit } (it has ended, you report for it): due today ({ $due })
digest-closing-after = • { $form } { $period } of { $unit } (it has ended, you report for it): not sent, { $days } days past { $due }
