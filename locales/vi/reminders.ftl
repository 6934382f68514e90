## Tin nhắc hằng ngày

digest-returned = • { $form } { $period }: cấp trên đề nghị bổ sung, điều chỉnh
digest-put-off = Anh/chị dặn tôi nhắc lại vào lúc này:
button-digest-more = Còn { $count } việc
digest-unit = 🏢 { $unit }
button-of-unit = { $unit }: { $label }
digest-waiting = • { $count } báo cáo, hồ sơ chờ anh/chị xác nhận
button-snooze-afternoon = Để chiều nhắc
button-snooze-tomorrow = Mai nhắc lại
button-snooze-day = Nhắc lại { $weekday } { $day }

## Nhắc việc theo ý cán bộ (/nhacviec)

remind-moment = { $time } { $weekday } { $day }
reminders-title = Tôi nhắc việc anh/chị như sau:
reminders-muted = • Đang tắt nhắc đến hết ngày { $until }
put-off-at = ⏰ Đã hẹn nhắc lại lúc { $moment }:
put-off-more = • và { $count } việc khác
button-put-off-back = Bỏ hẹn { $moment }
reminders-quiet = • Giờ yên tĩnh: { $from } đến { $until } hôm sau
reminders-from = • Tin nhắc việc trong ngày: từ { $from }
reminders-rest-days = { $on ->
    [0] • Ngày nghỉ, ngày lễ: không nhắc, trừ việc đến hạn đúng ngày đó
   *[other] • Ngày nghỉ, ngày lễ: vẫn nhắc
  }
reminders-lead-none = • Nhắc báo cáo lần đầu: theo lịch chung
reminders-lead = • Nhắc báo cáo lần đầu: trước hạn { $days } ngày
reminders-kind = • { $kind }: { $state }
remind-kind-reports = Báo cáo
remind-kind-tasks = Nhiệm vụ
remind-kind-dates = Họp, sơ kết, tổng kết
remind-kind-waiting = Việc chờ xác nhận
remind-kind-expiring = Việc sắp hết thời hạn
remind-kind-on = có nhắc
remind-kind-off = không nhắc
remind-kind-due = chỉ nhắc khi đến hạn và quá hạn
reminders-how = Muốn đổi, anh/chị bấm nút hoặc gõ, vd. "nhắc em thứ sáu 8h", "nhắc trước 5 ngày", "giờ yên tĩnh 20h đến 8h", "tắt nhắc đến 15/12".
button-remind-on = Nhắc lại: { $kind }
button-remind-off = Thôi nhắc: { $kind }
button-remind-due = { $kind }: chỉ nhắc khi đến hạn
button-rest-days-on = Nhắc cả ngày nghỉ
button-rest-days-off = Không nhắc ngày nghỉ
button-mute = Tắt nhắc một thời gian
button-unmute = Bật nhắc lại
reminders-resumed = ✅ Tôi nhắc anh/chị trở lại như thường.
reminders-resumed-now = Việc nào đã đến lượt nhắc mà còn mở, tôi nhắc ngay sau đây.
reminders-resumed-quiet = Giờ này đang yên tĩnh: việc nào đã đến lượt nhắc mà còn mở, tôi nhắc lúc { $moment }.
reminders-resumed-rest-day = Hôm nay là ngày nghỉ: việc nào đã đến lượt nhắc mà còn mở, tôi nhắc lúc { $moment }. Việc đến hạn đúng hôm nay thì tôi nhắc ngay.
reminders-rest-days-set = { $on ->
    [0] ✅ Ngày nghỉ, ngày lễ tôi không nhắc, trừ việc đến hạn đúng ngày đó.
   *[other] ✅ Tôi nhắc cả ngày nghỉ, ngày lễ.
  }
reminders-lead-set = ✅ Với báo cáo, tôi nhắc anh/chị lần đầu trước hạn { $days } ngày. Muốn như cũ, anh/chị gõ "nhắc như mọi người".
reminders-lead-off = ✅ Tôi nhắc anh/chị theo lịch chung.
reminders-quiet-set = ✅ Từ { $from } đến { $until } hôm sau tôi không nhắc anh/chị.
reminders-kind-set = ✅ { $kind }: { $state }.
reminders-above-told = Báo cáo quá hạn vẫn được báo lên cấp trên như thường.
reminders-lead-wrong = Tôi nhắc sớm nhất trước hạn { $most } ngày. (vd. nhắc trước 5 ngày)
reminders-quiet-wrong = Giờ yên tĩnh chỉ nới rộng được: bắt đầu từ 17:00 đến 21:00, hết từ 7:00 đến 12:00. (vd. giờ yên tĩnh 20h đến 8h)

## Nhắc lại vào lúc khác

