## Bản nháp

draft-half-way = Anh/chị đang dở ở câu { $n }/{ $total }.
draft-half-way-of = { $title } đang dở ở câu { $n }/{ $total }: { $label }.
draft-all-answered = Anh/chị đã trả lời đủ, chỉ còn gửi.
draft-all-answered-of = { $title } đã trả lời đủ, chỉ còn gửi.
draft-go-on = Làm tiếp chứ ạ?
draft-title = { $form } – { $period }
draft-title-other = Bản nháp
draft-held = { $title } đang do { $name } làm, từ { $time } ngày { $day }.
draft-held-unkept = Bản nháp đã sang tay người khác, nên tôi chưa ghi tin này.
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
