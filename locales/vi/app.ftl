## Chào hỏi, thực đơn

welcome =
    Chào anh/chị, tôi là Trợ lý Công đoàn.
    Để biết anh/chị là ai, xin mở đường dẫn mời hoặc gõ mã mời. (vd. K7M2-9QXD-4TBA)
welcome-help =
    Tôi cần mã mời để biết anh/chị thuộc đơn vị nào. Mã do công đoàn cấp trên gửi. (vd. K7M2-9QXD-4TBA)
    Mới nhận chức vụ mà chưa có mã thì anh/chị gõ "tôi là chủ tịch mới".
welcome-back = Chào anh/chị. Hôm nay anh/chị cần gì ạ?
menu = Anh/chị chọn một việc, hoặc gõ điều mình cần. (vd. báo cáo tháng 11)
menu-report = Báo cáo
menu-found = Thành lập CĐCS
menu-quota = Chỉ tiêu
menu-duties = Việc cần làm
help =
    Tôi giúp anh/chị (gõ chữ hoặc bấm lệnh):
    • Báo cáo /baocao, việc cần làm /viec
    • Thành lập CĐCS /thanhlap, chỉ tiêu /chitieu
    • Cấp dưới: xác nhận /xacnhan, ai chưa gửi /chuagui, tổng hợp /tonghop, chốt kỳ /chotky
    • Khi nghỉ: uỷ quyền /uyquyen; ký trước khi gửi: /kyduyet
    • Kế hoạch: nhiệm vụ /nhiemvu, lịch /lich, đặt lịch /datlich, hỗ trợ /hotro, điều kiện /dieukien, tổng kết /tongket
    • Đơn vị: tìm, đổi tên, chuyển, sáp nhập, giải thể /donvi
    • Cán bộ: mời /moi, bàn giao, thôi giữ chức /nhansu
    • Nhắc việc: giờ nhắc, tắt nhắc /nhacviec; nhận tin qua kênh nào /kenh
    • Đổi ngôn ngữ: /ngonngu
    Đang trả lời, gõ được "quay lại", "sửa mục 3", "bỏ qua", "tạm dừng", "huỷ".
help-in-flow = Anh/chị gõ câu trả lời hoặc bấm nút. Gõ được cả: "quay lại", "sửa mục 3", "bỏ qua", "tạm dừng", "huỷ".
thanks = Dạ, không có gì ạ.
not-understood = Tôi chưa hiểu ý anh/chị. Anh/chị gõ như ví dụ, hoặc /trogiup để xem tôi giúp được gì. (vd. báo cáo, chỉ tiêu)
command-unknown = Tôi không có lệnh đó. Anh/chị gõ /trogiup để xem các lệnh.
export-where = Tệp tải bằng nút ngay dưới số liệu: anh/chị gõ /tonghop (bảng tổng hợp), /chuagui (ai chưa gửi) hoặc /tongket (văn bản tổng kết).
handoff = Tôi không chuyển máy được. Anh/chị gọi cán bộ phụ trách ở công đoàn cấp trên; tôi vẫn giữ nguyên những gì đã ghi.
language-set = Từ giờ tôi dùng tiếng Việt.

## Không đọc được, không đúng chỗ

group-declined = Trợ lý chỉ làm việc trong cuộc trò chuyện riêng, để giữ kín số liệu. Anh/chị nhắn riêng cho tôi nhé.
too-many-messages = Anh/chị nhắn nhanh quá, các tin sau tin này tôi chưa ghi. Xin chờ một phút rồi trả lời lại câu hiện tại.
turn-failed = Xin lỗi anh/chị, tôi gặp lỗi khi xử lý tin vừa rồi. Số liệu đã lưu vẫn còn; người vận hành đã được báo. Anh/chị thử lại sau ít phút.
shown-again = (Gửi lại, vì có thể tin trước chưa đến)
    { $text }
