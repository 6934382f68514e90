## Đơn vị đổi tên, chuyển, giải thể, sáp nhập, chia tách

unit-same-name = Đơn vị đã mang tên "{ $name }" từ { $day }. Anh/chị gõ tên khác.
unit-same-parent = { $name } đang trực thuộc { $parent } rồi. Anh/chị chọn đơn vị khác.
unit-parent-unfit = { $name } không thể trực thuộc { $parent }: dưới cơ sở chỉ có công đoàn bộ phận và tổ. Anh/chị chọn đơn vị khác.
unit-heir-unfit = { $heir } là cơ sở, không nhận được { $below } đang trực thuộc { $name }. Anh/chị chọn đơn vị khác.
unit-top-needs-heir = { $name } ở cấp cao nhất trong hệ thống này, nên cần một đơn vị tiếp nhận.
unit-below-early = { $name } trực thuộc đơn vị này từ { $day }. Anh/chị ghi một ngày sau đó.
unit-is-closed = { $name } kết thúc hoạt động từ { $day }, nên không đổi được nữa.
unit-is-itself = { $name } chính là đơn vị này. Anh/chị chọn đơn vị khác.
unit-below-itself = { $target } đang trực thuộc { $name }. Anh/chị chọn đơn vị khác, hoặc chuyển { $target } đi trước.
unit-target-closed = { $name } kết thúc hoạt động từ { $day }. Anh/chị chọn đơn vị khác.
unit-target-young = { $name } hoạt động từ { $day }. Anh/chị ghi một ngày từ đó trở đi, hoặc chọn đơn vị khác.
unit-change-early = Lần thay đổi gần nhất của { $name } là { $day }. Anh/chị ghi một ngày sau đó.
unit-name-taken = Cùng cấp trên này đã có "{ $name }", mã { $code }. Anh/chị gõ tên khác.

unit-no-such = Không có đơn vị đó trong phạm vi của anh/chị. Anh/chị gõ /donvi và tên đơn vị. (vd. /donvi KCN Sông Xanh)
unit-unknown = Không thấy đơn vị nào tên hoặc mã như "{ $name }" trong phạm vi của anh/chị. Anh/chị gõ ngắn hơn. (vd. Sông Xanh)
unit-title = 🏢 { $name } (mã { $code })
unit-opens = Bắt đầu hoạt động từ { $day }
unit-was = Trước là "{ $name }", đến { $to }
unit-called = Còn có tên "{ $name }"
unit-name-now = Tên này dùng từ { $from }{ $by }
unit-name-was = Tên cũ: "{ $name }", đến { $to }
unit-name-coming = Từ { $from } đổi tên thành "{ $name }"{ $by }
unit-parent-now = Trực thuộc { $name } từ { $from }{ $by }
unit-parent-was = Trước đó trực thuộc { $name }, từ { $from } đến { $to }
unit-parent-coming = Từ { $from } trực thuộc { $name }{ $by }
unit-by = , theo { $decision }
unit-ends = Kết thúc hoạt động từ { $day }
unit-nobody-follows = Giải thể theo { $decision }, không có đơn vị tiếp nhận
unit-closed-to = Giải thể theo { $decision }, { $other } tiếp nhận
unit-closed-from = Tiếp nhận công việc của { $other } từ { $day }, theo { $decision }
unit-merged-into-to = Sáp nhập vào { $other } từ { $day }, theo { $decision }
unit-merged-into-from = { $other } sáp nhập vào đây từ { $day }, theo { $decision }
unit-split-into-to = { $other } tách ra từ { $day }, theo { $decision }
unit-split-into-from = Tách ra từ { $other } ngày { $day }, theo { $decision }
unit-renamed-to = Đổi tên từ { $day }, theo { $decision }
unit-renamed-from = Đổi tên từ { $day }, theo { $decision }
unit-below = Đơn vị trực thuộc: { $count }
unit-changed-by = Đổi tên, chuyển, giải thể đơn vị này do { $unit } ghi: { $people }. Anh/chị gửi quyết định cho các anh/chị ấy.
unit-changed-above = Đổi tên, chuyển, giải thể đơn vị này do Ban Tổ chức của cấp trên ghi. Anh/chị gửi quyết định lên cấp trên.
unit-top-only-renamed = { $name } ở cấp cao nhất trong hệ thống này, nên ở đây chỉ đổi được tên.
unit-target-unknown = Không thấy đơn vị nào đang hoạt động tên hoặc mã như "{ $name }" trong phạm vi của anh/chị. Anh/chị gõ lại tên hoặc mã. (vd. KCN Sông Xanh)
unit-other-unknown = Không thấy đơn vị nào đang hoạt động, dưới đơn vị của anh/chị, tên hoặc mã như "{ $name }". Anh/chị gõ lại cả danh sách. (vd. MAU-CS01; MAU-CS04)
unit-other-several = "{ $name }" có thể là: { $codes }. Anh/chị gõ lại cả danh sách, dùng mã.
unit-names-few = Cần ít nhất { $fewest } tên. Mỗi tên một dòng, hoặc cách nhau bằng dấu chấm phẩy. (vd. CĐCS Công ty Hoa Mai 1; CĐCS Công ty Hoa Mai 2)
unit-names-unreadable = Tôi cần từ 1 đến 20 tên, mỗi tên từ 2 chữ. (vd. CĐCS Công ty Hoa Mai 1; CĐCS Công ty Hoa Mai 2)
unit-names-twice = Có hai tên giống nhau. Anh/chị gõ lại các tên.
unit-day-far = Chỉ ghi trước được một năm, đến { $day }. Anh/chị ghi một ngày gần hơn.
button-unit-show = Xem đơn vị
button-unit-rename = Đổi tên
button-unit-move = Chuyển sang đơn vị khác
button-unit-close = Giải thể
button-unit-merge = Sáp nhập
button-unit-split = Chia tách

