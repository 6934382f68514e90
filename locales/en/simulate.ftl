## npm run simulate

simulate-title = { $count } reminders from { $from } to { $to }
simulate-day = { $day }, { $time }
simulate-line = • { $unit } – { $person }: { $what }. { $reason }
simulate-what = { $title } – { $period }
simulate-waiting = What waits to be looked at
simulate-returned = A report that was asked to be changed
simulate-request = A request about a post
