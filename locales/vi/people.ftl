## Chức vụ kết thúc, thay đổi

post-over = Chức vụ { $title } của anh/chị tại { $unit } đã kết thúc từ ngày { $from }, nên tôi không mở số liệu của đơn vị nữa. Cảm ơn anh/chị đã làm việc cùng trợ lý. Nếu anh/chị nhận chức vụ mới, xin gõ mã mời hoặc gõ "tôi là chủ tịch mới".
post-not-begun = Chức vụ { $title } của anh/chị tại { $unit } bắt đầu từ ngày { $from }. Từ ngày đó anh/chị làm việc được ở đây.
post-other-now = Chức vụ trước của anh/chị đã kết thúc. Từ nay anh/chị làm việc ở đây với chức vụ { $title }, { $unit }.
post-switched = Từ đây anh/chị làm việc với chức vụ { $title }, { $unit }.
tap-other-post = Nút này dành cho một chức vụ mà anh/chị không giữ hoặc không còn giữ, nên ở đây không mở được.
link-revoked-code = Mã mời này đã được thu hồi. Anh/chị xin người mời cấp mã mới.

## Nhân sự: chức vụ, người mới, người thôi

people-own = Chức vụ của anh/chị: { $title }, { $unit }.
people-own-other = Anh/chị còn giữ: { $title }, { $unit }.
button-work-as = Chuyển sang { $title }, { $unit }
people-waiting = Có { $count } đề nghị về chức vụ chờ anh/chị trả lời.
people-not-yours = Chức vụ ở đơn vị cấp dưới do Ban Tổ chức, người vận hành hoặc người đứng đầu công đoàn cấp trên trực tiếp ghi nhận.
people-at = { $unit } – người đang giữ chức vụ:
people-nobody = { $unit } chưa có ai giữ chức vụ trong trợ lý.
people-line = • { $name } – { $title }
button-people = Nhân sự
button-people-unit = Chức vụ ở đơn vị khác
button-post-leave = Tôi thôi giữ chức vụ này
button-post-end = Kết thúc, bàn giao: { $name }
flow-people-unit-unit = Tên hoặc mã đơn vị? (vd. May Hoa Mai)
    .label = Đơn vị
flow-people-unit-which = Đơn vị nào ạ?
    .label = Đơn vị

## Kết thúc, bàn giao chức vụ

flow-post-end-intro = { $name } – { $title }, { $unit }.
flow-post-end-how = Đã có người nhận bàn giao chưa ạ?
    .label = Việc
    .hand-over = Bàn giao cho người khác
    .end = Kết thúc, chưa có người thay
flow-post-end-successor = Ai nhận bàn giao?
    .label = Người nhận
flow-post-end-name = Họ và tên người nhận? (vd. Nguyễn Văn Mẫu)
    .label = Họ và tên
flow-post-end-phone = Số điện thoại di động của người nhận? (vd. 0912 345 678)
    .label = Số điện thoại
flow-post-end-from = Thôi giữ chức vụ từ ngày nào? Từ ngày đó không mở được số liệu của đơn vị nữa. (vd. 01/12/2026)
    .label = Thôi giữ chức vụ từ ngày
flow-post-end-decision = Số quyết định hoặc văn bản? (vd. 12/QĐ-LĐLĐ)
    .label = Quyết định
flow-post-end-review = Anh/chị ghi như vậy chứ ạ?
    .label = Ghi
