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
