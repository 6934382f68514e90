## Whether reminding goes on (for operators only)

watch-moment = { $time } on { $day }
watch-minutes = { $minutes } minutes
watch-hours = { $hours } hours
watch-counts = Today { $expected } reminders are expected to go out; { $sent } have.
watch-channel = • { $channel }: { $expected } expected, { $sent } sent
watch-channels = { $first }, { $others }
watch-stopped = ⚠️ Reminding has stopped since { $since }.
watch-stopped-help = Please check the server and Redis. Once it goes on, the missing reminders are sent, one message to each officer.
watch-back = ✅ Reminding went on again at { $to }, after { $long } (since { $from }).
watch-late = { $late } reminders came late by it.
watch-unsent = ⚠️ Today { $expected } reminders are expected to go out; { $sent } have.
watch-unsent-where = Reminders by { $channels } do not leave, or too slowly to be gone before 21:00.
watch-unplanned = ⚠️ Planning of the reminders is not finished: some units may not be reminded.
watch-planned = ✅ Planning of the reminders is finished.
watch-sent-again = ✅ Reminders by { $channels } leave again.
watch-failed = ⚠️ Background jobs fail:

## Background jobs that failed (for operators only)

job-name = { $name ->
    [tick] Reminding
    [send] Sending reminders
    [sweep] Sending what waits
    [totals] Adding up
    [housekeeping] Hourly tidying
   *[other] { $name }
}
job-line = • { $job }
jobs-none = No background job has failed.
jobs-title = Background jobs that failed:
jobs-line = • { $job }: failed { $times } times, last at { $last } ({ $problem })
jobs-well = { "  " }It has run through since, at { $at }.
jobs-waiting = { "  " }It waits to run again.
jobs-note = Dropping one loses nothing: the job goes on by its schedule.
jobs-retry-asked = ✅ { $job } runs again within a minute. If it fails again, it comes back to the list.
jobs-dropped = ✅ { $job } was dropped from the list. Nothing is lost: the job goes on by its schedule.
jobs-gone = { $job } is not on the list any more.
button-failed-jobs = Show failed jobs
button-job-retry = Run again: { $job }
button-job-drop = Drop: { $job }

## The page of background jobs (for operators only)

web-jobs-title = Background jobs
web-jobs-counts = Waiting: { $waiting }. Running: { $active }. Scheduled: { $delayed }.
web-jobs-away = The jobs cannot be counted: the queue does not answer.
web-jobs-round = The last round of reminding ended at { $at }.
web-jobs-no-round = No round of reminding has ended yet.
web-jobs-line = Failed { $times } times, last at { $last }.
web-jobs-retry = Run again
web-jobs-drop = Drop
web-jobs-back = Back to the chat

## How far today's reminders have come (for the operator only)

sending-title = Reminders of { $day }, at { $time }:
sending-none = { $day }: the list is made, and there is nothing to send.
sending-unplanned = Reminders of { $day }: the list is made at { $plans } and sent from { $sends }. From { $plans } you see how many there are and when all will be sent.
sending-planning = Reminders of { $day }: the list is being made, and sent from { $sends }. In a few minutes you see how many there are and when all will be sent.
sending-not-planned = Reminders of { $day }: the list was not finished today, and the hours for sending are over. What is still open is looked at again at { $plans } tomorrow.
sending-known = So far only what was put off or held back.
sending-before = For an estimate: { $sent } reminders left on { $day }.
sending-channel = • { $channel }: { $expected } expected, { $sent } sent, { $left } left
sending-paused = The channel asked for a rest until { $time }; sending goes on then.
sending-until = All will be sent at about { $time }.
sending-not-today = At the channel's pace, not all leave before 21:00 today.
button-sending = Look again
