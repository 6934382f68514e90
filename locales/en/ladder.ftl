## When to remind, and why

remind-reason-before = { $days } days until { $due }
remind-reason-due = Due today, { $due }
remind-reason-rest = Due on { $due }, a rest day: reminded on the last working day before
remind-reason-after = Not sent, { $days } days after { $due }
remind-reason-above = Not sent after every reminder, { $days } days after { $due }: the officer in charge above is told
remind-reason-waits = Waiting for { $days } days
