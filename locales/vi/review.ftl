## Xác nhận báo cáo

lines =
    { $above }
    { $below }
button-reviews = Việc chờ xác nhận
button-review = { $unit } – { $period }
button-review-unusual = ⚠️ { $unit } – { $period }
button-review-founding = Mới thành lập: { $name }
duties-reviews = • { $count } việc chờ anh/chị xác nhận.
reviews-not-yours = Báo cáo do người đứng đầu hoặc ban tổ chức của công đoàn cấp trên trực tiếp xác nhận.
reviews-none = Không có báo cáo nào chờ anh/chị xác nhận.
reviews-title = Chờ anh/chị xác nhận:
reviews-for = (Anh/chị làm thay { $name } đến hết { $until }.)
reviews-reports = • { $count } báo cáo
reviews-unusual = • trong đó { $count } báo cáo có cảnh báo (⚠️)
reviews-foundings = • { $count } công đoàn cơ sở mới thành lập
review-title =
    { $unit }
    { $form } { $period }, gửi { $sent }, biên nhận { $receipt }
review-nil = Không phát sinh trong kỳ.
review-item = { $n }. { $label }: { $value } ({ $past })
review-and = { $one }; { $other }
review-last = kỳ trước { $value }
review-year = cùng kỳ { $value }
review-sum = từ đầu năm { $value }
review-warning = ⚠️ { $items }: cần xem kỹ, người gửi chưa giải thích.
review-warning-reason = ⚠️ { $items }: người gửi giải thích "{ $reason }"
flow-review-decision =
    { $screen }

    Anh/chị xác nhận báo cáo này chứ ạ?
    .label = Quyết định
    .confirm = Xác nhận
    .return = Đề nghị bổ sung, điều chỉnh
    .later = Xem báo cáo khác
flow-review-which-items = Mục nào cần bổ sung, điều chỉnh? Bấm từng mục rồi bấm Xong, hoặc gõ số mục. (vd. 4, 8)
    .label = Mục cần xem lại
flow-review-review = Anh/chị gửi đề nghị này chứ ạ?
    .label = Gửi đề nghị
item-reason = { $item }: cần bổ sung, điều chỉnh điều gì? (vd. chưa tính tổ 2)
button-ticked = ✓ { $label }
button-ticks-done = Xong ({ $count } mục)
review-returned = Đã gửi đề nghị bổ sung, điều chỉnh { $count } mục của { $form } { $period } cho { $unit }.
review-notice-returned =
    Cấp trên đề nghị bổ sung, điều chỉnh { $form } { $period } của { $unit }:
button-correct-report = Bổ sung: { $form } – { $period }
review-changed-return = Người gửi vừa gửi lại báo cáo này, nên tôi chưa gửi đề nghị. Anh/chị xem bản mới.
review-notice-again = { $unit } đã gửi lại { $form } { $period } (lần { $times }), đang chờ anh/chị xác nhận.
button-see-changes = Xem thay đổi
review-title-again =
    { $unit }
    { $form } { $period }, gửi lại lần { $times } ngày { $sent }, biên nhận { $receipt }
    Những mục thay đổi so với bản đã xem:
review-changed-line = { $n }. { $label }: { $old } → { $value }
review-same-line = { $n }. { $label }: giữ nguyên { $value }
review-was-asked = – đã đề nghị: { $reason }
review-sender-says = Người gửi ghi: { $reason }
review-accepted-stays = Số đã xác nhận trước đó vẫn được tính cho đến khi anh/chị xác nhận bản này.
review-confirmed = ✅ Đã xác nhận { $form } { $period } của { $unit }. Số liệu được tính vào kết quả từ bây giờ.
review-untold = Người gửi chưa kết nối với trợ lý nên tôi chưa báo được; anh/chị báo giúp.
review-notice-confirmed = ✅ { $form } { $period } của { $unit } đã được xác nhận. Biên nhận số { $receipt }.
review-changed = Người gửi vừa gửi lại báo cáo này, nên tôi chưa xác nhận. Anh/chị xem bản mới.
review-gone = Báo cáo đó không chờ anh/chị xác nhận.
review-was-confirmed = { $name } đã xác nhận việc này lúc { $time } ngày { $day }.
review-was-returned = { $name } đã đề nghị bổ sung, điều chỉnh việc này lúc { $time } ngày { $day }.

## Xác nhận công đoàn cơ sở mới

flow-founding-review-decision =
    { $founding-name }
    { $founding-unit } ghi nhận, biên nhận { $founding-receipt }
    Doanh nghiệp: { $founding-enterprise }. Mã số thuế: { $founding-taxCode }
    Lao động: { $founding-workers }. Đoàn viên: { $founding-members }
    Thành lập ngày { $founding-founded }
    Quyết định: { $founding-decision } ngày { $founding-decided }, { $founding-body }
    Tính vào kết quả từ { $founding-counted }

    Anh/chị xác nhận công đoàn này chứ ạ?
    .label = Xác nhận
    .confirm = Xác nhận
    .later = Xem việc khác
founding-confirmed = ✅ Đã xác nhận { $name }. Công đoàn này được tính vào kết quả từ bây giờ.
founding-notice-confirmed = ✅ { $name } đã được xác nhận và tính vào kết quả. Biên nhận số { $receipt }.
founding-gone = Công đoàn đó không chờ anh/chị xác nhận.

## Sửa báo cáo đã gửi

flow-report-asked =
    { $formTitle } – { $periodText }, { $unitName }.
    Cấp trên đề nghị bổ sung, điều chỉnh { $askedCount } mục. Các mục khác giữ như đã gửi.
flow-report-own =
    Sửa { $formTitle } – { $periodText } đã gửi, { $unitName }. Sửa được đến { $correctionText }.
    Các mục không chọn giữ như đã gửi.
flow-report-which-items = Anh/chị sửa mục nào? Bấm từng mục rồi bấm Xong, hoặc gõ số mục. (vd. 4, 8)
    .label = Mục đã chọn
flow-report-change-reason = Vì sao cần sửa? (vd. cộng thiếu tổ 2)
    .label = Lý do
flow-report-note = Anh/chị muốn nói gì thêm với người xác nhận? (vd. đã đối chiếu danh sách)
    .label = Lời nhắn
ask-sent = Đã gửi: { $value }
ask-why = Cấp trên đề nghị: { $reason }
change-none = Tôi không thấy báo cáo đã gửi nào như vậy để sửa.
change-which = Anh/chị sửa báo cáo nào ạ?
change-which-closed = Các báo cáo này đã hết thời gian được sửa. Anh/chị chọn một báo cáo.
change-closed = { $form } { $period } chỉ sửa được đến { $until }, nay đã hết hạn sửa.
change-closed-undated = { $form } { $period } không còn trong thời gian được sửa.
change-over = Thời gian được sửa báo cáo này đã hết, nên tôi chưa gửi lại.
change-nothing = Chưa có mục nào khác với bản đã gửi, nên tôi chưa gửi lại.
report-receipt-again =
    ✅ Đã gửi lại { $form } { $period } của { $unit } (lần { $times }), đang chờ cấp trên xác nhận. Biên nhận vẫn là { $receipt }.
report-accepted-stays = Số đã được xác nhận trước đó vẫn được tính cho đến khi bản này được xác nhận.
