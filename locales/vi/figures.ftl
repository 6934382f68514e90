## Khai báo số liệu

button-declare = Khai báo số liệu
button-confirm-figure = Xem số liệu: { $figure }, { $unit }
duties-figures-wait = • Có số liệu khai báo chờ anh/chị xác nhận.
duties-figure-returned = • Đề nghị xem lại { $measure }: { $comment }
button-declare-again = Khai báo lại: { $measure }
figure-not-yours = Số liệu từ bên ngoài do cán bộ tổ chức, tài chính hoặc chuyên viên của công đoàn cấp trên khai báo. Anh/chị báo cho công đoàn cấp trên của mình.
figure-none = Các kế hoạch đang thực hiện không có số liệu nào cần khai báo.
figure-which = Anh/chị khai báo số liệu nào ạ? Bấm nút, hoặc gõ tên số liệu sau /khaibao. (vd. /khaibao cán bộ hợp đồng)
figure-known = Số liệu này đã được khai báo: { $measure }, { $value }, tính đến { $on }. Tôi không ghi lại lần nữa.
figure-declared = ✅ Đã ghi { $measure }: { $value }, tính đến { $on }. Đang chờ xác nhận.
figure-confirmed-by = { $unit } sẽ xác nhận; đến lúc đó số này mới tính vào kết quả.
figure-confirmed-by-another = Một cán bộ khác của đơn vị sẽ xác nhận; đến lúc đó số này mới tính vào kết quả.
figure-confirmed = ✅ Đã xác nhận { $measure } của { $unit }. Số này được tính vào kết quả từ bây giờ.
figure-returned = Đã ghi đề nghị xem lại { $measure } của { $unit }. Số này chưa được tính.
figure-gone = Số liệu đó không còn chờ anh/chị xác nhận.
flow-figure-declare-intro =
    Khai báo số liệu của { $unitName }:
    { $measureTitle }.
flow-figure-declare-value = Số liệu là bao nhiêu? (vd. 45)
    .label = Số liệu
flow-figure-declare-net = Số liệu là bao nhiêu? Nếu giảm, gõ số âm. (vd. 45 hoặc -12)
    .label = Số liệu
flow-figure-declare-as-of = Số liệu tính đến ngày nào? (vd. 31/10/2026)
    .label = Tính đến ngày
flow-figure-declare-source-body = Cơ quan, đơn vị nào cung cấp số liệu? (vd. Ban Tổ chức LĐLĐ tỉnh)
    .label = Nơi cung cấp
flow-figure-declare-document = Số văn bản kèm theo, nếu có? (vd. 12/BC-LĐLĐ)
    .label = Số văn bản
flow-figure-declare-how = Số liệu được xác định bằng cách nào? (vd. đếm theo hợp đồng còn hiệu lực)
    .label = Cách xác định
flow-figure-declare-review = Anh/chị gửi số liệu này chứ ạ?
    .label = Gửi số liệu
flow-figure-confirm-decision =
    { $figure-unit } khai báo { $figure-measure }: { $figure-value }, tính đến { $figure-on }.
    Nơi cung cấp: { $figure-body }. Văn bản: { $figure-document }. Cách xác định: { $figure-how }.
    Anh/chị xác nhận số liệu này chứ ạ?
    .label = Xác nhận
    .confirm = Xác nhận
    .return = Đề nghị xem lại
flow-figure-confirm-comment = Cần xem lại điều gì? (vd. kèm danh sách hợp đồng)
    .label = Đề nghị

## Khai báo số liệu bằng tệp

import-kind-declared-figures = Số liệu khai báo
import-figures-done = Ghi { $added } số liệu, đang chờ xác nhận; { $kept } số đã có từ trước.
import-figure-target-unknown = Các kế hoạch đang thực hiện không có chỉ tiêu "{ $target }". Anh/chị ghi mã hoặc tên chỉ tiêu. (vd. s000-can-bo-de-an-03)
import-figure-none = Thiếu tử số và mẫu số. Anh/chị ghi ít nhất một số. (vd. 45)
import-figure-no-side = Chỉ tiêu này không có số ở cột này. Anh/chị để trống.
import-figure-not-declared = "{ $measure }" lấy từ báo cáo hoặc sổ theo dõi, không khai báo. Anh/chị để trống.
import-figure-negative = Số này không thể âm. (vd. 45)
import-figure-differs = "{ $measure }" cùng ngày đã có số khác ở dòng { $row }. Anh/chị xem lại, giữ một số.
import-figure-no-unit = Thiếu mã đơn vị. (vd. MAU-KCN1)
import-figure-not-own = Anh/chị chỉ khai báo cho đơn vị mình; đơn vị { $code } do cán bộ của đơn vị đó khai báo.