inbound-other-sticker = Tôi chưa đọc được nhãn dán. Anh/chị gõ chữ giúp tôi. (vd. báo cáo)
inbound-other-voice = Tôi chưa nghe được tin thoại. Anh/chị gõ chữ giúp tôi. (vd. kết nạp 12)
inbound-other-video = Tôi chưa xem được video. Anh/chị gõ chữ hoặc gửi ảnh giúp tôi.
inbound-other-location = Tôi không dùng vị trí. Anh/chị gõ chữ giúp tôi. (vd. KCN Sông Xanh)
inbound-other-edited = Tôi không đọc tin đã sửa. Anh/chị gõ "quay lại" hoặc "sửa mục 3" để sửa câu trả lời.
inbound-other-unknown = Tôi chưa đọc được tin này. Anh/chị gõ chữ giúp tôi. (vd. báo cáo)
contact-not-own = Số điện thoại này không phải của chính anh/chị trên ứng dụng, nên tôi không dùng được. Anh/chị bấm nút chia sẻ số của mình, hoặc gõ mã mời.
file-not-expected = Lúc này tôi không cần tệp. Anh/chị chọn một việc trước. (vd. thành lập)
file-not-here = Câu này cần trả lời bằng chữ, không phải tệp.
chosen = Anh/chị chọn: { $label }
more-choices = Còn nữa, anh/chị gõ "chọn" và số (vd. chọn { $number }):
came-late = Tin "{ $text }" đến sau những tin gửi sau nó, nên tôi chưa ghi. Anh/chị xem lại câu hiện tại, và gửi lại nếu cần.
file-link =
    Tải tệp { $name }: { $url }
    (Đường dẫn dùng được { $days } ngày. Ai có đường dẫn đều mở được, xin đừng chuyển tiếp.)
file-failed-unlinked = Tôi chưa biết anh/chị là ai nên chưa nhận tệp. Anh/chị gõ mã mời trước. (vd. K7M2-9QXD-4TBA)
file-failed-too-large = Tệp lớn hơn 20 MB nên tôi không nhận được. Anh/chị gửi ảnh nhỏ hơn.
file-failed-gone = Tệp không còn lấy được. Anh/chị gửi lại giúp tôi.
file-failed-unreachable = Tôi chưa tải được tệp. Anh/chị gửi lại sau ít phút.
nothing-open = Hiện không có câu hỏi nào đang mở. Anh/chị chọn một việc.
nothing-asked = Hiện tôi không hỏi gì. Anh/chị chọn một việc.
tap-stale = Nút đó thuộc câu hỏi đã qua. Mời anh/chị trả lời câu hiện tại:
tap-closed = Nút đó thuộc việc đã xong. Anh/chị chọn một việc.
tap-unknown = Tôi không hiểu nút đó. Mời anh/chị chọn lại:

## Trả lời câu hỏi

