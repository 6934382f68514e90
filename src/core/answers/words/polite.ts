/** Words that carry manners, not facts: they are passed over wherever they stand. */
export const POLITE = [
  'dạ', 'dạ vâng', 'vâng', 'vâng ạ', 'thưa', 'ạ', 'ah', 'nhé', 'nha', 'nhá', 'nhe', 'nghen', 'hen', 'á', 'à', 'ơi', 'đấy', 'đó', 'thôi', 'rồi', 'ok', 'oke', 'em', 'e', 'anh', 'chị', 'a', 'c', 'ac', 'anh chị',
  'anh ạ', 'bạn', 'ad', 'admin', 'bot', 'kính', 'kính thưa', 'xin', 'xin phép', 'báo cáo', 'báo', 'bc', 'b/c', 'gửi', 'em gửi', 'là', 'thì', 'của em', 'bên em', 'đơn vị em', 'cơ quan em', 'công ty em', 'cty em', 'bên mình', 'đơn vị mình', 'chỗ em', 'nhà em', 'mình', 'tôi', 'tui',
  'chào', 'xin chào', 'cảm ơn', 'cám ơn', 'thanks', 'tks', 'chú', 'cô', 'bác', 'sếp', 'đ/c', 'vậy', 'hiện', 'hiện tại', 'hiện nay', 'hiện giờ', 'tính đến nay', 'đến nay', 'được', 'đc', 'nhen', 'hén', 'ha', 'hihi', 'hi', 'haha', 'ạk', 'ak', 'zạ', 'dzạ', 'zậy', 'nè', 'đây', 'cơ', 'chứ', 'ý', 'ấy',
  'vâng dạ', 'trả lời', 'xin báo cáo', 'xin trả lời', 'em xin', 'ạ ơi', 'ui', 'uh', 'ừ', 'ừm', 'uhm', 'ờ', 'à thì', 'thế', 'vầy', 'í', 'luôn', 'dc',
]; // biome-ignore format: a word list

/** Words around a count that do not change it. */
export const AROUND_COUNTS = [
  'có', 'tổng', 'tổng số', 'tổng cộng', 'tất cả', 'cả thảy', 'cộng', 'số', 'số lượng', 'sl', 'con số', 'gồm', 'gồm có', 'đang có', 'đang', 'đủ', 'đúng', 'chỉ', 'mới', 'chỉ có', 'mới có', 'vẫn', 'vẫn là', 'toàn bộ', 'đạt', 'vừa', 'mỗi', 'có mỗi', 'chỉ mỗi', 'vỏn vẹn', 'duy nhất', 'cả năm', 'trong năm', 'cả quý', 'trong quý', 'quý này', 'bằng chữ', 'tròn', 'chẵn', 'ghi', 'nhập', 'điền', 'kết quả', 'trong kỳ', 'trong tháng', 'tháng này', 'kỳ này', 'kết nạp', 'kết nạp mới', 'thành lập', 'phát triển',
]; // biome-ignore format: a word list

/** What is counted. A new abbreviation of an officer goes here. */
export const COUNTED = [
  'người', 'ng', 'nguoi', 'đoàn viên', 'đv', 'đvcđ', 'đoàn viên công đoàn', 'đồng chí', 'đ/c', 'đc', 'đ/v', 'đ.c', 'đ c', 'công đoàn cơ sở', 'cđcs', 'công đoàn', 'cđ', 'nghiệp đoàn', 'nghiệp đoàn cơ sở', 'nđ', 'đơn vị', 'đvị', 'công ty', 'cty', 'doanh nghiệp', 'dn', 'lao động', 'lđ', 'ld', 'người lao động', 'nlđ', 'nld', 'công nhân', 'cn', 'cnlđ', 'cnvclđ', 'cnvc', 'công nhân viên', 'viên chức', 'cán bộ', 'cb', 'cbcc', 'nữ', 'đoàn viên nữ', 'lao động nữ', 'đv nữ', 'chị em',
  'thành viên', 'ủy viên', 'uv', 'tổ', 'tổ trưởng', 'tổ công đoàn', 'ca', 'vụ', 'vụ việc', 'việc', 'cuộc', 'lượt', 'lượt người', 'suất', 'phần', 'đơn', 'bản', 'hồ sơ', 'hs', 'trường hợp', 'lớp', 'buổi', 'hội nghị', 'đợt', 'lần', 'bạn', 'cháu', 'nhân viên', 'nv', 'giáo viên', 'gv', 'học viên', 'bộ', 'quyết định', 'qđ', 'thỏa ước', 'tulđtt', 'chiếc', 'cái', 'kiến nghị', 'ý kiến', 'hội viên', 'htx', 'xã', 'phường', 'quần chúng', 'đảng viên', 'con', 'nhân sự', 'nhân khẩu', 'hộ', 'nhà', 'căn', 'món', 'nữ đoàn viên', 'nữ lao động', 'mống',
]; // biome-ignore format: a word list