unit-preview-title = 📝 Xem trước, chưa ghi gì:
unit-preview-of = { $name }:
unit-preview-rename = Từ { $day }, { $name } đổi tên thành "{ $to }", theo { $decision }.
unit-preview-move = Từ { $day }, { $name } chuyển từ { $parent } sang { $to }, theo { $decision }.
unit-preview-close = Từ { $day }, { $name } giải thể, theo { $decision }. Không có đơn vị tiếp nhận.
unit-preview-close-heir = Từ { $day }, { $name } giải thể, { $to } tiếp nhận, theo { $decision }.
unit-preview-merge = Từ { $day }, { $names } sáp nhập vào { $to }, theo { $decision }.
unit-preview-merge-new = Từ { $day }, { $names } hợp nhất thành đơn vị mới "{ $to }", trực thuộc { $parent }, theo { $decision }.
unit-preview-split = Từ { $day }, { $name } chia thành { $names } và kết thúc hoạt động, theo { $decision }.
unit-preview-split-stays = Từ { $day }, { $name } tách ra { $names } và vẫn hoạt động, theo { $decision }.
unit-preview-kept-rename = • Vẫn là đơn vị đó: mã, người giữ chức danh, bản nháp, báo cáo, chỉ tiêu và đơn vị trực thuộc giữ nguyên.
    • Kỳ kết thúc trước ngày đó vẫn ghi tên cũ; gõ tên cũ vẫn tìm thấy.