ask-progress = Câu { $n }/{ $total }
ask-progress-open = Câu { $n }
ask-known = Đang ghi: { $value }
ask-kept = Giữ nguyên { $label }.
ask-emptied = Đã để trống { $label }.
guess = Tôi chưa chắc đã hiểu đúng, nên chưa ghi gì:
guess-wish = Ý anh/chị là việc dưới đây ạ?
ask-which = { $label }: { $value }?
ask-is-it = { $label }: { $value } đúng không ạ?
ask-or = { $one } hay { $other }
form-ask = { $label }? (vd. { $example })
offer-previous = Kỳ trước: { $value }.
offer-last-period = kỳ trước
offer-balance = Tính từ các mục trên: { $value }.
offer-balance-moves = Tính từ các mục trên và đơn vị chuyển đi, chuyển về: { $value }.
offer-register = Theo sổ theo dõi: { $value }.
offer-known = Đã biết: { $value }.
noted = Đã ghi { $label }: { $value }.
button-keep = Lấy { $value }
button-skip = Bỏ qua
button-keep-answer = Giữ nguyên
button-leave-empty = Để trống
button-nil = Không phát sinh
button-yes = Có rồi
button-no = Chưa có
button-edit = Sửa một mục
button-right = Đúng vậy
button-correct = Sửa lại
button-correct-item = Sửa: { $label }
button-discard = Bỏ bản nháp
button-keep-draft = Giữ bản nháp
button-go-on = Tiếp tục
button-view = Xem nháp
button-look-again = Xem số liệu
button-restart = Làm lại
button-picture = Xem biểu đồ
button-share-phone = Chia sẻ số điện thoại của tôi
share-phone-hint = Số này chỉ để đối chiếu với danh sách cán bộ công đoàn.
button-open-report = { $form } – { $period }
button-resume-report = Làm tiếp: { $form } – { $period }
button-resume-founding = Làm tiếp: thành lập CĐCS
value-none = –
value-yes = Có
value-no = Không
skip-not-here = Câu này chưa bỏ qua được ạ. Nếu là số mà không có thì anh/chị gõ 0.
nil-not-here = Việc này không có mục "không phát sinh".
nil-noted = Đã ghi không phát sinh: các mục trong kỳ bằng 0, số hiện có giữ như kỳ trước.
nil-still-owed = Cả "{ $part }" cũng ghi 0, trong khi "{ $whole }" là { $value }. Nếu chưa đúng, anh/chị bấm Sửa một mục.
back-at-first = Đây là câu đầu tiên rồi ạ.
edit-nothing-yet = Chưa có câu trả lời nào để sửa.
edit-which = Anh/chị muốn sửa mục mấy ạ? Gõ số từ 1 đến { $last }. (vd. sửa mục { $last })
edit-no-such = Chưa có mục { $item }. Anh/chị chọn số từ 1 đến { $last }. (vd. sửa mục 1)
noted-change = Đã sửa { $label }: { $old } → { $value }.
several-left = Tôi chưa ghi "{ $said }", vì không rõ là mục nào của việc này.
several-doubt = Tôi chưa ghi "{ $said }". { $problem }
several-sum = Tôi chưa ghi "{ $said }", vì không bằng tổng các mục anh/chị vừa nêu.
doubt-which = "{ $said }" là mục nào ạ?
doubt-which-unreadable = Anh/chị bấm nút, hoặc gõ số thứ tự của mục. (vd. 1)
doubt-dropped = Dạ, tôi không ghi "{ $said }".
button-other-choice = Lựa chọn khác
button-drop = Không ghi
edit-unclear = Tôi chưa rõ cần sửa mục nào. Anh/chị gõ số mục và số đúng. (vd. sửa mục 3 thành 12)
edit-no-value = Không có mục nào đang ghi { $value }. Các mục hiện có:
edit-other-value = { $label } đang ghi { $value }, không phải số anh/chị nêu, nên tôi chưa sửa.
edit-nothing-open = Hiện không có bản nháp nào đang mở để sửa. Báo cáo đã gửi cần sửa thì anh/chị gõ tên báo cáo. (vd. sửa báo cáo tháng 10)
edit-dropped = Vì anh/chị vừa đổi câu trả lời, { $count } mục không còn phù hợp và sẽ không được gửi.
review-line = { $n }. { $label }: { $value }
review-reasons = Gửi kèm để cấp trên xem:
review-reason = • { $problem } Lý do: { $reason }
review-unreadable = Anh/chị bấm một nút dưới đây, hoặc gõ "sửa mục" và số từ 1 đến { $last }. (vd. sửa mục { $last })
check-balance = { $total } là { $left }, nhưng các mục trên cộng trừ ra { $right }.
check-balance-moves = { $total } là { $left }, nhưng các mục trên cộng trừ ra { $right }. Đã tính { $movesText }.
check-at-most = { $part } ({ $left }) lớn hơn { $whole } ({ $right }).
check-other-item = Nếu mục khác sai, anh/chị bấm mục đó, hoặc gõ "sửa mục" và số của mục.
check-not-yet = Chưa gửi được, vì còn số liệu chưa khớp:
check-continues = { $item } là { $left }, nhưng cuối kỳ trước ({ $lastText }) là { $right }.
check-recorded = { $item } là { $left }, nhưng sổ theo dõi thành lập trong kỳ này đang ghi { $right }.
check-unusual = { $item } là { $left }, khác hẳn các kỳ gần đây ({ $steady ->
        [yes] đều là { $from }
       *[no] từ { $from } đến { $to }
    }).
