## Đơn vị đổi tên, chuyển, giải thể, sáp nhập, chia tách

unit-same-name = Đơn vị đang tên là "{ $name }" rồi. Anh/chị gõ tên mới.
unit-same-parent = { $name } đang trực thuộc { $parent } rồi. Anh/chị chọn đơn vị khác.
unit-parent-unfit = { $name } không thể trực thuộc { $parent }: dưới cơ sở chỉ có công đoàn bộ phận và tổ. Anh/chị chọn đơn vị khác.
unit-heir-unfit = { $heir } là cơ sở, không nhận được { $below } đang trực thuộc { $name }. Anh/chị chọn đơn vị khác.
unit-top-needs-heir = { $name } ở cấp cao nhất trong hệ thống này, nên cần một đơn vị tiếp nhận.
unit-below-early = { $name } trực thuộc đơn vị này từ { $day }. Anh/chị ghi một ngày sau đó.
unit-is-closed = { $name } đã kết thúc hoạt động từ { $day }, nên không đổi được nữa.
unit-is-itself = { $name } chính là đơn vị này. Anh/chị chọn đơn vị khác.
unit-below-itself = { $target } đang trực thuộc { $name }. Anh/chị chọn đơn vị khác, hoặc chuyển { $target } đi trước.
unit-target-closed = { $name } kết thúc hoạt động từ { $day }. Anh/chị chọn đơn vị khác.
unit-target-young = { $name } hoạt động từ { $day }. Anh/chị ghi một ngày từ đó trở đi, hoặc chọn đơn vị khác.
unit-change-early = Lần thay đổi gần nhất của { $name } là { $day }. Anh/chị ghi một ngày sau đó.
