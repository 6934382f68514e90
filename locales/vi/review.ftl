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
review-warning = ⚠️ { $problem } Người gửi chưa giải thích.
review-warning-reason = ⚠️ { $problem } Người gửi giải thích: "{ $reason }"
review-warning-items = { $items }: cần xem kỹ.
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
    .return = Đề nghị bổ sung, điều chỉnh
    .later = Xem việc khác
flow-founding-review-comment = Cần bổ sung, điều chỉnh điều gì? (vd. sai số quyết định)
    .label = Đề nghị
flow-union-founding-returned =
    Người xác nhận đề nghị: { $comment }
    Anh/chị gõ "sửa mục" và số mục để sửa; các mục khác giữ nguyên.
founding-change-gone = Công đoàn đó không còn chờ bổ sung.
founding-returned = Đã gửi đề nghị bổ sung, điều chỉnh { $name }. Công đoàn này chưa được tính.
founding-notice-returned = Đề nghị bổ sung, điều chỉnh { $name } (biên nhận { $receipt }): { $comment }
button-founding-change = Bổ sung: { $name }
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
button-keep-sent = Thôi, giữ như đã gửi
change-kept = Dạ, báo cáo giữ nguyên như đã gửi.
change-nothing = Chưa có mục nào khác với bản đã gửi, nên tôi chưa gửi lại.
report-receipt-again =
    ✅ Đã gửi lại { $form } { $period } của { $unit } (lần { $times }), đang chờ cấp trên xác nhận. Biên nhận vẫn là { $receipt }.
report-accepted-stays = Số đã được xác nhận trước đó vẫn được tính cho đến khi bản này được xác nhận.

## Xác nhận cùng lúc

reviews-plain = • trong đó { $count } báo cáo không có cảnh báo
reviews-wishes = • { $count } đề nghị mở lại báo cáo
reviews-none-plain = Không còn báo cáo nào xác nhận cùng lúc được. Anh/chị xem từng báo cáo.
button-review-all = Xem và xác nhận { $count } báo cáo không có cảnh báo
review-all-line = • { $unit }, { $period }: { $figures }
review-all-bare = • { $unit }, { $period }
review-all-nil = • { $unit }, { $period }: không phát sinh
review-all-figure = { $label } { $value }
review-all-figure-last = { $label } { $value } (kỳ trước { $last })
review-all-confirmed = ✅ Đã xác nhận { $count } báo cáo. Số liệu được tính vào kết quả từ bây giờ.
review-all-left = { $count } báo cáo vừa thay đổi hoặc đã có người xử lý, nên tôi chưa xác nhận. Anh/chị xem riêng.
review-all-untold = { $count } người gửi chưa kết nối với trợ lý nên tôi chưa báo được.
review-list-title = { $count } báo cáo không có cảnh báo, trang { $page }/{ $pages }:
review-list-changed = { $count } báo cáo của trang này vừa thay đổi hoặc đã có người xử lý.
review-list-gone = Danh sách này không còn. Anh/chị mở lại các báo cáo đang chờ.
button-review-listed = Xác nhận tất cả { $count } báo cáo
flow-review-all-sure-many =
    { $count } báo cáo không có cảnh báo:
    { $list }
    … và { $others } báo cáo khác.{ $later ->
        [0] { "" }
       *[other] { " " }Ngoài ra còn { $later } báo cáo nữa, tôi hỏi ở lần sau.
    }

    Anh/chị xác nhận tất cả { $count } báo cáo này chứ ạ?
    .label = Quyết định
    .confirm = Xác nhận tất cả
    .list = Xem cả danh sách
    .stop = Chưa, xem từng báo cáo
flow-review-all-sure =
    { $count } báo cáo không có cảnh báo:
    { $list }

    Anh/chị xác nhận tất cả các báo cáo trên chứ ạ?
    .label = Quyết định
    .confirm = Xác nhận tất cả
    .stop = Chưa, xem từng báo cáo

## Mở lại báo cáo đã hết hạn sửa

