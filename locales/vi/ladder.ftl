## Nhắc lúc nào, vì sao

remind-reason-before = Còn { $days } ngày đến hạn { $due }
remind-reason-due = Hôm nay là hạn { $due }
remind-reason-rest = Hạn { $due } là ngày nghỉ: nhắc vào ngày làm việc liền trước
remind-reason-after = Chưa gửi, hạn { $due } đã qua { $days } ngày
remind-reason-above = Đã nhắc hết các lần mà chưa gửi, hạn { $due } đã qua { $days } ngày: báo cán bộ phụ trách ở cấp trên
remind-reason-waits = Đã chờ { $days } ngày chưa ai xử lý

digest-told-above = Đã báo cán bộ phụ trách của { $unit } là báo cáo này chưa gửi.
digest-below = • { $count } { $kind ->
        [post] cán bộ
       *[unit] đơn vị
    } cấp dưới chưa gửi { $form } { $period } (hạn { $due })
digest-below-between = • { $count } { $kind ->
        [post] cán bộ
       *[unit] đơn vị
    } cấp dưới chưa gửi { $form } { $period } (hạn từ { $due } đến { $last })
digest-below-one = • { $name } chưa gửi { $form } { $period } (hạn { $due })
digest-below-none-reached = Chưa liên lạc được với { $count ->
        [1] nơi này
       *[other] các nơi này
    } qua trợ lý, nên lời nhắc chưa đến nơi.
digest-below-some-reached = Trong đó { $count } nơi chưa liên lạc được qua trợ lý, nên lời nhắc chưa đến nơi.
button-digest-below = Ai chưa gửi: { $form } – { $period }
