## Tổng hợp từ cấp dưới

offer-below = Cộng từ { $belowConfirmed }/{ $belowAll } đơn vị cấp dưới: { $value }.
check-below = { $label } là { $left }, còn cấp dưới cộng lại là { $right }.
flow-report-below = { $belowText }

rollup-and = { $one }, { $other }
rollup-more = { $names } và { $more } đơn vị khác
rollup-name = { $unit } ({ $periods })
rollup-name-of = { $form } – { $period }
rollup-complete = Đã xác nhận báo cáo của { $all }/{ $all } đơn vị cấp dưới.
rollup-incomplete = Đã xác nhận báo cáo của { $confirmed }/{ $all } đơn vị cấp dưới. Chưa có: { $names }.

rollup-none = Đơn vị này không có báo cáo nào cộng từ cấp dưới trong kỳ đó.
rollup-which = Anh/chị xem tổng hợp nào ạ?
rollup-title =
    📊 Tổng hợp { $form } – { $period }
    { $unit }
rollup-item = { $n }. { $label }: { $value }{ $share }{ $after }
rollup-nobody = chưa đơn vị nào có
rollup-share = {" "}({ $value })
rollup-tree-then = Theo địa bàn cũ (cây tổ chức ngày { $day }, khi hết kỳ).
rollup-tree-now = Theo địa bàn mới (cây tổ chức hiện nay, ngày { $day }).
rollup-tree-day = Theo cây tổ chức ngày { $day }.
rollup-why-parts = từ { $count } báo cáo
rollup-drift = ; chênh lệch sau chốt { $value }
rollup-closed = 🔒 { $name } đã chốt lúc { $time } ngày { $day }, với { $confirmed }/{ $all } đơn vị, chưa có: { $names }.
rollup-closed-complete = 🔒 { $name } đã chốt lúc { $time } ngày { $day }, với đủ { $all } đơn vị.
rollup-moved = Lưu ý: cấp dưới vừa thay đổi, { $label } cộng lại nay là { $now } ({ $by }). Báo cáo vẫn giữ số anh/chị đã gửi.

button-rollup-why = Vì sao số { $n }?
button-rollup-back = Xem bảng tổng hợp
button-tree-then = Xem theo địa bàn cũ
button-tree-now = Xem theo địa bàn mới
button-tree-end = Xem theo địa bàn khi hết kỳ
button-rollup-workbook = Tải bảng tổng hợp
button-close = Chốt kỳ

rollup-why-title =
    🔎 { $item } – { $period }
    { $unit }
rollup-why-sum = Cấp dưới cộng lại: { $value }, gồm:
rollup-why-unit = • { $unit }: { $value } ({ $receipts })
rollup-why-waits = {"  "}↳ Bản sửa đang chờ xác nhận: { $before } → { $now } ({ $receipt })
rollup-why-part = { $receipt }: { $value }
rollup-why-closed = Số đã chốt: { $value }
rollup-why-drift = Chênh lệch sau chốt: { $value }
rollup-why-moved = • { $unit }: { $before } → { $now }
rollup-why-nothing = Chưa có báo cáo nào cho số này.
rollup-why-sent = Đã báo cáo { $value }, gửi ngày { $day } ({ $receipt }, { $state })
rollup-why-corrected = Gửi lại lần { $revision } ngày { $day }: { $value } ({ $receipt }, { $state }). Lý do: { $reason }
rollup-why-adjusted = Điều chỉnh tay: { $value }
rollup-why-adjusted-reason = Điều chỉnh tay: { $value }. Lý do: { $reason }
rollup-not-there = không có
rollup-state-sent = chờ xác nhận
rollup-state-returned = được đề nghị bổ sung, điều chỉnh
rollup-state-confirmed = đã xác nhận
rollup-state-earlier = số trước khi sửa

## Số đã chốt của cấp trên

button-published = Số đã chốt của cấp trên
published-which = Cấp trên đã chốt các kỳ sau. Anh/chị xem kỳ nào ạ?
published-none = Cấp trên chưa chốt kỳ nào.
published-name = { $unit }: { $form } – { $period }
published-title =
    📊 Số đã chốt: { $form } – { $period }
    { $unit }
published-closed = 🔒 Chốt ngày { $day }, với { $confirmed }/{ $all } đơn vị cấp dưới.
published-item = • { $label }: { $value }

## Chốt kỳ

