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
    .label = Xác nhận
    .confirm = Xác nhận
    .later = Xem báo cáo khác
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
