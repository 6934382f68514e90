## Giao chỉ tiêu, đăng ký chỉ tiêu

allocation-not-yours = Việc giao chỉ tiêu do Ban Tổ chức của đơn vị cấp trên làm. Anh/chị có thể đăng ký chỉ tiêu của đơn vị mình: /dangkychitieu
allocation-no-units = Đơn vị của anh/chị không có đơn vị trực thuộc để giao chỉ tiêu.
allocation-no-such = Đăng ký đó đã được trả lời. Anh/chị chọn một việc.
allocation-no-run = Chỉ tiêu này không còn kỳ nào để giao. Anh/chị chọn chỉ tiêu khác.
allocation-register-not-yours = Việc đăng ký chỉ tiêu do cán bộ làm báo cáo của đơn vị làm.
allocation-register-top = Đơn vị của anh/chị không có cấp trên trong trợ lý, nên không cần đăng ký chỉ tiêu.
allocation-unit-unknown = Không thấy đơn vị trực thuộc nào tên "{ $name }". Anh/chị gõ lại giúp. (vd. KCN Sông Xanh)
allocation-own = Hiện đơn vị có: { $own }.
allocation-done = ✅ Đã giao: { $target }, theo { $decision } ngày { $day }.
allocation-portion = • { $unit }: { $value } { $of }
allocation-replaced = Mức trước của { $unit } là { $value } ({ $decision }), vẫn lưu trong lịch sử.
allocation-registered =
    ✅ { $unit } đã đăng ký { $value } { $of }: { $target }.
    Cấp trên sẽ xác nhận hoặc giao mức khác; cả hai đều được lưu.
share-not-whole = Chỉ tiêu này tính bằng số nguyên. Anh/chị ghi lại giúp. (vd. 45)
share-over-hundred = Tỷ lệ không quá 100%. Anh/chị ghi lại giúp. (vd. 85)
shares-title =
    📋 { $document }
    Giao chỉ tiêu của { $unit }
shares-target = { $target }
shares-none = Chỉ tiêu { $own } { $unit }, chưa giao đơn vị nào.
shares-sum = Đã giao { $sum } { $unit } cho { $units } đơn vị.
shares-rest = Đã giao { $sum }/{ $own } { $unit } cho { $units } đơn vị, còn { $rest } chưa giao.
shares-over = Đã giao { $sum } { $unit } cho { $units } đơn vị, cao hơn chỉ tiêu { $own } là { $over }.
shares-rates = Tỷ lệ không cộng: đã giao { $units } đơn vị, thấp nhất { $lowest }; chỉ tiêu { $own }{ $below ->
        [0] {""}
       *[other] , { $below } đơn vị thấp hơn
    }.
shares-of-unit = { $unit } – { $target }: { $sum }
shares-workbook-title = Giao chỉ tiêu – { $document } – { $unit }, đến { $today }
share-history-title =
    Vì sao số này? { $document }
    { $unit }