post-end-not-yours = Chức vụ đó không do anh/chị kết thúc. Chức vụ của chính mình thì gõ /nhansu để đề nghị cấp trên.
post-end-already = Chức vụ này đã kết thúc từ ngày { $from }.
post-end-too-early = Chức vụ này bắt đầu từ { $began }, ngày thôi phải sau ngày đó. (vd. 01/12/2026)
post-end-too-far = Ngày thôi giữ chức vụ không quá một năm tới. (vd. 01/12/2026)
post-successor-gone = Người đó không còn ở đơn vị. Anh/chị chọn người khác.
post-phone-taken = Số điện thoại này đã có trong danh sách cán bộ. Anh/chị gõ số khác hoặc "bỏ qua".
post-ended = ✅ Đã ghi: { $name } thôi giữ chức vụ { $title }, { $unit } từ ngày { $from }.
post-handed-over = ✅ Đã ghi: { $name } bàn giao chức vụ { $title }, { $unit } cho { $next } từ ngày { $from }.
post-ended-now = Từ bây giờ { $name } không mở được số liệu của đơn vị; uỷ quyền và mã mời của chức vụ này cũng hết hiệu lực.
post-ends-then = Đến ngày { $from } thì { $name } không mở được số liệu của đơn vị nữa; trước ngày đó vẫn làm việc như thường.
post-invite-later = Mời { $next } bằng /moi khi chức vụ bắt đầu.
post-notice-next = Từ ngày { $from } anh/chị giữ chức vụ { $title }, { $unit } thay { $name }. Bản nháp dở dang của đơn vị được chuyển cho anh/chị.
post-notice-ends = Chức vụ { $title }, { $unit } của anh/chị kết thúc từ ngày { $from }. Đến hết hôm trước anh/chị vẫn làm việc như thường.

## Đề nghị thôi giữ chức vụ

flow-post-leave-intro = { $title }, { $unit }.
flow-post-leave-from = Anh/chị thôi giữ chức vụ này từ ngày nào? (vd. 01/12/2026)
    .label = Thôi giữ chức vụ từ ngày
flow-post-leave-decision = Số quyết định hoặc văn bản, nếu đã có? (vd. 12/QĐ-LĐLĐ)
    .label = Quyết định
flow-post-leave-review = Anh/chị gửi đề nghị này lên cấp trên chứ ạ?
    .label = Gửi đề nghị
post-leave-nobody = Không có cấp trên nào trong trợ lý xét được đề nghị này. Anh/chị liên hệ người vận hành.
post-leave-asked = ✅ Đã gửi đề nghị thôi giữ chức vụ { $title }, { $unit } từ ngày { $from }. Khi cấp trên đồng ý tôi báo anh/chị ngay; đến lúc đó anh/chị vẫn làm việc như thường.

## Người mới nhận chức vụ

flow-newcomer-intro = Tôi chuyển đề nghị của anh/chị đến cán bộ phụ trách ở công đoàn cấp trên để xét.
flow-newcomer-unit = Anh/chị nhận chức vụ ở đơn vị nào? Gõ tên hoặc mã đơn vị. (vd. May Hoa Mai)
    .label = Đơn vị
flow-newcomer-which = Đơn vị nào ạ?
    .label = Đơn vị
flow-newcomer-at = Đơn vị: { $found-unit }.
flow-newcomer-name = Họ và tên của anh/chị? (vd. Nguyễn Văn Mẫu)
    .label = Họ và tên
flow-newcomer-title = Chức danh? (vd. Chủ tịch CĐCS)
    .label = Chức danh
flow-newcomer-decision = Số quyết định công nhận hoặc phân công? (vd. 12/QĐ-CĐKCN)
    .label = Quyết định
flow-newcomer-decision-on = Quyết định ngày nào? (vd. 15/11/2026)
    .label = Ngày quyết định
flow-newcomer-phone = Số điện thoại di động của anh/chị? (vd. 0912 345 678)
    .label = Số điện thoại
flow-newcomer-review = Anh/chị gửi đề nghị này chứ ạ?
    .label = Gửi đề nghị
newcomer-asked = ✅ Đã gửi đề nghị về { $unit } đến cán bộ phụ trách. Có kết quả tôi báo anh/chị ngay tại đây. Đến hết { $until } mà chưa có trả lời thì anh/chị gửi lại được.
newcomer-too-often = Anh/chị đã thử nhiều lần. Xin chờ thêm, hoặc liên hệ công đoàn cấp trên để lấy mã mời.
newcomer-unit-unknown = Tôi không tìm thấy đơn vị đó. Anh/chị gõ tên đầy đủ hoặc mã đơn vị. (vd. CĐCS Công ty May Hoa Mai)
newcomer-unit-many = Có nhiều đơn vị tên như vậy. Anh/chị gõ tên đầy đủ hơn. (vd. CĐCS Công ty May Hoa Mai)
newcomer-unit-nobody = Đơn vị đó chưa có cán bộ cấp trên nào trong trợ lý để xét. Anh/chị xin mã mời của người vận hành.
request-waits = Đề nghị của anh/chị về { $unit } đang chờ cán bộ phụ trách trả lời, đến hết { $until }.
link-request-gone = Đề nghị đó không mở được ở đây. Anh/chị xin mã mời của công đoàn cấp trên.
button-link-request = Bắt đầu làm việc

