web-title = Trợ lý Công đoàn
web-tagline = Báo cáo, thành lập công đoàn cơ sở, chỉ tiêu: trả lời từng câu, vài phút là xong.
web-sample = DỮ LIỆU MẪU

# Demo: choosing a sample officer.
web-pick-title = Dùng thử với vai cán bộ nào?
web-pick-note = Mọi tên người, đơn vị và số liệu ở đây đều là mẫu. Anh/chị chọn một người để bắt đầu; lúc nào cũng đổi được.
web-pick-more = Xem thêm { $count } người
web-role-filer = Công đoàn cơ sở: gửi báo cáo
web-role-officer = Công đoàn cấp trên: thành lập CĐCS, chỉ tiêu
web-role-reviewer = Công đoàn cấp trên: chủ tịch
web-role-organiser = Ban tổ chức: chỉ tiêu toàn tỉnh
web-role-finance = Ban tài chính
web-role-leader = Lãnh đạo
web-role-admin = Quản trị

# Sign-in.
web-sign-in-title = Mời anh/chị nhập mã mời
web-sign-in-note = Mã do công đoàn cấp trên gửi cho anh/chị. Chưa có mã? Anh/chị liên hệ công đoàn cấp trên trực tiếp.
web-sign-in-code = Mã mời (vd. K7M2-9QXD-4TBA)
web-sign-in-go = Vào trò chuyện
web-switch = Đổi người
web-sign-out = Thoát
web-sign-out-title = Thoát khỏi trò chuyện trên máy này?
web-sign-out-note = Báo cáo và bản nháp vẫn được giữ. Muốn vào lại, anh/chị cần một mã mời mới.
web-sign-out-stay = Ở lại

# The chat.
web-log = Nội dung trò chuyện
web-guest = Chưa liên kết đơn vị
web-skip = Đến ô nhập tin nhắn
web-input = Tin nhắn
web-input-hint = Nhập tin nhắn…
web-send = Gửi
web-attach = Gửi ảnh hoặc tệp (đến 20 MB)
web-commands = Lệnh nhanh
web-command-report = Báo cáo
web-command-founding = Thành lập CĐCS
web-command-quota = Chỉ tiêu
web-command-help = Trợ giúp
web-typing = Trợ lý đang trả lời…
web-you = Anh/chị:
web-assistant = Trợ lý:
web-earlier = Xem tin cũ hơn
web-newest = Xuống tin mới nhất
web-today = Hôm nay
web-yesterday = Hôm qua
web-sending = đang gửi…
web-unsent = chưa gửi, sẽ thử lại
web-failed = không gửi được, mời anh/chị gửi lại
web-too-large = Tệp lớn hơn 20 MB. Mời anh/chị gửi tệp nhỏ hơn (vd. ảnh chụp màn hình).
web-offline = Mất kết nối. Tin nhắn của anh/chị được giữ lại và sẽ tự gửi khi có mạng.
web-workbook = Tải tệp về
web-picture-quota-chart = Biểu đồ thực hiện chỉ tiêu; số liệu ở tin nhắn kèm theo.
web-no-script = Trang này cần JavaScript. Mời anh/chị bật JavaScript hoặc dùng trình duyệt khác.

# What the server answers instead of a page.
web-link-title = Tệp từ Trợ lý Công đoàn
web-link-fetch = Tải tệp
web-link-ended = Đường dẫn này đã hết hạn hoặc không đúng. Anh/chị xin lại tệp trong cuộc trò chuyện.
web-calendar-over = Lịch này đã ngừng: anh/chị lấy địa chỉ mới trong trợ lý bằng lệnh /lich.
web-not-found = Không có trang này. Mời anh/chị về trang đầu: /
web-broken = Có lỗi ở phía chúng tôi. Mời anh/chị thử lại sau ít phút.
web-foreign = Yêu cầu không đến từ trang này nên không được nhận.
web-demo-forwarded = Bản dùng thử chỉ mở trên chính máy đang chạy nó, không qua máy chủ trung gian (vd. http://127.0.0.1:3000).
web-demo-host = Bản dùng thử chỉ mở bằng địa chỉ của chính máy này (vd. http://127.0.0.1:3000).
web-too-many = Có quá nhiều lần thử từ địa chỉ này. Mời anh/chị thử lại sau 10 phút.
