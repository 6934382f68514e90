## Ai đã gửi, ai chưa gửi

button-missing-missing = Chưa gửi ({ $count })
button-missing-late = Gửi sau hạn ({ $count })
button-missing-nil = Không phát sinh ({ $count })
button-missing-remind = Nhắc tất cả ({ $count })
button-missing-message = Tin cho nhóm
button-missing-period = Xem { $period }
button-missing-forms = Báo cáo khác
button-missing-up = Lên một cấp
button-missing-back = Xem ai chưa gửi

missing-not-yours = Danh sách này dành cho công đoàn cấp trên theo dõi. Báo cáo của đơn vị mình, anh/chị xem ở "Việc cần làm".
missing-no-unit = Tôi chỉ xem được đơn vị thuộc phạm vi của anh/chị. (vd. ai chưa gửi báo cáo tháng 10)
missing-no-duty = Chưa có báo cáo nào được đặt hạn cho các đơn vị cấp dưới. Ban Tổ chức đặt hạn bằng lệnh /datlich.
missing-no-period = Kỳ này không có báo cáo nào đến hạn ở cấp dưới. (vd. ai chưa gửi báo cáo tháng 10)
missing-forms = Anh/chị xem báo cáo nào?

status-which = Anh/chị hỏi báo cáo của đơn vị nào?
status-none = Kỳ này đơn vị không có báo cáo nào được đặt hạn.
duties-past = 12 tháng qua, { $form }: { $due } kỳ, gửi sau hạn { $late }, chưa gửi { $unsent }

missing-title = 📬 { $form } – { $period }
missing-due = Hạn { $due } { $days ->
        [0] (hôm nay)
       *[other] (còn { $days } ngày)
    }, sửa được đến { $correction }.
missing-overdue = Hạn { $due } (đã qua { $days } ngày), sửa được đến { $correction }.
missing-due-between = Hạn từ { $first } đến { $last }, tuỳ đơn vị.
missing-sum = Đã gửi { $sent }/{ $all }: không phát sinh { $nil }, gửi sau hạn { $late }. Chưa gửi { $missing }.
missing-returned = Đã gửi, đang được đề nghị bổ sung, điều chỉnh: { $count }.
missing-branch = • { $unit }: đã gửi { $sent }/{ $all } (không phát sinh { $nil }, sau hạn { $late }), chưa gửi { $missing }
missing-direct = • Trực thuộc { $unit }: đã gửi { $sent }/{ $all } (không phát sinh { $nil }, sau hạn { $late }), chưa gửi { $missing }
missing-page = Trang { $page }/{ $pages }
missing-list-missing = Chưa gửi ({ $count }):
missing-list-late = Gửi sau hạn ({ $count }):
missing-list-nil = Không phát sinh ({ $count }):
missing-no-missing = Tất cả đã gửi. ✅
missing-no-late = Không có báo cáo nào gửi sau hạn.
missing-no-nil = Không có báo cáo nào không phát sinh.
missing-row = { $n }. { $name }
missing-row-above = { $n }. { $name } ({ $above })
missing-how-sent = Gửi ngày { $day }{ $nil ->
        [0] { "" }
       *[other] , không phát sinh
    }{ $returned ->
        [0] { "" }
       *[other] , đang được đề nghị bổ sung, điều chỉnh
    }
missing-how-late = Gửi ngày { $day }, sau hạn { $due }{ $nil ->
        [0] { "" }
       *[other] , không phát sinh
    }{ $returned ->
        [0] { "" }
       *[other] , đang được đề nghị bổ sung, điều chỉnh
    }
missing-past = 12 tháng trước đó: { $due } kỳ, gửi sau hạn { $late }, chưa gửi { $unsent }
missing-past-good = 12 tháng trước đó: { $due } kỳ, đều gửi đúng hạn
missing-past-none = 12 tháng trước đó: chưa có kỳ nào

## Nhắc tất cả