## Trả lời đề nghị

button-request-newcomer = Người mới: { $name }, { $unit }
button-request-leave = Xin thôi: { $name }, { $unit }
request-newcomer =
    { $name } đề nghị ghi nhận chức vụ { $title }, { $unit }.
    Quyết định { $decision } ngày { $day }. Số điện thoại: { $phone }
    Anh/chị đối chiếu với quyết định trước khi đồng ý.
request-leave =
    { $name } xin thôi giữ chức vụ { $title }, { $unit } từ ngày { $from }.
    Quyết định: { $decision }
flow-post-request-decision =
    { $request-text }

    Anh/chị đồng ý chứ ạ?
    .label = Trả lời
flow-post-request-reason = Vì sao chưa đồng ý? Lý do này được gửi cho người đề nghị. (vd. chưa có quyết định)
    .label = Lý do
request-gone = Đề nghị đó không chờ anh/chị trả lời.
request-changed = Người giữ chức vụ ở đơn vị vừa thay đổi. Anh/chị chọn lại.
request-declined = Đã trả lời { $name }: chưa đồng ý.
request-joined = ✅ Đã ghi nhận { $name } – { $title }, { $unit } từ ngày { $from }. Tôi đã mời { $name } bắt đầu.
request-joined-for = ✅ Đã ghi nhận { $name } – { $title }, { $unit } từ ngày { $from }, thay { $before }. Tôi đã mời { $name } bắt đầu.
request-left = ✅ Đã ghi: { $name } thôi giữ chức vụ { $title }, { $unit } từ ngày { $from }.
request-notice-declined = Cán bộ phụ trách chưa đồng ý đề nghị của anh/chị về { $unit }: { $reason }
request-notice-joined = ✅ Cán bộ phụ trách đã ghi nhận anh/chị là { $title }, { $unit }. Anh/chị bấm nút để bắt đầu.
request-notice-left = ✅ Cấp trên đã đồng ý: anh/chị thôi giữ chức vụ { $title }, { $unit } từ ngày { $from }. Cảm ơn anh/chị đã làm việc cùng trợ lý.
request-over = Đề nghị của anh/chị về { $unit } đã quá hạn mà chưa có trả lời nên không chờ nữa. Anh/chị gõ /nhanchuc để gửi lại, hoặc xin công đoàn cấp trên mã mời.
request-over-leave = Đề nghị thôi giữ chức vụ của anh/chị ở { $unit } đã quá hạn mà chưa có trả lời nên không chờ nữa. Anh/chị gõ /thoichuc để gửi lại.
reviews-requests = • { $count } đề nghị về chức vụ
digest-request = • { $name }, { $unit }: đề nghị về chức vụ chờ anh/chị trả lời từ { $asked }

## Mã mời

invite-not-yours = Mã mời do Ban Tổ chức, người vận hành hoặc người đứng đầu công đoàn cấp trên trực tiếp cấp.
invite-unit-not-yours = Anh/chị chưa cấp mã mời được cho { $unit }. Anh/chị chọn đơn vị trực thuộc.
invite-role-not-yours = Vai trò đó không do anh/chị mời. Anh/chị chọn vai trò khác.
invite-gone = Mã mời hoặc chức vụ đó không còn. Anh/chị gõ /moi để xem lại.
invite-made = ✅ Đã cấp mã mời cho { $name }, { $unit }. Mã chỉ hiện một lần, dùng một lần, đến hết { $until }. Anh/chị gửi tin dưới đây cho đúng người ấy:
invite-text =
    Mời anh/chị { $name } ({ $title }, { $unit }) dùng Trợ lý Công đoàn.
    Mã mời: { $code } (dùng một lần, đến hết { $until }).
