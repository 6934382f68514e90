## The daily digest

digest-returned = • { $form } { $period }: the level above asks for additions or corrections
digest-put-off = You asked me to remind you now:
button-digest-more = { $count } more
digest-unit = 🏢 { $unit }
button-of-unit = { $unit }: { $label }
digest-waiting = • { $count ->
    [one] { $count } report or founding waits
   *[other] { $count } reports and foundings wait
  } for you to confirm
button-snooze-afternoon = This afternoon
button-snooze-tomorrow = Again tomorrow
button-snooze-day = Again on { $weekday } { $day }

## Reminders as an officer wishes them (/nhacviec)

remind-moment = { $time } on { $weekday } { $day }
reminders-title = This is how I remind you:
reminders-muted = • Reminders are off until the end of { $until }
put-off-at = ⏰ Put off until { $moment }:
put-off-more = • and { $count } more
button-put-off-back = Not at { $moment }
reminders-quiet = • Quiet hours: { $from } to { $until }
reminders-from = • The day's reminders: from { $from }
reminders-rest-days = { $on ->
    [0] • Rest days and holidays: no reminders, but for what is due that very day
   *[other] • Rest days and holidays: reminded as well
  }
reminders-lead-none = • First reminder of a report: as for everybody
reminders-lead = • First reminder of a report: { $days } { $days ->
    [one] day
   *[other] days
  } before it is due
reminders-kind = • { $kind }: { $state }
remind-kind-reports = Reports
remind-kind-tasks = Tasks
remind-kind-dates = Meetings and reviews
remind-kind-waiting = What waits to be confirmed
remind-kind-expiring = What runs out soon
remind-kind-on = reminded
remind-kind-off = not reminded
remind-kind-due = only when due and overdue
reminders-how = To change it, tap a button or type, e.g. "remind me friday 8h", "nhắc trước 5 ngày" (5 days before), "quiet 20h to 8h", "mute until 15/12".
button-remind-on = Remind again: { $kind }
button-remind-off = Do not remind: { $kind }
button-remind-due = { $kind }: only when due
button-rest-days-on = Remind on rest days
button-rest-days-off = Not on rest days
button-mute = Off for a while
button-unmute = Remind me again
reminders-resumed = ✅ I remind you as before.
reminders-resumed-now = What is still open and was held back follows shortly.
reminders-resumed-quiet = These are quiet hours: what is still open and was held back follows at { $moment }.
reminders-resumed-rest-day = Today is a rest day: what is still open and was held back follows at { $moment }; what is due today follows at once.
reminders-rest-days-set = { $on ->
    [0] ✅ I do not remind you on rest days and holidays, but for what is due that very day.
   *[other] ✅ I remind you on rest days and holidays, too.
  }
reminders-lead-set = ✅ Of reports I remind you first { $days } { $days ->
    [one] day
   *[other] days
  } before they are due. Type "nhắc như mọi người" to go back.
reminders-lead-off = ✅ I remind you as everybody.
reminders-quiet-set = ✅ I do not remind you from { $from } to { $until }.
reminders-kind-set = ✅ { $kind }: { $state }.
reminders-above-told = What is overdue is still told to the level above.
reminders-lead-wrong = I remind at most { $most } days before. (e.g. nhắc trước 5 ngày)
reminders-quiet-wrong = Quiet hours can only be widened: they begin between 17:00 and 21:00 and end between 7:00 and 12:00. (e.g. quiet 20h to 8h)

## Another time

snooze-set = ✅ I remind you again at { $moment }. What is done by then is not mentioned.
snooze-rest-day = That is a rest day, but I remind you since you asked. For a working day, tap the button below.
snooze-moved = That is within your quiet hours ({ $from }–{ $until }), so I moved it to the morning.
snooze-past-due-of = Please note: { $form } { $period } of { $unit } is due on { $due }, before that.
snooze-past-due = Please note: { $form } { $period } is due on { $due }, before that.
snooze-replaced = The earlier time for this ({ $moment }) no longer stands.
snooze-while-muted = Reminders are off then (until the end of { $until }), but I still remind you of what you put off.
put-off-taken-back = ✅ I will not wait until { $moment }. What is still open comes with the next reminder.
put-off-taken-back-muted = ✅ I will not wait until { $moment }. Reminders are off, so what is still open comes after { $until }.
put-off-none = You have put nothing off. To do so, type e.g. "remind me friday 8h".
put-off-gone = Nothing is put off until { $moment } any more: it was taken back, moved or told.
flow-reminders-back = Which one do you take back?
    .label = Taken back
snooze-nothing = Nothing waits for you now, so there is nothing to put off. I remind you when something is due.
snooze-far = { $day } is too far away: I can put off within { $most } days.
snooze-which = Please type the day. (e.g. 04/12 8h)
flow-reminders-which = When shall I remind you?
    .label = When
flow-reminders-problem = { $meant-problem }
flow-reminders-when = When shall I remind you? (e.g. friday 8h)
    .label = When

## Silence, always with an end

mute-set = ✅ No reminders until the end of { $until }. From { $weekday } { $next } I remind you of what is still open.
mute-but-put-off = What you put off to a moment within these days still comes then (see /nhacviec).
mute-above-told = What is overdue is still told to the level above, and somebody above may still remind you.
mute-until-when = A silence needs an end, so that nothing is missed. To leave out one kind, type /nhacviec.
mute-below-told = What units below let go by is still told to you.
mute-which = Please type the day. (e.g. 15/12)
flow-reminders-off-which = Until the end of which day?
    .label = Until
flow-reminders-off-problem = { $meant-problem }
flow-reminders-off-until = Until when shall I not remind you? (e.g. 15/12, hết tuần, 10 ngày)
    .label = Until

## Answers

answer-moment-unreadable = I do not understand when "{ $text }" is. (e.g. friday 8h)
answer-moment-past = That moment has gone by. (e.g. mai 8h)
answer-moment-which = Which moment is "{ $text }"? (e.g. 04/12 8h)
answer-until-unreadable = I do not understand which day "{ $text }" ends. (e.g. 15/12)
answer-until-past = That day has gone by. (e.g. 15/12)
answer-until-long = That is too long: at most until { $last }. (e.g. 15/12)
answer-until-which = Which day is "{ $text }"? (e.g. 15/12)

## What runs out soon

remind-reason-expires = It ends on { $on }, in { $days } days
digest-committee = • { $name }: the term of the provisional committee ends on { $on }; prepare its congress or conference
digest-committee-year = • { $name }: the provisional committee has been in place twelve months on { $on }; prepare its congress or conference
digest-committees = • The provisional committees of { $count } unions end soon, the first on { $on }
digest-delegation = • { $name } stands in for you until the end of { $on }
digest-standing-in = • You stand in for { $name } until the end of { $on }
digest-invites = • { $count } { $count ->
    [one] invite
   *[other] invites
  } not used yet, valid until { $on }
digest-zalo-token = • The connection to Zalo ends on { $on }: renew the consent (docs/zalo.md)
