## Liên kết cán bộ với cuộc trò chuyện

flow-link-code = Anh/chị gõ mã mời đã được cấp. (vd. K7M2-9QXD-4TBA)
    .label = Mã mời
flow-link-unit = Để chắc đúng là anh/chị, xin gõ mã đơn vị của mình trong danh sách cán bộ. (vd. CDCS-012) Nếu không nhớ, anh/chị gõ mã mời.
    .label = Mã đơn vị
flow-link-consent =
    Trước khi bắt đầu, xin anh/chị đọc thông báo về dữ liệu cá nhân:
    • Trợ lý dùng họ tên, số điện thoại, chức danh, đơn vị và nội dung anh/chị gửi, chỉ để làm báo cáo và nhắc việc công đoàn.
    • Đơn vị công đoàn mời anh/chị là nơi giữ dữ liệu; người không có nhiệm vụ không xem được.
    • Anh/chị được xem, sửa, rút lại đồng ý hoặc yêu cầu xoá bất cứ lúc nào, qua người đã gửi lời mời.
    Anh/chị có đồng ý không?
    .label = Đồng ý về dữ liệu
    .agree = Tôi đồng ý
    .decline = Tôi không đồng ý
flow-link-declined = Dạ, tôi chưa lưu gì về anh/chị. Khi nào sẵn sàng, anh/chị mở lại đường dẫn mời hoặc gõ lại mã.

## Báo cáo định kỳ

flow-report-intro =
    { $formTitle } – { $periodText }, { $unitName }.
    Số liệu từ { $coversFromText } đến { $coversToText }. Hạn, cũng là ngày cuối tính đúng hạn: { $dueText }; sửa được đến { $correctionText }.
flow-report-intro-late =
    { $formTitle } – { $periodText }, { $unitName }.
    Số liệu từ { $coversFromText } đến { $coversToText }. Hạn { $dueText } đã qua { $lateDays } ngày, anh/chị vẫn gửi được{ $late ->
        [open] ; gửi rồi sửa được đến { $correctionText }.
       *[closed] .
    }
flow-report-rest = { $restText }
flow-report-receiver = { $receiver }
flow-report-review = Anh/chị gửi { $formTitle } { $periodText } này chứ ạ?
    .label = Gửi báo cáo
review-running =
    Kỳ này đến { $coversToText } mới hết, số liệu trên là tính đến hôm nay.
    Anh/chị gửi luôn { $formTitle } { $periodText }, hay để cuối kỳ ạ?
button-send-now = Gửi luôn
button-review-later = Để cuối kỳ
review-later = Dạ, tôi giữ bản nháp và chưa gửi. Hết ngày { $coversToText }, anh/chị bấm "Việc cần làm" để xem lại số rồi gửi.

## Ngôn ngữ

flow-language-locale = Anh/chị muốn dùng tiếng nào?
    .label = Ngôn ngữ
    .vi = Tiếng Việt
    .en = English

## Ghi nhận công đoàn cơ sở mới

flow-union-founding-intro = Ghi nhận công đoàn cơ sở mới của { $unitName }.
flow-union-founding-is-new = Công đoàn này thành lập mới, hay từ nơi khác chuyển đến?
    .label = Trường hợp
    .new = Thành lập mới
    .moved = Chuyển đến, tiếp nhận
flow-union-founding-kind = Công đoàn mới thuộc loại nào?
    .label = Loại
    .enterprise = CĐCS một doanh nghiệp
    .enterprises = CĐCS nhiều doanh nghiệp
    .public-body = CĐCS cơ quan, đơn vị
    .nghiep-doan = Nghiệp đoàn cơ sở
flow-union-founding-enterprise = Tên doanh nghiệp? (vd. Công ty TNHH May Hoa Sen)
    .label = Doanh nghiệp
flow-union-founding-tax-code = Mã số thuế, kể cả số chi nhánh nếu có? (vd. 0100109106 hoặc 0100109106-001)
    .label = Mã số thuế
flow-union-founding-known-anyway = Mã số thuế này đã có công đoàn: { $known-name }. Anh/chị vẫn ghi công đoàn mới?
    .label = Mã số thuế đã có công đoàn
    .go-on = Vẫn là công đoàn mới
    .stop = Dừng lại
flow-union-founding-elsewhere-anyway = Mã số thuế này đã có công đoàn ở đơn vị khác, xin liên hệ cấp trên để biết thêm. Anh/chị vẫn ghi công đoàn mới?
    .label = Mã số thuế đã có công đoàn
    .go-on = Vẫn là công đoàn mới
    .stop = Dừng lại
