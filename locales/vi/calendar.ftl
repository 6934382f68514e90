# Lịch riêng: địa chỉ để đưa hạn báo cáo, buổi họp vào lịch điện thoại

calendar-name = Việc công đoàn – { $unit }
calendar-report = Hạn gửi: { $title } – { $period }
calendar-report-sent = ✅ Đã gửi: { $title } – { $period }
calendar-before = Trước ngày { $before }: gửi chậm nhất ngày { $day }.
calendar-correct-until = Gửi rồi vẫn sửa được đến ngày { $day }.
calendar-unit = Đơn vị: { $unit }
calendar-address = 📲 Địa chỉ lịch riêng của anh/chị ({ $title }, { $unit }), có từ ngày { $day }. Trong ứng dụng lịch của điện thoại hoặc máy tính, anh/chị chọn "Thêm lịch từ URL" (đăng ký lịch) rồi dán địa chỉ này:
calendar-private = Lịch tự đổi theo khi hạn, ngày họp thay đổi. Ai có địa chỉ này đều xem được, nên anh/chị đừng chuyển cho người khác; lỡ chuyển thì bấm Đổi địa chỉ.
calendar-renewed = ✅ Đã đổi. Địa chỉ cũ không dùng được nữa; anh/chị thêm lại lịch bằng địa chỉ mới.
calendar-stopped = Lịch riêng đã ngừng ngày { $day }, địa chỉ cũ không dùng được nữa. Cần lại thì anh/chị bấm Tạo địa chỉ mới.
calendar-other = Nút này thuộc địa chỉ trước, nay đã thay; tôi không đổi gì. Đây là địa chỉ đang dùng.
calendar-lost = 📲 Lịch riêng của anh/chị ({ $title }, { $unit }) có từ ngày { $day }. Tôi không đọc lại được địa chỉ đó; anh/chị bấm Đổi địa chỉ để lấy địa chỉ mới.
button-calendar-renew = Đổi địa chỉ
button-calendar-stop = Ngừng lịch
button-calendar-new = Tạo địa chỉ mới
calendar-nowhere = Trợ lý chưa có địa chỉ để điện thoại của anh/chị vào được, nên tôi chưa lập lịch riêng. Anh/chị báo người vận hành đặt PUBLIC_URL.
