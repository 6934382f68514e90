/** Groups that phrases use as `@name`: ways to say one thing. */
export const GROUPS: Readonly<Record<string, string>> = {
  make: '(làm|lập|nộp|gửi|viết|điền|khai|soạn|tạo|bắt đầu|nhập|khởi tạo|up|đẩy)',
  report: '(báo cáo|bản báo cáo|báo cáo định kỳ|mẫu báo cáo|report)',
  sent: '(nộp|gửi|duyệt|xác nhận|nhận|chốt|thông qua|xong|phản hồi|tiếp nhận|xem|ký|trả|ổn|lên|hoàn thành|được duyệt)',
  when: '(khi nào|bao giờ|chừng nào|lúc nào|hồi nào|ngày nào|ngày mấy|mấy tây|ngày mấy tây|ngày bao nhiêu|mùng mấy|hôm nào|bữa nào|mấy giờ|bao lâu|khi mô|chừng mô|tháng nào|hôm mô|đến đâu)',
  much: '(bao nhiêu|bi nhiêu|mấy|nhiêu|bao nhiều|chừng nào|bao lăm)',
  found: '(thành lập|lập|ra mắt|mới lập|ghi nhận|khai báo|kết nạp|thêm|đăng ký|tạo|báo|công nhận|nhập|khai)',
  union: '(công đoàn cơ sở|công đoàn|nghiệp đoàn|nghiệp đoàn cơ sở|tổ chức công đoàn)',
  may: '(đk không|được không|được hông|được chưa|được ko|có được|được phép|không được|đủ chưa|không|chưa)',
  off: '(tắt|bỏ|ngừng|dừng|ngưng|thôi|hủy|khóa|xóa|đừng|không|khỏi|ngắt|tạm ngưng|cắt|off|stop)',
  remind: '(lời nhắc|tin nhắc|nhắc nhở|nhắc việc|nhắc hẹn|nhắc lịch|nhắc|thông báo nhắc|reminder|reminders)',
  wrong:
    '(nhầm|lộn|sai|lầm|nhầm lẫn|ghi nhầm|nhập nhầm|gõ nhầm|gõ sai|ghi sai|nhập sai|ghi lộn|bấm nhầm|bấm lộn|gõ lộn|nhập lộn|điền sai|điền nhầm)',
  fix: '(sửa|chữa|chỉnh|đổi|thay|điều chỉnh|chỉnh sửa|cập nhật|sửa đổi|thay đổi|đính chính|sửa lại|chỉnh lại|đổi lại)',
  not: '(không phải|hổng phải|chả phải|không phải là|chớ không phải)',
  file: '(word|tệp|file|bản mềm|văn bản|bản in|pdf|excel|bản word)',
  take: '(tải|xuất|in|lưu|lấy|xin|gửi|cho|export|kết xuất|trích)',
  person:
    '(người|cán bộ|nhân viên|chuyên viên|anh phụ trách|chị phụ trách|người thật|tổng đài|lãnh đạo|tư vấn viên|ai đó|cấp trên|admin|người phụ trách|cán bộ phụ trách|công đoàn cấp trên)',
};
