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
digest-below-elsewhere = Còn { $count } nơi khác cũng chưa gửi, tôi đã báo cán bộ ở cấp trên gần hơn của các nơi đó.
button-digest-below = Ai chưa gửi: { $form } – { $period }

## Các lần nhắc

ladder-before = trước { $days } ngày
ladder-due = đúng hạn
ladder-after = sau { $days } ngày
ladder-and = { $before }, { $step }
ladder-usual = như thường lệ
ladder-all-of = Mọi báo cáo { $every }
ladder-not-yours = Các lần nhắc do cán bộ của công đoàn cấp trên cơ sở trở lên đặt cho đơn vị mình và cấp dưới.
ladder-nothing = Chưa có báo cáo nào được đặt lịch nên chưa có lần nhắc nào để đổi. Anh/chị đặt lịch trước: /datlich
ladder-unreadable = Tôi chưa đọc được. Anh/chị ghi số ngày trước hoặc sau hạn giúp tôi. (vd. trước 3 ngày, đúng hạn, sau 1 ngày)
ladder-too-many = Báo cáo này nhắc nhiều nhất { $most } lần, nhắc dày quá người nhận sẽ chặn tin. Anh/chị ghi lại giúp tôi. (vd. trước 3 ngày, đúng hạn)
ladder-too-far = Mỗi lần nhắc cách hạn nhiều nhất { $far } ngày. Anh/chị ghi lại giúp tôi. (vd. trước 5 ngày, đúng hạn)
ladder-changed = Các lần nhắc này vừa được người khác đặt, nên tôi chưa ghi gì. Anh/chị xem lại rồi đặt tiếp nếu cần.
ladder-set-done = ✅ Đã đặt các lần nhắc. { $name }: { $words }.
ladder-set-above = Sau lần nhắc cuối mà vẫn chưa gửi, ngày làm việc kế tiếp tôi báo cán bộ phụ trách ở cấp trên.
button-ladder = Đặt lần nhắc
button-ladder-set = Đặt lần nhắc khác
flow-ladder-set-which = Đặt lần nhắc báo cáo nào ạ?
    .label = Áp dụng cho báo cáo
    .often = Mọi báo cáo cùng kỳ
    .one = Riêng một báo cáo
flow-ladder-set-rhythm = Báo cáo theo kỳ nào ạ?
    .label = Kỳ báo cáo
flow-ladder-set-report = Báo cáo nào? (gõ tên hoặc số thứ tự)
    .label = Báo cáo
flow-ladder-set-steps =
    { $about-name }
    Hiện nay nhắc: { $about-now }. Nhiều nhất { $about-most } lần.
    Anh/chị muốn nhắc khi nào? (vd. { $about-usual }; gõ "mặc định" để như thường lệ)
    .label = Các lần nhắc
flow-ladder-set-assumed = Anh/chị không ghi trước hay sau hạn, nên tôi hiểu là: { $read-assumed }. Chưa đúng thì anh/chị gõ "quay lại" để ghi lại.
flow-ladder-set-whom = Áp dụng cho ai ạ?
    .label = Áp dụng cho
    .all = Đơn vị tôi và cấp dưới
    .one = Một đơn vị
flow-ladder-set-unit = Đơn vị nào? (vd. KCN Sông Xanh)
    .label = Đơn vị
flow-ladder-set-which-unit = Đúng là đơn vị nào ạ?
    .label = Đơn vị áp dụng
flow-ladder-set-valid-from = Áp dụng từ ngày nào? (vd. 1/1/2027)
    .label = Áp dụng từ
flow-ladder-set-review =
    { $about-name }: nhắc { $look-words }.
    Áp dụng cho { $look-whom }.
    Anh/chị ghi các lần nhắc này chứ ạ?
    .label = Ghi các lần nhắc

## Đơn vị chưa liên lạc được

unreachable-not-yours = Danh sách đơn vị chưa liên lạc được dành cho cán bộ theo dõi cấp dưới. Anh/chị xem việc của mình ở "Việc cần làm".
unreachable-none = ✅ { $unit }: mọi đơn vị cấp dưới đều có người nhận được lời nhắc.
unreachable-title = 📵 { $unit }: { $all } đơn vị chưa liên lạc được qua trợ lý, lời nhắc không đến nơi.
unreachable-row-vacant = { $n }. { $name }: chưa ghi nhận ai giữ chức vụ
unreachable-row-unlinked = { $n }. { $name }: chưa ai kết nối
unreachable-row-blocked = { $n }. { $name }: đã chặn hoặc ngừng nhận tin
unreachable-do-unlinked = • { $count } nơi chưa ai kết nối: gửi mã mời cho người ở đó.
unreachable-ask-unlinked = • { $count } nơi chưa ai kết nối: nhờ Ban Tổ chức hoặc người đứng đầu đơn vị gửi mã mời.
unreachable-do-blocked = • { $count } nơi đã chặn tin: gọi điện, nhờ mở lại và nhắn một tin cho trợ lý.
unreachable-do-vacant = • { $count } nơi chưa có người: mời cán bộ mới, hoặc nhờ họ gõ "tôi là chủ tịch mới".
button-unreachable = Chưa liên lạc được
button-unreachable-invite = Mời các nơi chưa kết nối
button-unreachable-people = Cán bộ, chức vụ

## Báo cáo thay đơn vị đã kết thúc

digest-closing-before = • Báo cáo thay { $unit } đã kết thúc: { $form } { $period }, hạn { $due }, còn { $days } ngày
digest-closing-due = • Báo cáo thay { $unit } đã kết thúc: { $form } { $period }, hôm nay là hạn gửi ({ $due })
digest-closing-after = • Báo cáo thay { $unit } đã kết thúc: { $form } { $period } chưa gửi, hạn { $due } đã qua { $days } ngày
