## Nhắc lúc nào, vì sao

remind-reason-before = Còn { $days } ngày đến hạn { $due }
remind-reason-due = Hôm nay là hạn { $due }
remind-reason-rest = Hạn { $due } là ngày nghỉ: nhắc vào ngày làm việc liền trước
remind-reason-after = Chưa gửi, hạn { $due } đã qua { $days } ngày
remind-reason-above = Đã nhắc hết các lần mà chưa gửi, hạn { $due } đã qua { $days } ngày: báo cán bộ phụ trách ở cấp trên
remind-reason-waits = Đã chờ { $days } ngày chưa ai xử lý
