## Mức hỗ trợ

support-none = Tôi không thấy khoản hỗ trợ đó trong các chương trình đang thực hiện. Anh/chị gõ /hotro để xem các khoản.
support-title =
    💰 Hỗ trợ theo { $document }
    { $unit }, đến { $today }
support-line = { $n }. { $title }: { $rate }
support-indented = – { $line }
support-name = 💰 { $title }
support-amount = Mức: { $rate }
support-rate = { $amount }/{ $per }, { $period }
support-per-open = đối tượng kế hoạch chưa nêu
support-amount-open = kế hoạch không nêu mức tiền
support-amount-open-by = kế hoạch không nêu mức tiền, dự toán { $period }
support-period-once = một lần
support-period-month = mỗi tháng
support-period-quarter = mỗi quý
support-period-year = mỗi năm
support-period-open = kế hoạch không nêu kỳ
support-period-span = { $from } đến { $to }
support-payer = Nguồn chi: { $payer }
support-payer-open = Nguồn chi: kế hoạch không nêu
support-uses = Dùng cho: { $list }
support-conditions = Điều kiện: { $list }
support-within = Phạm vi: { $title }
support-decision-on = Theo { $decision } ngày { $decided }, áp dụng từ { $from }
support-decision-off = Đã dừng theo { $decision } ngày { $decided }, từ { $from }
support-source = Nguồn: { $document }, mục { $section }, dòng { $lines }
support-source-open = Nguồn: { $document }
support-elsewhere = Kế hoạch này không thực hiện ở đơn vị anh/chị, chỉ để tham khảo.
support-no-claims = Khoản này không tính theo đầu mục, nên không lập đề nghị ở đây.
support-off-renewed = Chưa mở: kế hoạch được gia hạn, phải có quyết định mới được đề nghị.
support-off = Hiện không mở.
support-unsettled = { $count } cán bộ chưa ghi là chuyên trách hay kiêm nhiệm, nên chưa tính.
support-not-multiplied = { $count } { $unit }, chưa nhân với { $amount }: kế hoạch không nêu mức này tính theo tháng, quý hay năm. Bộ phận tài chính ghi quyết định về kỳ trước.
support-counted = { $facts } { $unit } đủ điều kiện, { $dues } lượt chi · đã đề nghị { $claimed } · còn { $open } = { $sum }
support-counted-once = { $facts } { $unit } đủ điều kiện · đã đề nghị { $claimed } · còn { $open } = { $sum }
support-none-here = Đơn vị anh/chị không có { $unit } nào để tính; đơn vị cấp dưới tự lập đề nghị.
support-outside = { $count } { $unit } ngoài phạm vi của khoản này
support-unknown = { $count } { $unit } chưa đủ thông tin để biết có thuộc phạm vi
support-basis-founding = CĐCS
support-basis-office = văn phòng
support-basis-person = cán bộ
button-support-open = Xem khoản này
button-support-on = Mở theo quyết định
button-support-period = Ghi kỳ hỗ trợ
button-support-change = Đổi theo quyết định
button-support-claim = Đề nghị hỗ trợ
button-claims = Các đề nghị

## Quyết định về khoản hỗ trợ

support-setting-not-yours = Quyết định về khoản hỗ trợ do bộ phận tài chính (hoặc ban tổ chức, khi mở khoản) ghi. Anh/chị báo cho họ giúp.
support-set-on =
    ✅ Đã ghi { $decision } cho khoản { $title }.
    Mức { $amount }, áp dụng từ { $from }.
support-set-off = ✅ Đã ghi { $decision }: dừng khoản { $title } từ { $from }.
flow-support-setting-intro = Quyết định về khoản "{ $title }" ({ $document }).
flow-support-setting-what = Quyết định nói về điều gì ạ?
    .label = Nội dung
    .period = Kỳ hỗ trợ
    .amount = Mức tiền
    .stop = Dừng khoản này
flow-support-setting-what-else = Quyết định nói về điều gì ạ?
    .label = Nội dung
    .amount = Mức tiền
    .stop = Dừng khoản này
flow-support-setting-decision = Số, ký hiệu và cơ quan ra quyết định? (vd. Quyết định 15/QĐ-LĐLĐ của LĐLĐ tỉnh)
    .label = Quyết định
flow-support-setting-decided-on = Ngày ký quyết định? (vd. 15/3/2026)
    .label = Ngày quyết định
flow-support-setting-valid-from = Áp dụng từ ngày nào? (vd. 1/1/2026)
    .label = Áp dụng từ
flow-support-setting-period = Theo quyết định, mức này tính theo kỳ nào?
    .label = Kỳ hỗ trợ
    .month = Mỗi tháng
    .quarter = Mỗi quý
    .year = Mỗi năm
    .once = Một lần