button-reopen = Xin mở lại
button-see-reopen = Xem đề nghị
button-reopen-wish = Xin mở lại: { $unit } – { $period }
button-change-report = Sửa: { $form } – { $period }
flow-reopen-reason = Vì sao cần mở lại { $form } { $period }? (vd. phát hiện cộng thiếu tổ 2)
    .label = Lý do
reopen-waits = Đơn vị đã xin mở lại ngày { $day }, đang chờ cấp trên trả lời.
reopen-asked = Đã gửi đề nghị mở lại { $form } { $period } lên cấp trên.
reopen-asked-already = Đề nghị mở lại báo cáo này đang chờ cấp trên trả lời, nên tôi không gửi lần nữa.
reopen-notice = { $unit } xin mở lại { $form } { $period }: { $reason }
flow-reopen-review-decision =
    { $wish-unit } xin mở lại { $wish-form } { $wish-period }.
    Lý do: { $wish-reason }
    Một năm qua: gửi sau hạn { $wish-late }/{ $wish-all } kỳ.
    Số liệu đang có:
    { $wish-values }

    Anh/chị mở lại cho đơn vị sửa chứ ạ?
    .label = Quyết định
    .one = Mở thêm 1 ngày
    .three = Mở thêm 3 ngày
    .seven = Mở thêm 7 ngày
    .refuse = Không mở
reopen-granted = ✅ Đã mở lại { $form } { $period } của { $unit }, sửa được đến hết ngày { $until }.
reopen-refused = Đã trả lời { $unit }: chưa mở lại { $form } { $period }.
reopen-notice-granted = { $form } { $period } được mở lại, sửa được đến hết ngày { $until }.
reopen-notice-refused = Cấp trên chưa mở lại { $form } { $period }. Anh/chị trao đổi thêm với người xác nhận.
reopen-gone = Đề nghị mở lại đó không chờ anh/chị trả lời.

## Uỷ quyền

delegate-not-yours = Chỉ người xác nhận hoặc ký báo cáo mới uỷ quyền việc này.
delegate-nobody = Đơn vị chưa có cán bộ nào khác trong trợ lý để uỷ quyền.
delegate-agreed = { $name } làm thay anh/chị từ { $from } đến hết { $until }.
delegate-ended = Đã kết thúc uỷ quyền từ hôm nay.
delegate-none = Không có uỷ quyền nào như vậy để kết thúc.
delegate-backwards = Ngày cuối phải từ ngày đầu trở đi. (vd. 31/12/2026)
delegate-gone = Cán bộ đó không còn ở đơn vị. Anh/chị chọn người khác.
delegate-known = Cán bộ đó đã được uỷ quyền trong những ngày này.
delegate-recorded = ✅ { $name } xác nhận, ký báo cáo thay anh/chị từ { $from } đến hết { $until }. Anh/chị vẫn tự làm được như thường.
delegate-notice = { $by } uỷ quyền cho anh/chị xác nhận, ký báo cáo từ { $from } đến hết { $until }.
button-delegate-end = Kết thúc: { $name }
flow-delegate-to = Ai xác nhận, ký báo cáo thay anh/chị?
    .label = Người làm thay
flow-delegate-from = Từ ngày nào? (vd. 01/12/2026)
    .label = Từ ngày
flow-delegate-until = Đến hết ngày nào? (vd. 15/12/2026)
    .label = Đến hết ngày
flow-delegate-review = Anh/chị uỷ quyền như vậy chứ ạ?
    .label = Uỷ quyền

## Báo cáo kết thúc của đơn vị đã giải thể, sáp nhập

duties-ended = { $unit } đã kết thúc hoạt động từ { $day }, đơn vị mình báo cáo thay:
button-closing-report = Báo cáo thay { $unit } – { $period }
flow-report-closing =
    { $unitName } đã kết thúc hoạt động từ { $endedOnText } nên đơn vị mình báo cáo thay, số liệu đến hết { $lastDayThereText }.
    Số đoàn viên cuối kỳ là số còn lại khi kết thúc, được ghi riêng khi tổng hợp (giảm do giải thể hoặc bàn giao), không cộng vào "giảm".