unit-preview-kept-split = • Đơn vị cũ giữ nguyên người, bản nháp, báo cáo, chỉ tiêu và đơn vị trực thuộc.
unit-preview-new = • Đơn vị mới có mã riêng, chưa có người và chưa có chỉ tiêu.
unit-and-more = { $shown } và { $count } nữa
unit-owed-one = { $form } ({ $period })
unit-owed-two = { $before }, { $next }
unit-move-below = • Đơn vị trực thuộc đi cùng: { $count }
unit-move-people = • Người giữ chức danh ({ $count }), lời mời và uỷ quyền: giữ nguyên
unit-move-drafts = • Bản nháp đang mở ({ $count }): làm tiếp như thường
unit-move-waiting = • Báo cáo đang chờ xác nhận ({ $count }): trước { $day } do { $from } xác nhận, từ { $day } do { $to }
unit-move-returned = • Báo cáo đang bổ sung ({ $count }): gửi lại từ { $day } thì { $to } xác nhận
unit-move-foundings = • Công đoàn mới thành lập chờ xác nhận ({ $count }): vẫn ghi ở đơn vị
unit-move-shares = • Chỉ tiêu đã giao ({ $count }): giữ nguyên mức, từ { $day } { $to } theo dõi
unit-move-owed = • Báo cáo chưa gửi ({ $count }): { $reports }; từ { $day } theo hạn mà { $to } quy định
unit-move-sums = • Số tổng hợp: kỳ kết thúc trước { $day } vẫn ở { $from }, từ { $day } ở { $to }
unit-end-below = • Đơn vị trực thuộc ({ $count }) về { $to }: { $units }
unit-end-parts = • Kết thúc cùng { $name }: { $units }
unit-end-people = • Hết nhiệm vụ và hết quyền vào đây từ { $day }: { $people }
unit-end-people-over = • Hết nhiệm vụ từ { $day }, hết quyền vào đây ngay khi ghi: { $people }
unit-end-invites = • Lời mời chưa dùng ({ $count }): hết hiệu lực từ { $day }
unit-end-delegations = • Uỷ quyền ({ $count }): kết thúc từ { $day }
unit-end-drafts = • Bản nháp đang mở ({ $count }): làm tiếp được đến hết { $last }, sau đó chỉ lưu lại
unit-end-drafts-over = • Bản nháp đang mở ({ $count }): lưu lại, không gửi được nữa
unit-end-waiting = • Báo cáo đang chờ xác nhận ({ $count }): { $from } vẫn xác nhận
unit-end-returned = • Báo cáo đang bổ sung ({ $count }): đơn vị gửi lại được đến hết { $last }
unit-end-returned-over = • Báo cáo đang bổ sung ({ $count }): giữ như đã gửi, không gửi lại được nữa
unit-end-foundings = • Công đoàn mới thành lập chờ xác nhận ({ $count }): nên xác nhận trước { $day }
unit-end-owed = • Báo cáo chưa gửi ({ $count }): { $reports }; đơn vị gửi được đến hết { $last }
unit-end-owed-over = • Báo cáo chưa gửi ({ $count }): { $reports }; đơn vị không gửi được nữa
unit-end-closing = • Báo cáo kết thúc ({ $count }): { $reports }, số liệu đến hết { $last }; { $from } báo cáo thay
unit-end-shares = • Chỉ tiêu đã giao ({ $count }): từ { $day } chờ đơn vị tiếp nhận, gõ /tiepnhan
unit-end-tasks = • Nhiệm vụ đã giao, chưa xong ({ $count }): cần giao lại cho đơn vị khác, gõ /nhiemvu
unit-end-claims = • Đề nghị hỗ trợ chờ xác nhận ({ $count }): Ban Tài chính cấp trên vẫn xác nhận, chi
unit-end-offices = • Văn phòng đại diện ({ $count }): vẫn trong sổ, cấp trên xem và sửa được
unit-end-enterprises = • Doanh nghiệp trong sổ ({ $count }): vẫn trong sổ, cấp trên xem và sửa được
unit-past = • Ngày này đã qua: { $count } báo cáo của kỳ kết thúc từ ngày đó đã gửi. Báo cáo giữ nguyên, số tổng hợp tính lại, số đã chốt không đổi.
unit-past-rename = • Ngày này đã qua: { $count } báo cáo của kỳ kết thúc từ ngày đó sẽ ghi tên mới.
unit-past-none = • Ngày này đã qua; chưa có báo cáo nào của kỳ kết thúc từ ngày đó.
unit-preview-moved = Từ lúc xem trước đến nay có thay đổi ở các đơn vị này, nên tôi chưa ghi gì. Anh/chị xem lại rồi làm lại giúp tôi.
unit-not-written = Dạ, tôi không ghi gì. Đơn vị giữ nguyên.
unit-written-before = Thay đổi này đã được ghi rồi.
unit-written-rename = ✅ Đã ghi đổi tên { $name }, từ { $day }.
unit-written-move = ✅ Đã ghi chuyển { $name }, từ { $day }.
unit-written-close = ✅ Đã ghi giải thể { $name }, từ { $day }.
unit-written-merge = ✅ Đã ghi sáp nhập, từ { $day }.
unit-written-merge-new = ✅ Đã ghi hợp nhất, từ { $day }.
unit-written-split = ✅ Đã ghi chia tách { $name }, từ { $day }.
unit-written-new = Đơn vị mới: { $name }, mã { $code }
unit-written-later = Đến ngày đó tự có hiệu lực, anh/chị không cần làm gì thêm.
unit-notice-move-to = 📌 { $by } ghi: từ { $day }, { $name } chuyển sang trực thuộc { $to }, theo { $decision }.
unit-notice-end = 📌 { $by } ghi: từ { $day }, { $name } kết thúc hoạt động, theo { $decision }.
unit-notice-end-to = 📌 { $by } ghi: từ { $day }, { $name } kết thúc hoạt động, { $to } tiếp nhận, theo { $decision }.
unit-notice-split = 📌 { $by } ghi: từ { $day } có đơn vị mới tách ra từ { $name }, theo { $decision }.

flow-units-name = Tên hoặc mã đơn vị? Tên cũ cũng được. (vd. KCN Sông Xanh)
    .label = Đơn vị
flow-units-which = Anh/chị chọn đơn vị nào ạ?
    .label = Đơn vị
flow-unit-rename-intro = Đổi tên { $name } (mã { $code }).
flow-unit-rename-name = Tên mới? (vd. Công đoàn phường Hoa Mai)
    .label = Tên mới
flow-unit-rename-day = Tên mới dùng từ ngày nào? (vd. 1/1/2027)
    .label = Từ ngày
flow-unit-rename-decision = Theo quyết định số mấy? (vd. 12/QĐ-LĐLĐ)
    .label = Quyết định
flow-unit-rename-confirm =
    { $preview-lines }

    Anh/chị ghi thay đổi này chứ ạ?
    .label = Ghi thay đổi
    .write = Ghi
    .stop = Không ghi