missing-asked = ✅ Đã nhắc { $count } { $kind ->
        [post] cán bộ
       *[unit] đơn vị
    } chưa gửi { $form } { $period }.
missing-asked-later = ✅ { $from } ngày { $on } tôi sẽ nhắc { $count } { $kind ->
        [post] cán bộ
       *[unit] đơn vị
    } chưa gửi { $form } { $period }.
missing-asked-none = Lần này chưa nhắc thêm { $kind ->
        [post] cán bộ
       *[unit] đơn vị
    } nào về { $form } { $period }.
missing-asked-already = Trong ngày { $on } đã nhắc rồi: { $count } { $kind ->
        [post] cán bộ
       *[unit] đơn vị
    }. Mỗi nơi chỉ nhắc một lần trong ngày.
missing-gone = Không còn thuộc phạm vi của anh/chị nên không nhắc: { $count } { $kind ->
        [post] cán bộ
       *[unit] đơn vị
    }.
missing-unlinked = Chưa nhắc được { $count } { $kind ->
        [post] cán bộ
       *[unit] đơn vị
    } vì chưa có ai kết nối với trợ lý:
missing-unlinked-one = • { $name }
missing-unlinked-more = … và { $count } { $kind ->
        [post] cán bộ
       *[unit] đơn vị
    } khác. Danh sách đầy đủ ở tệp bảng tính.
missing-nobody = Không còn { $kind ->
        [post] cán bộ
       *[unit] đơn vị
    } nào chưa gửi { $form } { $period }.
digest-asked = { $unit } mong sớm nhận được báo cáo của anh/chị.

## Tin để dán vào nhóm

group-message-greeting = Kính gửi các anh/chị,
group-message-missing = Đến { $time } ngày { $day }, { $unit } chưa nhận được { $form } { $period } của { $count } { $kind ->
        [post] cán bộ
       *[unit] đơn vị
    }:
group-message-name = { $n }. { $name }
group-message-due = Hạn gửi là ngày { $due }. Rất mong các anh/chị gửi giúp đúng hạn. Nơi nào vừa gửi xin bỏ qua tin này. Trân trọng cảm ơn!
group-message-overdue = Hạn gửi là ngày { $due }. Rất mong các anh/chị sớm gửi giúp. Nơi nào vừa gửi xin bỏ qua tin này. Trân trọng cảm ơn!
group-message-goes-on = (còn tiếp)

## Tệp bảng tính

workbook-missing = Danh sách đã gửi và chưa gửi, tính đến lúc này:
missing-sheet-missing = Chưa gửi
missing-sheet-sent = Đã gửi
missing-sheet-title = { $form } { $period }, { $unit }, đến ngày { $today }
missing-sheet-note = Gửi sau hạn và chưa gửi là hai việc khác nhau; báo cáo không phát sinh là báo cáo đã gửi.
missing-column-code = Mã đơn vị
missing-column-name = Đơn vị
missing-column-above = Cấp trên trực tiếp
missing-column-state = Tình trạng
missing-column-due = Hạn
missing-column-sent = Ngày gửi
missing-column-receipt = Biên nhận
missing-column-past-due = Số kỳ 12 tháng trước đó
missing-column-past-late = Trong đó gửi sau hạn
missing-column-past-unsent = Trong đó chưa gửi
missing-state-missing = Chưa gửi
missing-state = { $late ->
        [0] Đã gửi
       *[other] Đã gửi sau hạn
    }{ $nil ->
        [0] { "" }
       *[other] , không phát sinh
    }{ $returned ->
        [0] { "" }
       *[other] , đang bổ sung, điều chỉnh
    }

## Báo cáo kết thúc của đơn vị đã giải thể, sáp nhập

missing-closing = Báo cáo kết thúc của đơn vị đã giải thể, sáp nhập trong kỳ: đã gửi { $sent }/{ $all }.
missing-closing-row = • { $name } (kết thúc từ { $day }): { $above } báo cáo thay
missing-closing-more = • và { $count } đơn vị khác