flow-support-setting-first-period = Kế hoạch không nêu kỳ. Theo quyết định, mức này tính theo kỳ nào? Chưa rõ thì bỏ qua.
    .label = Kỳ hỗ trợ
    .month = Mỗi tháng
    .quarter = Mỗi quý
    .year = Mỗi năm
    .once = Một lần
flow-support-setting-first-amount = Mức tiền theo quyết định? (vd. 3.000.000)
    .label = Mức tiền
flow-support-setting-amount = Mức tiền mới? (vd. 3.000.000)
    .label = Mức tiền
flow-support-setting-other-amount = Mức tiền mới? (vd. 3.000.000)
    .label = Mức tiền
flow-support-setting-review = Anh/chị ghi quyết định này chứ ạ?
    .label = Ghi quyết định

## Đề nghị hỗ trợ

support-claim-not-yours = Đề nghị hỗ trợ do cán bộ, ban tổ chức hoặc tài chính của công đoàn cấp trên lập. Anh/chị báo cho công đoàn cấp trên của mình.
support-claim-off = Khoản "{ $title }" chưa mở, vì chưa có quyết định. Anh/chị báo ban tổ chức hoặc tài chính ghi quyết định trước.
support-claim-no-period = Khoản "{ $title }" chưa có kỳ: kế hoạch không nêu tính theo tháng, quý hay năm, nên tôi không nhân. Anh/chị báo bộ phận tài chính ghi quyết định về kỳ trước.
support-claim-nothing = Khoản "{ $title }" không còn gì để đề nghị.
support-claim-changed = Danh sách vừa thay đổi nên tôi chưa ghi. Anh/chị mở lại khoản hỗ trợ để lập đề nghị mới.
support-claim-taken = Tôi không ghi, vì đã có đề nghị khác; không hỗ trợ trùng giữa các chương trình:
support-claim-elsewhere =
    Không đưa vào vì chương trình khác đã hỗ trợ:
    { $first }{ $more ->
        [0] {""}
       *[other] {" "}(và { $more } mục nữa)
    }
support-taken = • { $name }, { $period }: đề nghị số { $number } ({ $support }, { $programme }), ngày { $day }
support-taken-once = • { $name }: đề nghị số { $number } ({ $support }, { $programme }), ngày { $day }
support-taken-more = … và { $count } mục nữa
support-attest = Điều kiện: { $list }.
support-attest-plain = Số liệu lấy từ sổ theo dõi của đơn vị.
support-left-out-unreadable = Anh/chị gõ số thứ tự từ 1 đến { $last }. (vd. 2, 5-7)
support-left-out-all = Bỏ hết thì không còn gì để đề nghị. Anh/chị gõ các số cần bỏ bớt. (vd. 2)
support-claimed =
    ✅ Đã gửi đề nghị { $number }: { $title }, { $count } lượt chi, { $sum }.
    Đang chờ tài chính cấp trên xác nhận.
flow-support-claim-elsewhere = { $elsewhere }
flow-support-claim-period = Anh/chị đề nghị cho kỳ nào? (vd. tháng 10)
    .label = Kỳ
flow-support-claim-right =
    { $title }, { $unitName }:
    { $all-items }
    { $all-count } { $all-unit } × { $all-rate }, { $all-period } = { $all-sum }{ $all-more ->
        [0] {""}
       *[other] {" "}Còn { $all-more } mục nữa, lập ở đề nghị sau.
    }
    { $all-conditions }
    Anh/chị xác nhận đúng và đủ điều kiện để gửi đề nghị?
    .label = Danh sách
    .right = Đúng, gửi đề nghị
    .leave-out = Bỏ bớt
flow-support-claim-left-out = Bỏ các số nào ạ? (vd. 2, 5-7)
    .label = Bỏ bớt
flow-support-claim-rest-right =
    Còn lại:
    { $rest-items }
    { $rest-count } { $rest-unit } × { $rest-rate }, { $rest-period } = { $rest-sum }
    { $rest-conditions }
    Anh/chị xác nhận đúng và đủ điều kiện để gửi đề nghị?
    .label = Danh sách còn lại
    .right = Đúng, gửi đề nghị
    .stop = Thôi
flow-support-claim-stopped = Dạ, tôi chưa gửi đề nghị nào.

## Xác nhận, chi trả