check-unreadable = Anh/chị gõ "đúng vậy", "sửa lại", hoặc ghi luôn con số đúng. (vd. 320)
check-why = Anh/chị cho biết ngắn gọn vì sao, để cấp trên xem cùng số liệu. (vd. công ty vừa tuyển thêm 60 người)
check-why-unreadable = Anh/chị ghi lý do trong 3 đến 300 ký tự, hoặc gõ "bỏ qua". (vd. công ty vừa tuyển thêm 60 người)
check-is-it-right = Số này đúng vậy, hay sửa lại?
cancel-sure = Bỏ bản nháp này? { $count } câu đã trả lời sẽ mất.
restart-sure = Làm lại từ đầu? { $count } câu đã trả lời sẽ mất.
nil-needs-number = Mục này là số hiện có, cần ghi con số. (vd. 320)
code-unreadable = Mã mời có 12 ký tự. Anh/chị gõ lại giúp. (vd. K7M2-9QXD-4TBA)
cancel-not = Dạ, giữ bản nháp.
cancelled = Đã bỏ, không lưu gì.
paused = Đã lưu bản nháp. Khi rảnh, anh/chị bấm "Việc cần làm" hoặc gõ lại việc đó để làm tiếp.
draft-so-far = Bản nháp hiện có:
draft-gone = Bản nháp đó không còn. Anh/chị chọn một việc.
draft-moved = Bản nháp vừa được sửa từ thiết bị khác, nên tôi chưa ghi tin này. Câu hiện tại là:
draft-moved-so = Bản nháp vừa được sửa từ thiết bị khác, nên tôi chưa ghi tin này. Máy kia vừa sửa:
draft-moved-added = • { $label }: { $value }
draft-moved-changed = • { $label }: { $old } → { $value }
draft-moved-more = • và { $count } mục khác

## Liên kết

link-wrong-code = Mã mời không đúng. Anh/chị xem lại và gõ đủ các ký tự. (vd. K7M2-9QXD-4TBA)
link-used-code = Mã mời này đã được dùng. Anh/chị xin người mời cấp mã mới.
link-expired-code = Mã mời này đã hết hạn. Anh/chị xin người mời cấp mã mới.
link-too-many = Anh/chị đã thử sai nhiều lần. Xin chờ một giờ rồi thử lại, hoặc xin mã mới.
link-unknown-phone = Số điện thoại này chưa có trong danh sách cán bộ. Anh/chị xin mã mời của công đoàn cấp trên.
link-claim-wrong = Số điện thoại và mã đơn vị này không khớp với danh sách cán bộ. Nếu gõ nhầm số điện thoại, anh/chị gõ "huỷ" rồi gửi lại số.
link-post-ended = Chức danh gắn với lời mời này đã kết thúc. Anh/chị liên hệ người mời.
link-done =
    Đã liên kết. Xin chào anh/chị { $name }.
    Chức danh: { $title }
    Đơn vị: { $unit }

## Báo cáo

report-none = Đơn vị của anh/chị chưa được đặt kỳ báo cáo nào trong trợ lý.
report-no-such = Tôi không thấy kỳ báo cáo đó. Anh/chị chọn một kỳ dưới đây.
report-which = Anh/chị làm báo cáo nào ạ?
report-values-again = Chọn xong, anh/chị gửi lại dòng số liệu giúp tôi.
report-already-sent = { $form } { $period } đã gửi, đang chờ xác nhận. Biên nhận số { $receipt }.
report-already-returned = { $form } { $period } được đề nghị bổ sung, điều chỉnh. Biên nhận số { $receipt }.
report-already-confirmed = { $form } { $period } đã được xác nhận. Biên nhận số { $receipt }.
report-sent-meanwhile = Báo cáo kỳ này vừa được gửi từ thiết bị khác, nên không gửi lần nữa.
report-receipt =
    ✅ Đã gửi { $form } { $period } của { $unit }.
    Biên nhận số { $receipt }, { $late ->
        [0] đúng hạn
       *[other] sau hạn
    } { $due }, đang chờ cấp trên xác nhận. { $open ->
        [0] Hạn sửa { $correction } đã qua: cần sửa thì anh/chị gõ "sửa báo cáo" để xin mở lại.
       *[other] Cần sửa thì anh/chị gõ "sửa báo cáo", đến hết ngày { $correction }.
    }