flow-unit-move-intro = Chuyển { $name } (mã { $code }), đang trực thuộc { $parent }.
flow-unit-move-parent = Chuyển về đơn vị nào? Tên hoặc mã. (vd. KCN Đồi Thông)
    .label = Cấp trên mới
flow-unit-move-which = Anh/chị chọn đơn vị nào ạ?
    .label = Cấp trên mới
flow-unit-move-day = Trực thuộc đơn vị mới từ ngày nào? (vd. 1/1/2027)
    .label = Từ ngày
flow-unit-move-decision = Theo quyết định số mấy? (vd. 12/QĐ-LĐLĐ)
    .label = Quyết định
flow-unit-move-confirm =
    { $preview-lines }

    Anh/chị ghi thay đổi này chứ ạ?
    .label = Ghi thay đổi
    .write = Ghi
    .stop = Không ghi
flow-unit-close-intro = Giải thể { $name } (mã { $code }), đang trực thuộc { $parent }.
flow-unit-close-heir = Đơn vị nào tiếp nhận công việc và các đơn vị trực thuộc? Không có thì bỏ qua. (vd. KCN Đồi Thông)
    .label = Đơn vị tiếp nhận
flow-unit-close-which = Anh/chị chọn đơn vị nào ạ?
    .label = Đơn vị tiếp nhận
flow-unit-close-day = Không còn hoạt động từ ngày nào? (vd. 1/1/2027)
    .label = Từ ngày
flow-unit-close-decision = Theo quyết định số mấy? (vd. 12/QĐ-LĐLĐ)
    .label = Quyết định
flow-unit-close-confirm =
    { $preview-lines }

    Anh/chị ghi giải thể chứ ạ? Ghi rồi thì không mở lại được ở đây.
    .label = Ghi thay đổi
    .write = Ghi
    .stop = Không ghi
flow-unit-merge-intro = Sáp nhập { $name } (mã { $code }), đang trực thuộc { $parent }.
flow-unit-merge-others = Còn đơn vị nào cùng sáp nhập? Tên hoặc mã, cách nhau bằng dấu chấm phẩy; không có thì bỏ qua. (vd. MAU-CS04; MAU-CS07)
    .label = Cùng sáp nhập
flow-unit-merge-how = Sáp nhập vào đơn vị đang có, hay thành một đơn vị mới?
    .label = Cách sáp nhập
    .into = Vào đơn vị đang có
    .new = Thành đơn vị mới
flow-unit-merge-heir = Vào đơn vị nào? Tên hoặc mã. (vd. KCN Đồi Thông)
    .label = Đơn vị nhận
flow-unit-merge-which = Anh/chị chọn đơn vị nào ạ?
    .label = Đơn vị nhận
flow-unit-merge-new-name = Tên đơn vị mới? (vd. Công đoàn phường Hoa Mai)
    .label = Tên đơn vị mới
flow-unit-merge-day = Có hiệu lực từ ngày nào? Từ ngày đó đơn vị cũ không còn. (vd. 1/1/2027)
    .label = Từ ngày
flow-unit-merge-decision = Theo quyết định số mấy? (vd. 12/QĐ-LĐLĐ)
    .label = Quyết định
flow-unit-merge-confirm =
    { $preview-lines }

    Anh/chị ghi sáp nhập chứ ạ? Ghi rồi thì không tách lại được ở đây.
    .label = Ghi thay đổi
    .write = Ghi
    .stop = Không ghi
flow-unit-split-intro = Chia tách { $name } (mã { $code }), đang trực thuộc { $parent }.
flow-unit-split-stays = Sau khi chia tách, đơn vị cũ còn hoạt động không ạ?
    .label = Đơn vị cũ
    .ends = Không còn
    .stays = Vẫn còn
flow-unit-split-names = Tên các đơn vị mới? Mỗi tên một dòng, hoặc cách nhau bằng dấu chấm phẩy. (vd. CĐCS Công ty Hoa Mai 1; CĐCS Công ty Hoa Mai 2)
    .label = Đơn vị mới
flow-unit-split-heir = Các đơn vị trực thuộc về đơn vị mới nào ạ? Sau đó chuyển riêng từng đơn vị được.
    .label = Nhận đơn vị trực thuộc
flow-unit-split-day = Có hiệu lực từ ngày nào? (vd. 1/1/2027)
    .label = Từ ngày
flow-unit-split-decision = Theo quyết định số mấy? (vd. 12/QĐ-LĐLĐ)
    .label = Quyết định
flow-unit-split-confirm =
    { $preview-lines }

    Anh/chị ghi chia tách chứ ạ?
    .label = Ghi thay đổi
    .write = Ghi
    .stop = Không ghi
