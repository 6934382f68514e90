## Bản nháp

draft-half-way = Anh/chị đang dở ở câu { $n }/{ $total }.
draft-half-way-of = { $title } đang dở ở câu { $n }/{ $total }: { $label }.
draft-all-answered = Anh/chị đã trả lời đủ, chỉ còn gửi.
draft-all-answered-of = { $title } đã trả lời đủ, chỉ còn gửi.
draft-go-on = Làm tiếp chứ ạ?
draft-sum-moved = { $label }: số cộng từ dưới đã đổi từ { $before } thành { $now }, nên tôi hỏi lại mục này.
draft-title = { $form } – { $period }
draft-title-other = Bản nháp
draft-held = { $title } đang do { $name } làm, từ { $time } ngày { $day }.
draft-held-unkept = Bản nháp đã sang tay người khác, nên tôi chưa ghi tin này.
draft-late = Hạn { $dueText } đã qua { $lateDays } ngày, anh/chị vẫn gửi được.
draft-saved = {"  "}↳ đang làm dở, đã lưu { $saved }/{ $total } câu
draft-saved-all = {"  "}↳ đã trả lời đủ, chỉ còn gửi
draft-holder = {"  "}↳ { $name } đang giữ bản nháp
button-hand-over = Giao người khác làm tiếp
button-take-back = Lấy lại để tôi làm

hand-no-draft = Đơn vị không có báo cáo nào đang làm dở để giao.
hand-nobody = Đơn vị chưa có ai khác được lập báo cáo này. Anh/chị nhờ công đoàn cấp trên mời thêm người.
hand-which = Anh/chị giao bản nháp nào ạ?
hand-gone = Cán bộ đó không còn lập báo cáo này ở đơn vị. Anh/chị chọn người khác.
hand-done = ✅ Đã giao { $title } cho { $name } làm tiếp. Số đã nhập được giữ nguyên.
hand-told = Tôi đã nhắn { $name }.
hand-untold = { $name } chưa kết nối với trợ lý, nên anh/chị nhắn giúp: chỉ cần mở trợ lý và gõ "báo cáo".
hand-notice = { $by } giao anh/chị làm tiếp { $title }.
take-done = ✅ { $title } trở lại với anh/chị. Số đã nhập được giữ nguyên.
take-yours = { $title } đang ở phía anh/chị.
take-notice = { $by } đã lấy lại { $title } để làm tiếp. Số anh/chị đã nhập được giữ nguyên.
flow-draft-hand-to = Anh/chị giao { $title } cho ai làm tiếp?
    .label = Người làm tiếp

## Ký trong đơn vị trước khi gửi

button-sign = Ký: { $title }
button-sign-withdraw = Rút lại để sửa
button-sign-on = Bật ký duyệt
button-sign-off = Tắt ký duyệt
reviews-signatures = • { $count } báo cáo của đơn vị chờ anh/chị ký
sign-asked = ✅ Đã chuyển { $title } cho { $names } ký. Ký xong báo cáo mới gửi lên cấp trên.
sign-notice = { $by } đã làm xong { $title }, chờ anh/chị ký để gửi lên cấp trên.
sign-waits = { $title } đang chờ { $names } ký, từ { $time } ngày { $day }.
sign-line = {"  "}↳ Đang chờ { $names } ký trong đơn vị, từ { $day }
sign-nobody = Đơn vị đang yêu cầu ký trước khi gửi nhưng chưa có người ký. Anh/chị nhờ công đoàn cấp trên mời người đứng đầu, hoặc tắt yêu cầu này (/kyduyet tắt).
sign-gone = Báo cáo đó không chờ anh/chị ký nữa: đã được ký, được rút lại hoặc vừa thay đổi.
sign-title =
    { $unit }
    { $title }, { $by } lập
sign-signed = ✅ Anh/chị đã ký { $title }.
sign-notice-signed = ✅ { $by } đã ký { $title }.
sign-returned = Đã đề nghị { $count } mục cần xem lại của { $title }. Báo cáo chưa gửi lên cấp trên.
sign-notice-returned = { $by } chưa ký { $title }, đề nghị xem lại:
sign-withdrawn = Đã rút { $title } về để sửa. Số đã nhập được giữ nguyên.
sign-no-unit = Tôi không tìm thấy đơn vị đó trong đơn vị của anh/chị và cấp dưới. (vd. /kyduyet bật CĐCS Công ty May Hoa Mai)
sign-no-head = { $unit } chưa có người ký, nên chưa bật được. Người ký là người xác nhận, lãnh đạo của đơn vị, hoặc chủ tịch CĐCS.
sign-is-on = { $unit } đang yêu cầu ký trước khi gửi báo cáo. Người ký: { $names }.
sign-is-off = { $unit } không yêu cầu ký trước khi gửi báo cáo. Người đứng đầu đơn vị hoặc ban tổ chức cấp trên bật được.
sign-turned-on = ✅ Từ bây giờ báo cáo của { $unit } chờ ký rồi mới gửi lên cấp trên. Người ký: { $names }. Hạn nộp vẫn tính đến lúc gửi đi.
sign-turned-off = ✅ Báo cáo của { $unit } không cần ký trước khi gửi nữa. Báo cáo đang chờ ký thì người lập mở ra và gửi.
ask-sent-here = Đã ghi: { $value }
ask-why-here = Người ký đề nghị: { $reason }
flow-report-asked-here =
    { $formTitle } – { $periodText }, { $unitName }.
    Người ký của đơn vị đề nghị xem lại { $askedCount } mục. Các mục khác giữ nguyên.
flow-sign-decision =
    { $screen }

    Anh/chị đồng ý gửi báo cáo này lên cấp trên chứ ạ?
    .label = Quyết định
    .approve = Đồng ý gửi
    .return = Đề nghị xem lại
    .later = Để sau
flow-sign-which-items = Mục nào cần xem lại? Bấm từng mục rồi bấm Xong, hoặc gõ số mục. (vd. 4, 8)
    .label = Mục cần xem lại
flow-sign-review = Anh/chị gửi lại cho người lập chứ ạ?
    .label = Gửi lại

## Số văn bản của báo cáo đã gửi

button-scan = Xem bản scan
issue-none = Đơn vị chưa gửi báo cáo nào để ghi số văn bản.
issue-which = Anh/chị ghi số văn bản cho báo cáo nào?
issue-not-yet = Chưa ghi số văn bản.
issue-line = Văn bản số { $number } ngày { $day }
issue-line-signer = Văn bản số { $number } ngày { $day }, { $signer } ký
issue-meanwhile = Số văn bản của báo cáo này vừa được người khác ghi. Anh/chị huỷ, rồi gõ "ghi số văn bản" để xem lại.
issue-done = ✅ Đã ghi số văn bản của { $title }.
issue-no-scan = Không có bản scan nào anh/chị xem được.
flow-issue-intro =
    Ghi số văn bản của { $title }.
    { $before }
flow-issue-number = Số, ký hiệu văn bản? (vd. 15/BC-CĐCS)
    .label = Số, ký hiệu
flow-issue-issued-on = Ngày ký văn bản? (vd. 02/12/2026)
    .label = Ngày ký
flow-issue-signer = Ai ký? (vd. Nguyễn Văn Mẫu, Chủ tịch)
    .label = Người ký
flow-issue-scan = Anh/chị gửi bản scan hoặc ảnh chụp, nếu có (tối đa 20 MB).
    .label = Bản scan
flow-issue-review = Anh/chị ghi như vậy chứ ạ?
    .label = Ghi số văn bản