share-history-none = Chưa có chỉ tiêu nào được giao hoặc đăng ký.
share-history-cut = (chỉ hiện các dòng mới nhất)
share-step-assigned = • { $value }: giao theo { $decision } ngày { $day }; { $by } ghi ngày { $recorded }
share-step-registered = • { $value }: đơn vị đăng ký ngày { $day }; { $by } ghi
share-step-note = ({ $note })
share-by-operator = người vận hành
button-share-history = Vì sao số này?
button-share-origin = Chỉ tiêu từ đâu?
button-allocate = Giao chỉ tiêu
button-allocate-more = Giao tiếp
button-shares = Bảng giao chỉ tiêu
button-shares-workbook = Tệp Excel
button-registration = Đăng ký của { $unit }: { $value }
import-more-shares = … và { $count } chỉ tiêu nữa trong tệp Excel.
import-allocations-done = Ghi { $added } mức giao mới, giữ nguyên { $kept }.
import-share-no-run = Chỉ tiêu này không có kỳ cho năm đó. Anh/chị ghi năm ở cột "Năm". (vd. 2026)
import-unit-missing = Thiếu mã hoặc tên đơn vị. (vd. MAU-KCN1)
import-unit-other-name = Mã { $code } là "{ $name }", khác tên trong tệp.
import-name-unknown = Không có đơn vị tên "{ $name }". Anh/chị ghi đúng tên, hoặc ghi mã.
import-name-several = Có hơn một đơn vị tên "{ $name }". Anh/chị ghi mã đơn vị.
import-target-unknown = Không có chỉ tiêu "{ $target }". Anh/chị ghi đúng tên như trong kế hoạch. (vd. Thành lập mới CĐCS trong doanh nghiệp)
import-target-several = Chỉ tiêu "{ $target }" có trong hơn một kế hoạch. Anh/chị ghi kế hoạch ở cột "Kế hoạch".
workbook-allocations = Bảng giao chỉ tiêu. Anh/chị điền các cột Giao, Quyết định số, Ngày rồi gửi lại vào đây.
template-note-required-plain = Giữ nguyên hàng tiêu đề. Dòng không giao thì xoá cả dòng.
flow-allocation-intro = Giao chỉ tiêu cho đơn vị trực thuộc: { $units }.
flow-allocation-asked = { $unitName } đăng ký { $valueText }. Anh/chị lấy số đó, hoặc giao mức khác.
flow-allocation-programme = Kế hoạch nào ạ?
    .label = Kế hoạch
flow-allocation-target = Giao chỉ tiêu nào? (gõ tên hoặc số thứ tự)
    .label = Chỉ tiêu
flow-allocation-year = Giao cho năm nào?
    .label = Năm
flow-allocation-how =
    { $about-title }. { $about-standing }
    Anh/chị giao cách nào?
    .label = Cách giao
    .one = Một đơn vị
    .even = Chia đều
    .workbook = Theo tệp Excel
flow-allocation-unit = Giao cho đơn vị nào? (vd. KCN Sông Xanh)
    .label = Đơn vị
flow-allocation-which = Đúng là đơn vị nào ạ?
    .label = Đơn vị nhận
flow-allocation-count = Giao bao nhiêu { $about-unit }? Chia đều thì ghi tổng số. (vd. 45)
    .label = Số giao
flow-allocation-rate = Giao tỷ lệ bao nhiêu? (vd. 85)
    .label = Tỷ lệ giao
flow-allocation-decision = Số quyết định giao? (vd. 15/QĐ-LĐLĐ)
    .label = Quyết định
flow-allocation-decision-on = Ngày quyết định? (vd. 15/1/2026)
    .label = Ngày quyết định
flow-allocation-note = Ghi chú gì thêm không ạ? (vd. điều chỉnh quý III)
    .label = Ghi chú
flow-allocation-review = Giao chỉ tiêu "{ $about-title }" như trên chứ ạ?
    .label = Giao
flow-allocation-register-intro = Đăng ký chỉ tiêu của { $unitName } để cấp trên xác nhận.
flow-allocation-register-programme = Kế hoạch nào ạ?
    .label = Kế hoạch
flow-allocation-register-target = Đăng ký chỉ tiêu nào? (gõ tên hoặc số thứ tự)
    .label = Chỉ tiêu
flow-allocation-register-year = Đăng ký cho năm nào?
    .label = Năm
flow-allocation-register-count = { $about-standing } Đơn vị đăng ký bao nhiêu { $about-unit }? (vd. 45)
    .label = Số đăng ký
flow-allocation-register-rate = { $about-standing } Đơn vị đăng ký tỷ lệ bao nhiêu? (vd. 85)
    .label = Tỷ lệ đăng ký
flow-allocation-register-note = Ghi chú gì thêm không ạ? (vd. căn cứ khảo sát doanh nghiệp)
    .label = Ghi chú
flow-allocation-register-review = Anh/chị gửi đăng ký này chứ ạ?
    .label = Gửi đăng ký
allocation-answered = Cấp trên đã giao { $target } cho { $unit }: { $given } { $of } (đơn vị đăng ký { $registered }), theo { $decision }.
import-allocations-ahead = ⚠️ Nhập xong thì số giao cao hơn số của cấp giao (vẫn nhập được):
