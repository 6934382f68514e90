## Việc nhắc có chạy không (chỉ người vận hành thấy)

watch-moment = { $time } ngày { $day }
watch-minutes = { $minutes } phút
watch-hours = { $hours } giờ
watch-counts = Hôm nay dự kiến gửi { $expected } lời nhắc, đã gửi { $sent }.
watch-channel = • { $channel }: dự kiến { $expected }, đã gửi { $sent }
watch-channels = { $first }, { $others }
watch-stopped = ⚠️ Việc nhắc đã dừng từ { $since }.
watch-stopped-help = Anh/chị kiểm tra máy chủ và Redis. Khi chạy lại, lời nhắc còn thiếu được gửi bù, mỗi người một tin.
watch-back = ✅ Việc nhắc đã chạy lại lúc { $to }, sau { $long } dừng (từ { $from }).
watch-late = Vì vậy có { $late } lời nhắc đến muộn.
watch-unsent = ⚠️ Hôm nay dự kiến gửi { $expected } lời nhắc, đã gửi { $sent }.
watch-unsent-where = Lời nhắc qua { $channels } không đi được, hoặc đi quá chậm để kịp trước 21:00.
watch-unplanned = ⚠️ Danh sách nhắc việc chưa lập xong: một số đơn vị có thể chưa được nhắc.
watch-planned = ✅ Danh sách nhắc việc đã lập xong.
watch-sent-again = ✅ Lời nhắc qua { $channels } đã đi được.
watch-failed = ⚠️ Công việc chạy nền bị lỗi:

## Công việc chạy nền bị lỗi (chỉ người vận hành thấy)

job-name = { $name ->
    [tick] Nhắc việc
    [send] Gửi lời nhắc
    [sweep] Gửi lại tin chưa đi
    [totals] Cộng số liệu
    [housekeeping] Dọn dẹp hằng giờ
   *[other] { $name }
}
job-line = • { $job }
jobs-none = Không có công việc chạy nền nào bị lỗi.
jobs-title = Công việc chạy nền bị lỗi:
jobs-line = • { $job }: lỗi { $times } lần, lần cuối { $last } ({ $problem })
jobs-well = { "  " }Đã chạy lại được lúc { $at }.
jobs-waiting = { "  " }Đang chờ chạy lại.
jobs-note = Bỏ khỏi danh sách không làm mất gì: công việc vẫn chạy đúng lịch.
jobs-retry-asked = ✅ { $job } sẽ chạy lại trong vòng một phút. Nếu lại lỗi, công việc hiện lại trong danh sách.
jobs-dropped = ✅ Đã bỏ { $job } khỏi danh sách. Không mất gì: công việc vẫn chạy đúng lịch.
jobs-gone = { $job } không còn trong danh sách lỗi.
button-failed-jobs = Xem công việc lỗi
button-job-retry = Chạy lại: { $job }
button-job-drop = Bỏ: { $job }

## Trang công việc chạy nền (chỉ người vận hành thấy)

web-jobs-title = Công việc chạy nền
web-jobs-counts = Đang chờ: { $waiting }. Đang chạy: { $active }. Hẹn giờ: { $delayed }.
web-jobs-away = Chưa đếm được công việc: hàng đợi không trả lời.
web-jobs-round = Lượt nhắc việc gần nhất xong lúc { $at }.
web-jobs-no-round = Chưa có lượt nhắc việc nào xong.
web-jobs-line = Lỗi { $times } lần, lần cuối lúc { $last }.
web-jobs-retry = Chạy lại
web-jobs-drop = Bỏ
web-jobs-back = Về trang trò chuyện

## Lời nhắc hôm nay đi đến đâu (chỉ người vận hành thấy)

sending-title = Lời nhắc ngày { $day }, đến { $time }:
sending-none = Ngày { $day }: đã lập danh sách, không có lời nhắc nào phải gửi.
sending-unplanned = Lời nhắc ngày { $day }: danh sách tính lúc { $plans }, gửi từ { $sends }. Từ { $plans } anh/chị xem được số dự kiến và giờ gửi xong.
sending-planning = Lời nhắc ngày { $day }: danh sách đang được tính, gửi từ { $sends }. Ít phút nữa anh/chị xem được số dự kiến và giờ gửi xong.
sending-not-planned = Lời nhắc ngày { $day }: hôm nay danh sách chưa tính xong và đã hết giờ gửi. Việc còn mở được tính tiếp lúc { $plans } sáng mai.
sending-known = Mới có việc đã hẹn hoặc giữ lại từ trước.
sending-before = Để ước lượng: ngày { $day } đã gửi { $sent } lời nhắc.
sending-channel = • { $channel }: dự kiến { $expected }, đã gửi { $sent }, còn { $left }
sending-paused = Kênh yêu cầu tạm nghỉ đến { $time }, sau đó gửi tiếp.
sending-until = Gửi hết vào khoảng { $time }.
sending-not-today = Với tốc độ của kênh, không gửi hết trước 21:00 hôm nay.
button-sending = Xem lại số đã gửi
