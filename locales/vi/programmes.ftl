## Chương trình, kế hoạch: danh sách và từng chương trình

programmes-none = Chưa có chương trình nào dành cho đơn vị của anh/chị.
programmes-title = Chương trình, kế hoạch của { $unit }:
programmes-running = • { $name }: đang thực hiện
programmes-coming = • { $name }: đã quyết định, chưa đến ngày thực hiện
programmes-draft = • { $name }: bản nháp{ $open ->
        [0] , đã xác nhận mọi số
       *[other] , còn { $open } số cần xác nhận
    }
programmes-ended = • { $name }: đã kết thúc
programmes-file = • { $name }: có sẵn, chưa đưa vào thực hiện
programmes-more = … và { $count } chương trình nữa. Anh/chị gõ tên để tìm. (vd. gia hạn kế hoạch Bình Dương)
programme-name = 📄 { $name }
programme-is-draft = Bản nháp, chưa có quyết định.
programme-ran-before = Đang thực hiện.
programme-not-taken-up = Chưa đưa vào thực hiện.
programme-holds-from = Thực hiện từ { $from } (quyết định { $decision }, ngày { $on }).
programme-will-hold = Sẽ thực hiện từ { $from } (quyết định { $decision }, ngày { $on }).
programme-ended = Kết thúc từ { $until } (quyết định { $decision }, ngày { $on }).
programme-change-prepared = Đang chuẩn bị bản điều chỉnh; đến khi có quyết định, bản đang thực hiện vẫn giữ nguyên.
programme-span = Thời gian: { $from } – { $to }.
programme-span-open = Thời gian: từ { $from }, không nêu ngày kết thúc.
programme-holds = Gồm { $targets } chỉ tiêu, { $duties } nghĩa vụ báo cáo, { $tasks } nhiệm vụ.
programme-open = Cần xác nhận: { $open } trong { $all } số.
programme-all-confirmed = Đã xác nhận đủ { $all } số.
programme-supports-off = { $count } khoản hỗ trợ đang tắt, đến khi có quyết định cho từng khoản.
programme-draft-counts-not = Bản nháp chưa được tính vào chỉ tiêu của đơn vị nào.
programme-not-yours = Việc gia hạn, điều chỉnh chương trình do Ban Tổ chức của đơn vị chủ trì làm. Anh/chị liên hệ Ban Tổ chức giúp tôi.
programme-none-to-renew = Chưa có chương trình nào của đơn vị để gia hạn. Anh/chị lấy mẫu chương trình mới: gõ "mẫu chương trình mới".
programme-no-draft = Bản nháp đó không còn. Anh/chị gõ /chuongtrinh để xem các chương trình.
programme-no-values = Chương trình này không có số nào phải xác nhận.
programme-gone = Chương trình vừa được thay đổi từ nơi khác, nên tôi chưa ghi gì. Anh/chị gõ /chuongtrinh để xem lại.
programme-is-drafted = Chương trình năm { $year } đã có bản nháp. Anh/chị chọn năm khác, hoặc gõ /chuongtrinh để làm tiếp bản đó.
programme-is-there = Chương trình năm { $year } đã có rồi. Anh/chị chọn năm khác, hoặc gõ /chuongtrinh để xem.
programme-year-not-after = Chương trình này thực hiện đến năm { $last }; năm gia hạn phải sau năm đó. Anh/chị chọn lại năm.
programme-is-settled = { $name } đã được quyết định. Muốn đổi số, anh/chị chọn Điều chỉnh.
programme-still-open = Còn { $open } số cần xác nhận, nên chưa đưa vào thực hiện được.
programme-not-running = Chương trình này hiện không thực hiện, nên không cần kết thúc.
programme-after-its-end = Ngày bắt đầu phải trong thời gian của chương trình (đến { $to }). (vd. 1/1/2026)
programme-before-its-begin = Ngày cuối không thể trước ngày bắt đầu ({ $from }). (vd. 31/12/2026)
programme-upside-down = { $title }: mức cao thấp hơn mức thấp, hoặc hạn trước ngày bắt đầu. Anh/chị xem lại giúp tôi.

## Gia hạn

programme-renewed =
    ✅ Đã tạo bản nháp: { $name }.
    { $values } số đều cần xác nhận{ $supports ->
        [0] .
       *[other] ; { $supports } khoản hỗ trợ đang tắt.
    } Bản nháp chưa được tính vào chỉ tiêu.
flow-programme-renew-intro = Gia hạn chương trình sang năm mới. Mọi số sẽ được đánh dấu "cần xác nhận".
flow-programme-renew-programme = Anh/chị gia hạn chương trình nào?
    .label = Chương trình
flow-programme-renew-year = { $original-name }: gia hạn sang năm nào? (vd. 2026)
    .label = Năm
flow-programme-renew-review =
    { $preview-name }
    { $preview-span }
    { $preview-targets } chỉ tiêu với { $preview-values } số cần xác nhận; { $preview-supports } khoản hỗ trợ tắt.
    Anh/chị tạo bản nháp này chứ ạ?
    .label = Tạo bản nháp