invite-link = { $channel }: { $url }
invite-open = { $name }, { $unit } đã có mã mời, dùng được đến hết { $until }, nên tôi không cấp mã thứ hai. Mất mã thì anh/chị thu hồi rồi cấp lại.
invite-used = { $name } đã dùng mã mời này rồi nên không thu hồi được nữa.
invite-revoked = Đã thu hồi mã mời của { $name }, { $unit }.
invites-title = Mã mời đang chờ: { $count }
invites-none = Không có mã mời nào đang chờ.
invites-line = • { $name }, { $unit }: đến hết { $until }
invites-made = ✅ Đã cấp { $count } mã mời, dùng được đến hết { $until }. Tệp Excel có mã, đường dẫn và tin soạn sẵn cho từng người. Anh/chị gửi riêng từng tin cho đúng người, đừng gửi cả tệp vào nhóm.
invite-all-waiting = Các đơn vị chưa liên kết đều đã có mã mời đang chờ ({ $waiting }). Tôi không cấp mã thứ hai.
invite-nobody-left = Không có ai cần mời ở các đơn vị này. Anh/chị chọn cách khác hoặc gõ "huỷ".
invite-plan = Sẽ cấp { $count } mã mời, mỗi đơn vị chưa có ai liên kết một mã.
invite-plan-waiting = { $count } đơn vị đã có mã đang chờ: không cấp mã thứ hai.
invite-plan-empty = { $count } đơn vị chưa có cán bộ trong danh sách nên chưa mời được: { $names }{ $more ->
    [0] .
   *[other] ; và { $more } đơn vị khác.
}
invite-plan-unknown = { $count } dòng tôi không tìm được đơn vị: { $names }{ $more ->
    [0] .
   *[other] ; và { $more } dòng khác.
}
invite-plan-more = Còn { $count } đơn vị nữa: xong lượt này anh/chị mời tiếp.
button-invites = Mã mời
button-invite-one = Mời một người
button-invite-many = Mời nhiều đơn vị
button-invite-revoke = Thu hồi: { $name }
button-invite-again = Cấp mã khác
flow-invite-one-unit = Mời người của đơn vị nào? Gõ tên hoặc mã. (vd. May Hoa Mai)
    .label = Đơn vị
flow-invite-one-which = Đơn vị nào ạ?
    .label = Đơn vị
flow-invite-one-who = Mời ai ở { $posts-unit }?
    .label = Người được mời
flow-invite-one-name = Họ và tên? (vd. Nguyễn Văn Mẫu)
    .label = Họ và tên
flow-invite-one-role = Người này làm việc gì trong trợ lý?
    .label = Vai trò
flow-invite-one-title = Chức danh? (vd. Chủ tịch CĐCS)
    .label = Chức danh
flow-invite-one-phone = Số điện thoại di động? (vd. 0912 345 678)
    .label = Số điện thoại
flow-invite-one-review = Anh/chị cấp mã mời chứ ạ?
    .label = Cấp mã mời
flow-invite-many-whom = Mời những đơn vị nào?
    .label = Mời
    .all = Tất cả đơn vị chưa có ai liên kết
    .list = Theo danh sách
flow-invite-many-list = Anh/chị dán danh sách, mỗi dòng một tên hoặc mã đơn vị. (vd. MAU-CS01)
    .label = Danh sách
flow-invite-many-review =
    { $plan-text }

    Anh/chị cấp mã mời chứ ạ?
    .label = Cấp mã mời
workbook-invites = Mã mời
invites-sheet = Mã mời
invites-sheet-title = Mã mời của { $unit }, ngày { $today }
invites-sheet-note = Mỗi mã dùng một lần. Gửi riêng từng tin cho đúng người.
invites-column-unit-code = Mã đơn vị
invites-column-unit = Đơn vị
invites-column-name = Họ và tên
invites-column-title = Chức danh
invites-column-code = Mã mời
invites-column-until = Dùng đến hết
invites-column-link = Đường dẫn
invites-column-message = Tin gửi
invites-used = đã dùng
invites-revoked = đã thu hồi
invites-over = đã hết hạn
