## npm run simulate

simulate-title = { $count } reminders from { $from } to { $to }{ $unreached ->
    [0] {""}
   *[other] ; { $unreached } of them reach nobody, who is not connected yet
  }
simulate-day = { $day }, { $time }
simulate-line = • { $unit } – { $person }: { $what }. { $reason }.
simulate-line-unreached = • { $unit } – { $person } (not connected): { $what }. { $reason }.
simulate-what = { $title } – { $period }
simulate-put-off = Whom it is for wanted it then
simulate-asked = The level above asked for it
simulate-since = Its turn came on { $day }
simulate-held = { $reason } (as of { $day }, when nothing is told, so it came later)