## Xác nhận từng số

programme-value-of = { $value } { $unit }
programme-value-from = { $title } (mức thấp)
programme-value-by = { $title } (hạn)
programme-value-to = { $title } (mức cao)
programme-value-open = • { $name }: { $value } – cần xác nhận
programme-value-confirmed = ✓ { $name }: { $value }
programme-value-ask = { $name }: giữ nguyên, hay số khác? (vd. { $example })
programme-value-known = Bản nháp ghi: { $value }.
programme-value-changed = • { $name }: { $old } → { $new }
programme-value-overtaken = • Chưa ghi: { $name }. Số này vừa được đổi từ thiết bị khác thành { $value }; anh/chị xem lại.
programme-values-kept = ✅ { $name }: xác nhận { $confirmed } số{ $changed ->
        [0] .
       *[other] , đổi { $changed } số:
    }
programme-values-left = Còn { $open } số cần xác nhận.
programme-values-complete = Đã xác nhận đủ. Khi có quyết định, anh/chị đưa chương trình vào thực hiện.
flow-programme-values-intro = { $name }: anh/chị xác nhận từng số. Số nào chưa chắc thì bỏ qua, để sau.
flow-programme-values-review = Anh/chị ghi các số trên chứ ạ?
    .label = Ghi
flow-programme-confirm-sure = Xác nhận cả { $shown-count } số còn lại như trên chứ ạ?
    .label = Xác nhận tất cả
    .confirm = Xác nhận tất cả
    .stop = Chưa
flow-programme-confirm-stopped = Dạ, tôi chưa xác nhận gì. Anh/chị gõ /chuongtrinh khi muốn làm tiếp.

## Đưa vào thực hiện, điều chỉnh, kết thúc

programme-put-in-force = ✅ { $name } được thực hiện từ { $from }, theo { $decision } ngày { $on }.
programme-supports-still-off = { $count } khoản hỗ trợ vẫn tắt. Có quyết định cho khoản nào, anh/chị gõ /hotro để bật khoản đó.
programme-end-noted = ✅ { $name } kết thúc sau ngày { $last }, theo { $decision }. Số liệu cũ vẫn được giữ.
programme-change-begun = Đã tạo bản điều chỉnh của { $name }. Anh/chị sửa các số cần đổi, rồi đưa vào thực hiện theo quyết định mới; đến lúc đó số cũ vẫn dùng.
programme-dropped = Đã bỏ bản nháp của { $name }.
flow-programme-force-intro = Đưa vào thực hiện: { $name }.
flow-programme-force-decision = Theo quyết định (hoặc kế hoạch) số nào? (vd. 15/KH-LĐLĐ)
    .label = Quyết định
flow-programme-force-decided-on = Ngày ký? (vd. 15/1/2026)
    .label = Ngày ký
flow-programme-force-valid-from = Thực hiện từ ngày nào? (vd. 1/1/2026)
    .label = Thực hiện từ
flow-programme-force-review = Anh/chị đưa { $name } vào thực hiện chứ ạ?
    .label = Đưa vào thực hiện
flow-programme-end-intro = Kết thúc: { $name }.
flow-programme-end-decision = Theo quyết định số nào? (vd. 90/QĐ-LĐLĐ)
    .label = Quyết định
flow-programme-end-decided-on = Ngày ký? (vd. 20/11/2026)
    .label = Ngày ký
flow-programme-end-last-day = Ngày thực hiện cuối cùng? (vd. 31/12/2026)
    .label = Ngày cuối
flow-programme-end-review = Anh/chị kết thúc { $name } chứ ạ?
    .label = Kết thúc
flow-programme-drop-sure = Bỏ bản nháp { $name }? Các số đã xác nhận trong bản nháp sẽ mất.
    .label = Bỏ bản nháp
    .drop = Bỏ
    .keep = Giữ lại
flow-programme-drop-kept = Dạ, bản nháp vẫn giữ nguyên.
button-programme-renew = Gia hạn
button-programme-template = Mẫu chương trình mới
button-programme-change = Điều chỉnh
button-programme-end = Kết thúc
button-programme-end-named = Kết thúc: { $name }
button-values-each = Xác nhận từng số
button-values-all = Xem tất cả số
button-values-again = Sửa số
button-put-in-force = Đưa vào thực hiện
button-draft-drop = Bỏ bản nháp

## Chương trình mới theo tệp