duties-none = Hiện chưa có việc nào được đặt hạn cho anh/chị.
duties-title = Báo cáo của { $unit }:
duties-due = • { $form } { $period }: chưa gửi, hạn { $due } { $days ->
        [0] (hôm nay)
       *[other] (còn { $days } ngày)
    }, sửa được đến { $correction }
duties-overdue = • { $form } { $period }: chưa gửi, hạn { $due } (đã qua { $days } ngày){ $open ->
        [0] { "" }
       *[other] , gửi rồi sửa được đến { $correction }
    }
duties-sent = • { $form } { $period }: đã gửi{ $late ->
        [0] { "" }
       *[other] { " " }sau hạn
    }{ $nil ->
        [0] { "" }
       *[other] , không phát sinh
    }, chờ xác nhận ({ $receipt })
duties-returned = • { $form } { $period }: được đề nghị bổ sung, điều chỉnh{ $late ->
        [0] { "" }
       *[other] , gửi sau hạn
    }{ $nil ->
        [0] { "" }
       *[other] , không phát sinh
    } ({ $receipt })
duties-confirmed = • { $form } { $period }: đã xác nhận{ $late ->
        [0] { "" }
       *[other] , gửi sau hạn
    }{ $nil ->
        [0] { "" }
       *[other] , không phát sinh
    } ({ $receipt })

## Thành lập công đoàn cơ sở

founding-not-yours = Việc ghi nhận công đoàn mới do cán bộ công đoàn cấp trên làm. Anh/chị báo cho cán bộ phụ trách ở đơn vị hoặc công đoàn cấp trên.
founding-is-moved = Công đoàn chuyển đến hoặc tiếp nhận thì không tính là thành lập mới. Anh/chị liên hệ cấp trên để làm thủ tục bàn giao, tiếp nhận.
founding-stands-already = Dạ, tôi không ghi công đoàn này nữa.
button-add-decision = Bổ sung quyết định: { $name }
founding-no-such = Công đoàn đó không còn chờ quyết định. Anh/chị chọn một việc.
founding-decided =
    ✅ Đã ghi quyết định số { $number } của { $name }.
    Tính vào chỉ tiêu của { $unit } từ ngày { $counted }, đang chờ xác nhận.
founding-decision-before = Ngày quyết định không thể trước ngày thành lập ({ $founded }).
founding-decision-taken = Quyết định số { $number } của cơ quan này trong năm đó đã được ghi cho công đoàn khác. Anh/chị xem lại số quyết định. (vd. 25/QĐ-LĐLĐ)
founding-receipt =
    ✅ Đã ghi nhận { $name }.
    Số { $receipt }. Tính vào chỉ tiêu của { $unit } từ ngày { $counted }, đang chờ xác nhận.
founding-receipt-unrecognised =
    ✅ Đã ghi nhận { $name }, số { $receipt }.
    Công đoàn chưa có quyết định công nhận nên mới tính là chờ xác nhận trong chỉ tiêu của { $unit }.

## Nhắc việc

digest-title = Chào anh/chị, đây là việc cần làm hôm nay:
digest-before = • { $form } { $period }: hạn { $due }, còn { $days } ngày
digest-due = • { $form } { $period }: hôm nay là hạn gửi ({ $due })
digest-after = • { $form } { $period }: chưa gửi, hạn { $due } đã qua { $days } ngày
digest-correction = Gửi rồi vẫn sửa được đến { $correction }.