claims-not-yours = Các đề nghị hỗ trợ do công đoàn cấp trên theo dõi. Anh/chị hỏi công đoàn cấp trên của mình.
claims-none = Chưa có đề nghị hỗ trợ nào.
claims-no-such = Tôi không thấy đề nghị đó ở đơn vị anh/chị và cấp dưới.
claims-nothing-to-do = Không có đề nghị nào để anh/chị xử lý: đề nghị đã được xử lý, hoặc thuộc tài chính cấp trên. Người lập đề nghị không tự xác nhận.
claims-waiting = Chờ xác nhận: { $count } đề nghị, { $sum }
claims-to-pay = Đã xác nhận, chờ chi: { $count } đề nghị, { $sum }
claims-paid-sum = Đã chi: { $count } đề nghị, { $sum }
claims-own = Theo dõi:
claims-more = … và { $count } đề nghị nữa
claims-line = { $number } · { $unit } · { $what } · { $sum }
claims-what = { $title }, { $count } { $unit }, { $period }
claims-what-once = { $title }, { $count } { $unit }
claims-state-claimed = Chờ tài chính xác nhận, gửi ngày { $claimed }
claims-state-confirmed = Tài chính đã xác nhận, chờ chi
claims-state-paid = Đã chi theo chứng từ { $document }, ngày { $paid }
claims-state-returned = Tài chính đề nghị bổ sung, điều chỉnh: { $reason }
claims-by = Người lập: { $name }, ngày { $day }
claims-under = Theo { $decision }
claims-attested = Người lập xác nhận: { $list }
claims-fact = • { $name } ({ $detail }): { $amount }
claims-fact-waiting = • { $name } ({ $detail }): { $amount }, số liệu thành lập chưa được xác nhận
claims-fact-gone = • { $name } ({ $detail }): { $amount }, không còn hiệu lực trong sổ thành lập
claims-more-lines = … và { $count } mục nữa
claims-confirmed = ✅ Đã xác nhận { $count } đề nghị, { $sum }: { $numbers }. Chờ chi.
claims-paid = ✅ Đã ghi chi { $count } đề nghị, { $sum }: { $numbers }.
claims-returned = Đã đề nghị bổ sung, điều chỉnh: { $numbers }. Các mục trong đó đề nghị lại được.
claims-gone = { $count } đề nghị chưa xác nhận được, vì công đoàn trong đó không còn hiệu lực trong sổ thành lập. Anh/chị xem lại từng đề nghị.
claims-meanwhile = { $count } đề nghị vừa được xử lý ở nơi khác, nên tôi không làm gì thêm.
button-confirm-claim = Xác nhận
button-pay-claim = Ghi đã chi
button-return-claim = Đề nghị bổ sung
button-confirm-all = Xác nhận cả { $count }
button-pay-all = Ghi đã chi cả { $count }
flow-claims-confirm-sure = Xác nhận { $count } đề nghị, tổng { $sum }: { $numbers }?
    .label = Xác nhận
    .confirm = Xác nhận
    .stop = Thôi
flow-claims-confirm-stopped = Dạ, tôi chưa xác nhận đề nghị nào.
flow-claims-pay-intro = Ghi đã chi { $count } đề nghị, tổng { $sum }: { $numbers }.
flow-claims-pay-document = Số chứng từ chi? (vd. UNC 125)
    .label = Chứng từ
flow-claims-pay-paid-on = Ngày chi? (vd. 20/11/2026)
    .label = Ngày chi
flow-claims-pay-review = Anh/chị ghi đã chi chứ ạ?
    .label = Ghi đã chi
flow-claims-return-intro = Đề nghị bổ sung, điều chỉnh { $numbers }.
flow-claims-return-reason = Cần bổ sung, điều chỉnh điều gì ạ? (vd. văn phòng số 2 chưa có hợp đồng thuê)
    .label = Lý do

## Bảng tính

button-claims-workbook = Xuất bảng tính
workbook-support-claims = Bảng các đề nghị hỗ trợ của đơn vị anh/chị và cấp dưới.
claims-is-claimed = Chờ xác nhận
claims-is-confirmed = Đã xác nhận, chờ chi
claims-is-paid = Đã chi
claims-is-returned = Đề nghị bổ sung, điều chỉnh
claims-sheet = Đề nghị
claims-sheet-lines = Chi tiết
claims-sheet-title = Đề nghị hỗ trợ – { $unit }, đến { $today }
claims-column-number = Số đề nghị
claims-column-unit = Đơn vị
claims-column-programme = Chương trình
claims-column-support = Khoản hỗ trợ
claims-column-count = Số lượng
claims-column-period = Kỳ
claims-column-amount = Số tiền (đồng)
claims-column-state = Trạng thái
claims-column-claimed = Ngày đề nghị
claims-column-confirmed = Ngày xác nhận
claims-column-document = Chứng từ chi
claims-column-paid = Ngày chi
claims-column-reason = Lý do bổ sung
claims-column-for = Đối tượng
claims-column-decision = Quyết định công nhận

claims-confirmed-told = ✅ Ban Tài chính đã xác nhận { $count } đề nghị hỗ trợ của anh/chị, cộng { $sum }: { $numbers }.
claims-paid-told = 💰 Đã chi { $sum } cho { $count } đề nghị hỗ trợ của anh/chị: { $numbers }. Chứng từ: { $document }.
claims-returned-told = Ban Tài chính đề nghị anh/chị bổ sung, điều chỉnh { $numbers }: { $reason }
duties-claims = • { $count } đề nghị hỗ trợ chờ anh/chị xác nhận hoặc chi.