snooze-set = ✅ Tôi nhắc lại lúc { $moment }. Việc nào xong trước đó thì tôi không nhắc nữa.
snooze-rest-day = Hôm đó là ngày nghỉ, nhưng anh/chị đã dặn nên tôi vẫn nhắc. Muốn để sang ngày làm việc, anh/chị bấm nút dưới đây.
snooze-moved = Lúc đó là giờ yên tĩnh ({ $from }–{ $until }), nên tôi dời sang sáng.
snooze-past-due-of = Anh/chị lưu ý: hạn { $form } { $period } của { $unit } là { $due }, trước lúc đó.
snooze-past-due = Anh/chị lưu ý: hạn { $form } { $period } là { $due }, trước lúc đó.
snooze-replaced = Lời hẹn trước của việc này (lúc { $moment }) không còn nữa.
snooze-while-muted = Lúc đó anh/chị đang tắt nhắc (đến hết ngày { $until }), nhưng việc đã hẹn thì tôi vẫn nhắc.
put-off-taken-back = ✅ Đã bỏ hẹn nhắc lại lúc { $moment }. Việc nào còn mở, tôi nhắc trong lần nhắc tới.
put-off-taken-back-muted = ✅ Đã bỏ hẹn nhắc lại lúc { $moment }. Anh/chị đang tắt nhắc, nên việc nào còn mở thì hết ngày { $until } tôi mới nhắc.
put-off-none = Anh/chị chưa hẹn nhắc lại việc nào. Muốn hẹn, anh/chị gõ vd. "nhắc em thứ sáu 8h".
put-off-gone = Lời hẹn lúc { $moment } không còn: đã bỏ, đã đổi hoặc đã nhắc rồi.
flow-reminders-back = Anh/chị bỏ lời hẹn lúc nào ạ?
    .label = Bỏ hẹn
snooze-nothing = Hiện không có việc nào đang chờ anh/chị nên tôi chưa hẹn nhắc. Đến hạn tôi tự nhắc.
snooze-far = Ngày { $day } xa quá: tôi hẹn nhắc trong vòng { $most } ngày.
snooze-which = Anh/chị gõ rõ ngày giúp tôi. (vd. 04/12 8h)
flow-reminders-which = Anh/chị muốn tôi nhắc vào lúc nào ạ?
    .label = Lúc nhắc
flow-reminders-problem = { $meant-problem }
flow-reminders-when = Tôi nhắc lúc nào ạ? (vd. thứ sáu 8h)
    .label = Lúc nhắc

## Tắt nhắc, luôn có ngày hết

mute-set = ✅ Tôi không nhắc anh/chị đến hết ngày { $until }. Từ { $weekday } { $next } tôi nhắc lại những việc còn mở.
mute-but-put-off = Việc anh/chị đã hẹn nhắc lại trong những ngày đó thì tôi vẫn nhắc đúng hẹn (xem: /nhacviec).
mute-above-told = Báo cáo quá hạn vẫn được báo lên cấp trên như thường; cấp trên vẫn có thể gửi lời nhắc riêng.
mute-until-when = Tắt nhắc phải có ngày hết, để không sót việc. Muốn bớt từng loại việc, anh/chị gõ /nhacviec.
mute-below-told = Đơn vị cấp dưới để quá hạn thì tôi vẫn báo anh/chị.
mute-which = Anh/chị gõ rõ ngày giúp tôi. (vd. 15/12)
flow-reminders-off-which = Đến hết ngày nào ạ?
    .label = Ngày hết
flow-reminders-off-problem = { $meant-problem }
flow-reminders-off-until = Anh/chị muốn tắt nhắc đến bao giờ? (vd. 15/12, hết tuần, 10 ngày)
    .label = Ngày hết

## Câu trả lời

answer-moment-unreadable = Tôi chưa hiểu "{ $text }" là lúc nào. (vd. thứ sáu 8h)
answer-moment-past = Lúc đó đã qua rồi ạ. (vd. mai 8h)
answer-moment-which = "{ $text }" là lúc nào ạ? (vd. 04/12 8h)
answer-until-unreadable = Tôi chưa hiểu "{ $text }" là đến ngày nào. (vd. 15/12)
answer-until-past = Ngày đó đã qua rồi ạ. (vd. hết tuần)
answer-until-long = Lâu quá: tắt nhắc được đến { $last } thôi ạ. (vd. 15/12)
answer-until-which = "{ $text }" là ngày nào ạ? (vd. 15/12)

## Việc sắp hết thời hạn

remind-reason-expires = Hết thời hạn ngày { $on }, còn { $days } ngày
digest-committee = • { $name }: nhiệm kỳ ban chấp hành lâm thời đến { $on }, cần chuẩn bị đại hội hoặc hội nghị
digest-committee-year = • { $name }: ban chấp hành lâm thời tròn 12 tháng vào { $on }, cần chuẩn bị đại hội hoặc hội nghị
digest-committees = • { $count } CĐCS có ban chấp hành lâm thời sắp hết thời hạn, sớm nhất { $on }
digest-delegation = • { $name } làm thay anh/chị đến hết ngày { $on }
digest-standing-in = • Anh/chị làm thay { $name } đến hết ngày { $on }
digest-invites = • { $count } mã mời chưa dùng, hết hạn ngày { $on }
digest-zalo-token = • Kết nối Zalo hết hạn ngày { $on }: cần cấp quyền lại (docs/zalo.md)
