## npm run simulate

simulate-title = { $count } lời nhắc từ { $from } đến { $to }
simulate-day = { $day }, { $time }
simulate-line = • { $unit } – { $person }: { $what }. { $reason }
simulate-what = { $title } – { $period }
simulate-waiting = Việc đang chờ xem xét
simulate-returned = Báo cáo được đề nghị bổ sung, điều chỉnh
simulate-request = Đề nghị về chức danh đang chờ