import-kind-programme = Chương trình mới
template-kinds = Loại chỉ tiêu
template-measures = Số đo
import-programme-done = Đã tạo bản nháp: { $name }, { $values } số cần xác nhận. Bản nháp chưa được tính vào chỉ tiêu; anh/chị gõ /chuongtrinh để xác nhận từng số.
import-programme-name = Tên chương trình cần có chữ hoặc số. (vd. Kế hoạch năm 2027)
import-programme-owner = Danh sách có hơn một đơn vị cao nhất, nên chưa biết chương trình của đơn vị nào. Ban Tổ chức của đơn vị đó gửi tệp trong trò chuyện.
import-programme-taken = Đã có chương trình "{ $name }". Anh/chị đặt tên khác, hoặc gõ /chuongtrinh để xem.
import-programme-other = Mỗi tệp là một chương trình; các dòng trên ghi "{ $name }".
import-programme-id = Mã chỉ tiêu cần có chữ hoặc số. (vd. cdcs-moi)
import-programme-days = Ngày kết thúc phải sau ngày bắt đầu. (vd. 31/12/2027)
import-programme-no-measure = Loại chỉ tiêu này cần số đo. (vd. CĐCS thành lập mới)
import-programme-no-denominator = Loại chỉ tiêu này cần mẫu số. (vd. CĐCS hiện có)
import-programme-not-here = Loại chỉ tiêu này không dùng cột này. Anh/chị để trống.
import-programme-measure = Không có số đo "{ $name }". Anh/chị lấy tên ở trang "Số đo" của tệp mẫu. (vd. CĐCS thành lập mới)
import-programme-measure-like = Không có số đo "{ $name }". Có phải "{ $like }"? Anh/chị ghi đúng tên ở trang "Số đo" của tệp mẫu.
import-programme-number = Loại chỉ tiêu này cần một số. (vd. 120)
import-programme-upper = Mức cao phải bằng hoặc lớn hơn mức thấp. (vd. 15)
import-programme-words = Loại chỉ tiêu này cần lời văn. (vd. hầu hết)

## Tiếp nhận chỉ tiêu của đơn vị đã sáp nhập, kết thúc

adoption-not-yours = Việc ghi tiếp nhận chỉ tiêu do Ban Tổ chức của đơn vị cấp trên làm. Anh/chị liên hệ Ban Tổ chức giúp tôi.
adoption-none = Không có đơn vị nào đã kết thúc mà còn chỉ tiêu chưa được tiếp nhận.
adoption-gone = Chỉ tiêu đó đã được tiếp nhận, hoặc không còn. Anh/chị xem lại giúp tôi.
adoption-done = ✅ { $to } tiếp nhận chỉ tiêu của { $from }, theo { $decision } ngày { $on }:
adoption-line = • { $target }
flow-adoption-intro = Chỉ tiêu vẫn ghi cho đơn vị và năm đã được giao; đơn vị tiếp nhận có thêm một dòng riêng.
flow-adoption-from = Chỉ tiêu của đơn vị nào đã sáp nhập, kết thúc?
    .label = Đơn vị cũ
flow-adoption-how = { $left-name } (kết thúc { $left-closed }) còn { $left-count } chỉ tiêu. Tiếp nhận tất cả, hay một chỉ tiêu?
    .label = Tiếp nhận
    .all = Tất cả
    .one = Một chỉ tiêu
flow-adoption-only = { $left-name } (kết thúc { $left-closed }): { $left-first }.
flow-adoption-target = Tiếp nhận chỉ tiêu nào?
    .label = Chỉ tiêu
flow-adoption-successor = Đơn vị nào tiếp nhận? (vd. KCN Sông Xanh)
    .label = Đơn vị tiếp nhận
flow-adoption-which = Đúng là đơn vị nào ạ?
    .label = Đơn vị tiếp nhận
flow-adoption-decision = Theo quyết định số nào? (vd. 60/QĐ-LĐLĐ)
    .label = Quyết định
flow-adoption-decided-on = Ngày ký? (vd. 1/7/2026)
    .label = Ngày ký
flow-adoption-review = Anh/chị ghi việc tiếp nhận này chứ ạ?
    .label = Ghi
quota-adopted-from = ↪ Tiếp nhận từ { $from } ({ $decision }, ngày { $on }):
quota-adopted = • { $title }: chỉ tiêu { $value } { $unit }{ $known ->
        [no] .
       *[yes] ; nơi cũ đã thực hiện { $done } đến { $until }.
    }

## Cách tính, nơi kế hoạch để ngỏ

programme-no-reading = Chương trình này không có chỉ tiêu nào để ngỏ cách tính.
programme-reading-counted = ✅ { $name }: từ nay { $words }, theo { $decision } ngày { $on }.
programme-reading-left-out = ✅ { $name }: từ nay không { $words }, theo { $decision } ngày { $on }.
quota-reading-counted = Cách tính: { $words } ({ $decision }, ngày { $on })
quota-reading-left-out = Cách tính: không { $words } ({ $decision }, ngày { $on })
flow-programme-reading-intro = { $name }: { $targets } chỉ tiêu chưa rõ có { $words } hay không, nên đang hiện cả hai cách.
flow-programme-reading-counts = Có { $words } không ạ?
    .label = Cách tính
    .counted = Tính cả
    .left-out = Không tính
flow-programme-reading-decision = Theo văn bản số nào? (vd. 12/HD-LĐLĐ)
    .label = Văn bản
flow-programme-reading-decided-on = Ngày ký? (vd. 15/1/2026)
    .label = Ngày ký
flow-programme-reading-review = Anh/chị ghi cách tính này chứ ạ?
    .label = Ghi
button-programme-reading = Cách tính