flow-period-close-decision =
    { $sum-lines }

    Anh/chị chốt số liệu kỳ này chứ ạ? Sau khi chốt, số liệu này giữ nguyên; cấp dưới sửa thì ghi riêng là chênh lệch sau chốt.
    .label = Chốt kỳ
    .close = Chốt
    .wait = Chưa chốt
close-not-yours = Chốt kỳ do người đứng đầu hoặc Ban Tổ chức của công đoàn cấp trên làm.
close-which = Anh/chị chốt kỳ nào ạ?
close-all = Các kỳ đang mở đều đã chốt.
close-nothing = Chưa có số liệu nào được xác nhận để chốt { $form } – { $period }.
close-running = Kỳ này chưa hết, số liệu tính đến { $to }.
close-waits = Dạ, chưa chốt gì. Anh/chị gõ /chotky khi cần.
close-before = Kỳ này đã được chốt.
close-done = ✅ Đã chốt { $form } – { $period }.
close-moved = Số liệu cấp dưới vừa thay đổi nên tôi chưa chốt. Mời anh/chị xem lại rồi chốt.

## Bảng tổng hợp (tệp)

workbook-rollup = Bảng tổng hợp của anh/chị đây ạ.
rollup-sheet = Tổng hợp
rollup-sheet-unit = Đơn vị
rollup-sheet-item = Chỉ tiêu báo cáo
rollup-sheet-now = Số hiện nay
rollup-sheet-sum = Cộng
rollup-sheet-closed = Số đã chốt
rollup-sheet-drift = Chênh lệch sau chốt
rollup-sheet-reported = Đơn vị đã báo cáo
rollup-sheet-adjusted = Điều chỉnh tay

## Biến động đoàn viên, kể cả khi đơn vị chuyển, sáp nhập, giải thể

button-member-changes = Biến động đoàn viên
members-none = Chưa có số liệu đoàn viên của các đơn vị cấp dưới trong kỳ đó. Anh/chị gõ tháng cần xem. (vd. biến động đoàn viên tháng 7)
members-title =
    👥 Biến động đoàn viên – { $period }
    { $unit }
members-opening = Đầu kỳ: { $value }
members-joined = Kết nạp mới: { $value }
members-in = Chuyển đến: { $value }
members-out = Chuyển đi: { $value }
members-left = Giảm khác: { $value }
members-founded = Theo đơn vị mới thành lập: { $value } ({ $units } đơn vị)
members-received = Tiếp nhận theo đơn vị chuyển về: { $value } ({ $units } đơn vị)
members-handed-over = Bàn giao theo đơn vị chuyển đi: { $value } ({ $units } đơn vị)
members-merged = Bàn giao khi sáp nhập: { $value } ({ $units } đơn vị)
members-dissolved = Giảm do giải thể: { $value } ({ $units } đơn vị)
members-unexplained = Lệch trong báo cáo của đơn vị: { $value }
members-closing = Cuối kỳ: { $value }
members-moved = Đơn vị thay đổi trong kỳ:
members-why = Vì sao có số này:
members-no-decision = chưa ghi quyết định
members-move-founded = • { $unit }: { $value } đoàn viên, thành lập ngày { $day }
members-move-received = • { $unit }: { $value } đoàn viên, từ { $other } về ngày { $day } ({ $decision })
members-move-handed-over = • { $unit }: { $value } đoàn viên, chuyển về { $other } ngày { $day } ({ $decision })
members-move-merged = • { $unit }: { $value } đoàn viên, sáp nhập vào { $other } ngày { $day } ({ $decision })
members-move-dissolved = • { $unit }: { $value } đoàn viên, giải thể ngày { $day } ({ $decision })
members-unreported = Chưa có báo cáo được xác nhận của { $units } đơn vị: tính theo số cuối kỳ trước.

## CĐCS chuyển đi, chuyển về trong kỳ của báo cáo cấp trên

flow-report-moves =
    Theo các quyết định đã ghi, trong kỳ có { $movesText }.
    Số này tôi cộng trừ vào số CĐCS cuối kỳ, anh/chị không ghi vào thành lập hay giải thể.
report-moves = Trong kỳ có { $movesText }.
moves-received =
    tiếp nhận { $unions } CĐCS ({ $names }{ $others ->
        [0] { "" }
       *[other] { " " }và { $others } đơn vị khác
    })
moves-handed-over =
    bàn giao { $unions } CĐCS ({ $names }{ $others ->
        [0] { "" }
       *[other] { " " }và { $others } đơn vị khác
    })
moves-both = { $first }, { $second }
