## Kênh nhắc việc

channel-which = Anh/chị muốn nhận nhắc việc ở đâu?
channel-line = • { $channel }
channel-line-here = • { $channel } (đang dùng)
channel-line-chosen = • { $channel } (đã chọn)
channel-only = Anh/chị mới dùng một kênh. Muốn thêm kênh, anh/chị mở trợ lý ở kênh kia rồi chia sẻ số điện thoại hoặc gõ mã mời mới; bản nháp làm ở đâu cũng làm tiếp được ở kênh kia.
channel-chosen = ✅ Từ giờ tôi nhắc anh/chị ở { $channel }. Khi kênh này không nhận được tin, tôi nhắc ở kênh khác.
channel-last = ✅ Từ giờ tôi nhắc anh/chị ở kênh đến được mà ít tốn kém nhất, thường là nơi anh/chị nhắn gần nhất.
channel-name-telegram = Telegram
channel-name-zalo = Zalo
channel-name-web = trang web
channel-name-memory = kênh thử
channel-name-more = { $name } thứ { $number }
button-channel = Nhắc ở { $channel }
button-channel-last = Nơi nhắn gần nhất

## Ngân sách tin nhắn

budget-none = Chưa đặt ngân sách tin nhắn: lời nhắc phải trả tiền chưa được gửi.
budget-is = Ngân sách tin nhắn mỗi tháng: { $amount }.
budget-set = ✅ Ngân sách tin nhắn mỗi tháng là { $amount }. Hết ngân sách thì chỉ gửi lời nhắc miễn phí.
budget-not-yours = Ngân sách tin nhắn do người vận hành ở đơn vị cao nhất đặt.
costs-so-far = Tháng này đã dùng: { $cost }.
costs-line = • { $class }: { $count } tin, { $cost }; { $delivered } tin đã đến máy, { $seen } tin đã xem
price-free = Miễn phí
price-package = Trong gói
price-billed = Tính tiền
price-template-uid = Mẫu tin theo tài khoản
price-template-phone = Mẫu tin theo số điện thoại
price-unknown = Zalo không nói giá
button-budget = Đặt ngân sách
flow-message-budget-amount = Mỗi tháng được chi bao nhiêu cho tin nhắn? (vd. 500 nghìn; 0 là không chi)
    .label = Ngân sách