flow-union-founding-name = Tên công đoàn? (vd. CĐCS Công ty TNHH May Hoa Sen)
    .label = Tên công đoàn
flow-union-founding-place-kind = Công đoàn ở khu công nghiệp hay ở xã, phường?
    .label = Địa bàn
    .zone = Khu công nghiệp
    .commune = Xã, phường
flow-union-founding-place = Tên khu công nghiệp hoặc xã, phường? (vd. KCN Sông Xanh)
    .label = Tên địa bàn
flow-union-founding-ownership = Doanh nghiệp thuộc thành phần nào?
    .label = Thành phần
    .non-state = Ngoài nhà nước
    .fdi = Vốn nước ngoài (FDI)
    .state = Nhà nước
    .cooperative = Hợp tác xã
flow-union-founding-workers = Tổng số lao động? (vd. 120)
    .label = Lao động
flow-union-founding-women = Trong đó lao động nữ? (vd. 70)
    .label = Lao động nữ
flow-union-founding-women-at-most-workers = Lao động nữ ({ $left }) nhiều hơn tổng số lao động ({ $right }).
flow-union-founding-members = Số đoàn viên khi thành lập? (vd. 85)
    .label = Đoàn viên
flow-union-founding-members-at-most-workers = Đoàn viên ({ $left }) nhiều hơn tổng số lao động ({ $right }).
flow-union-founding-members-at-least-minimum = Số đoàn viên là { $right }, thấp hơn mức tối thiểu { $left } theo { $minimum-source } (cần đối chiếu quy định đang áp dụng).
flow-union-founding-founded-on = Ngày thành lập? (vd. 15/3/2026)
    .label = Ngày thành lập
flow-union-founding-recognised = Đã có quyết định công nhận chưa ạ?
    .label = Đã có quyết định
flow-union-founding-deciding-body = Cơ quan nào ra quyết định công nhận?
    .label = Cơ quan quyết định
flow-union-founding-decision-number = Số quyết định? (vd. 25/QĐ-LĐLĐ)
    .label = Số quyết định
flow-union-founding-decision-on = Ngày ký quyết định? (vd. 20/3/2026)
    .label = Ngày quyết định
flow-union-founding-committee = Ban chấp hành được bầu, hay chỉ định lâm thời?
    .label = Ban chấp hành
    .elected = Được bầu
    .provisional = Lâm thời
flow-union-founding-term-to = Nhiệm kỳ đến ngày nào? (vd. 20/3/2027)
    .label = Nhiệm kỳ đến
flow-union-founding-chair-name = Họ tên chủ tịch? (vd. Nguyễn Văn Mẫu)
    .label = Chủ tịch
flow-union-founding-chair-phone = Số điện thoại của chủ tịch? (vd. 0912 345 678)
    .label = Điện thoại
flow-union-founding-file = Anh/chị gửi ảnh hoặc tệp PDF của quyết định, nếu có.
    .label = Quyết định
flow-union-founding-review = Anh/chị ghi nhận công đoàn này chứ ạ?
    .label = Ghi nhận

## Bổ sung quyết định công nhận

flow-founding-decision-intro = Bổ sung quyết định công nhận { $unionName }.
flow-founding-decision-deciding-body = Cơ quan nào ra quyết định công nhận?
    .label = Cơ quan quyết định
flow-founding-decision-decision-number = Số quyết định? (vd. 25/QĐ-LĐLĐ)
    .label = Số quyết định
flow-founding-decision-decision-on = Ngày ký quyết định? (vd. 20/3/2026)
    .label = Ngày quyết định
flow-founding-decision-committee = Ban chấp hành được bầu, hay chỉ định lâm thời?
    .label = Ban chấp hành
    .elected = Được bầu
    .provisional = Lâm thời
flow-founding-decision-term-to = Nhiệm kỳ đến ngày nào? (vd. 20/3/2027)
    .label = Nhiệm kỳ đến
flow-founding-decision-chair-name = Họ tên chủ tịch? (vd. Nguyễn Văn Mẫu)
    .label = Chủ tịch
flow-founding-decision-chair-phone = Số điện thoại của chủ tịch? (vd. 0912 345 678)
    .label = Điện thoại
flow-founding-decision-file = Anh/chị gửi ảnh hoặc tệp PDF của quyết định, nếu có.
    .label = Quyết định
flow-founding-decision-review = Anh/chị ghi quyết định này chứ ạ?
    .label = Ghi quyết định
