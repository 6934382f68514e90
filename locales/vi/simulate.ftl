## npm run simulate

simulate-title = { $count } lời nhắc từ { $from } đến { $to }{ $unreached ->
    [0] {""}
   *[other] , trong đó { $unreached } chưa đến được người nhận vì chưa kết nối
  }
simulate-day = { $day }, { $time }
simulate-line = • { $unit } – { $person }: { $what }. { $reason }.
simulate-line-unreached = • { $unit } – { $person } (chưa kết nối): { $what }. { $reason }.
simulate-what = { $title } – { $period }
simulate-put-off = Người nhận đã hẹn nhắc vào lúc này
simulate-asked = Cấp trên đã gửi lời nhắc
simulate-since = Đến lượt nhắc từ ngày { $day }
simulate-held = { $reason } (tính ngày { $day }, khi đó không nhắc nên chuyển sang hôm nay)
