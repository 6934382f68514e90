/** Words of days and periods in one spelling each: what is read, and all that officers type for it. */
export const DATE_WORDS: readonly (readonly [string, readonly string[]])[] = [
  ['ngay', ['ngày', 'ngy', 'ng', 'hôm ngày', 'date']],
  ['thang', ['tháng', 'thg', 'th', 'thag', 'thánh']],
  ['nam', ['năm', 'nm']],
  ['quy', ['quý', 'quí', 'quy', 'qúy', 'qui', 'quarter']],
  ['tuan', ['tuần', 'tuần lễ', 'week']],
  ['mung', ['mùng', 'mồng', 'mung', 'mong']],
  ['thu', ['thứ']],
  ['thu 08', ['chủ nhật', 'chúa nhật', 'chủ nhựt', 'cn', 'sunday']],
  ['thu 2', ['monday']],
  ['thu 3', ['tuesday']],
  ['thu 4', ['wednesday']],
  ['thu 5', ['thursday']],
  ['thu 6', ['friday']],
  ['thu 7', ['saturday']],
  ['hom', ['hôm', 'bữa', 'hổm', 'bua']],
  ['nay', ['nay', 'này', 'ni', 'nầy', 'hiện tại', 'hiện nay']],
  ['nam sau', ['sang năm']],
  ['hom nay', ['today', 'bây giờ', 'bữa nay', 'ngày hôm nay']],
  ['hom qua', ['yesterday', 'ngày hôm qua']],
  ['mai', ['tomorrow', 'mai']],
  ['toi', ['tới', 'kế', 'kế tiếp', 'tiếp theo', 'sắp tới', 'tới đây', 'tiếp', 'next']],
  ['dem', ['tối', 'đêm', 'sáng', 'trưa', 'chiều', 'khuya']],
  ['truoc', ['trước', 'rồi', 'last']],
  ['vua', ['vừa rồi', 'vừa qua', 'mới rồi', 'mới qua', 'mới đây']],
  ['ngoai', ['ngoái']],
  ['den', ['đến', 'đến hết', 'cho đến', 'đến ngày', 'đến hết ngày', 'to', 'tới ngày', 'tới hết']],
  ['am', ['âm lịch', 'âm', 'al', 'lịch âm', 'lịch ta', 'ta']],
  ['', ['dương lịch', 'dương', 'dl', 'lịch tây', 'dương lich']],
  ['tay', ['tây']],
  ['tet duong', ['tết dương lịch', 'tết tây', 'tết dương']],
  ['cuoi', ['cuối', 'cuối cùng']],
  ['cuoi thang', ['hết tháng']],
  ['cuoi nam', ['hết năm']],
  ['cuoi quy', ['hết quý']],
  ['', ['tôi', 'tui', 'mình']],
  ['kìa', ['kìa']],
  ['1g', ['giêng']],
  ['12g', ['chạp']],
  ['thang 1', ['january', 'jan']],
  ['thang 2', ['february', 'feb']],
  ['thang 3', ['march', 'mar']],
  ['thang 4', ['april', 'apr']],
  ['thang 6', ['june', 'jun']],
  ['thang 7', ['july', 'jul']],
  ['thang 8', ['august', 'aug']],
  ['thang 9', ['september', 'sep']],
  ['thang 10', ['october', 'oct']],
  ['thang 11', ['november', 'nov']],
  ['thang 12', ['december', 'dec']],
];

/** Words around a day or a period that do not change it. */
export const AROUND_DATES = [
  'dạ', 'mới', 'vừa', 'vâng', 'ạ', 'ah', 'ak', 'à', 'nhé', 'nhe', 'nha', 'nhá', 'em', 'anh', 'chị', 'thưa', 'đó', 'đấy', 'nè', 'ơi', 'là', 'vào', 'của', 'thì', 'lúc', 'hồi', 'xin', 'gửi', 'ký', 'kí', 'ban hành', 'ngày ký', 'thành lập', 'thành lập ngày', 'họp', 'tổ chức', 'bắt đầu', 'kết thúc', 'đại hội', 'quyết định', 'qđ',
  'hạn', 'hạn nộp', 'hạn chót', 'chậm nhất', 'muộn nhất', 'trong', 'cho', 'ok', 'dương lịch', 'nhân ngày', 'vậy', 'thôi', 'bên em', 'cả', 'nguyên', 'toàn', 'lễ', 'the', 'of', 'in', 'on',
]; // biome-ignore format: a word list

/** Words around a period only. */
export const AROUND_PERIODS = [
  'kỳ',
  'kì',
  'báo cáo',
  'bc',
  'b/c',
  'số liệu',
  'sl',
  'kỳ báo cáo',
  'làm',
  'nộp',
  'chốt',
];

/** Before a day, these say that it is only nearly so. */
export const NEARLY = [
  'khoảng',
  'tầm',
  'chừng',
  'độ',
  'cỡ',
  'áng chừng',
  'khoảng chừng',
  'hình như',
  'có lẽ',
  'chắc',
  'chắc là',
  'ước',
  'quãng',
  'hình như là',
];

/** The answer is not known yet. */
export const UNKNOWN_DATES = [
  'chưa rõ', 'không rõ', 'ko rõ', 'k rõ', 'chưa biết', 'không biết', 'ko biết', 'k biết', 'không nhớ', 'ko nhớ', 'k nhớ', 'chưa nhớ', 'quên', 'chưa có', 'hỏi lại', 'để em', 'để tôi', 'để xem', 'xem lại', 'kiểm tra lại', 'chưa xác định', 'chưa chốt', 'chưa chắc', 'không chắc', 'bữa nào', 'hôm nào', 'khi nào', 'lúc nào', 'chưa quyết', 'từ từ', 'sớm nhất', 'càng sớm càng tốt', 'chưa lên lịch', 'chưa họp', 'chưa tổ chức', 'chưa ký', 'chưa ban hành', 'chưa thành lập', 'chưa đại hội', 'chưa làm', 'chưa diễn ra', 'chưa có lịch',
]; // biome-ignore format: a word list

/** Days that have a name: day, month, and whether they follow the moon. */
export const NAMED_DAYS: readonly (readonly [string, number, number, boolean])[] = [
  ['quoc khanh', 2, 9, false],
  ['giang sinh', 25, 12, false],
  ['noel', 25, 12, false],
  ['quoc te lao dong', 1, 5, false],
  ['tet duong', 1, 1, false],
  ['giai phong mien nam', 30, 4, false],
  ['gio to', 10, 3, true],
  ['gio to hung vuong', 10, 3, true],
  ['mung 1 tet', 1, 1, true],
  ['mung 2 tet', 2, 1, true],
  ['mung 3 tet', 3, 1, true],
  ['mung 4 tet', 4, 1, true],
  ['mung 5 tet', 5, 1, true],
  ['tet nguyen dan', 1, 1, true],
  ['tet am', 1, 1, true],
  ['ram thang gieng', 15, 1, true],
  ['quoc te phu nu', 8, 3, false],
  ['phu nu viet nam', 20, 10, false],
  ['nha giao viet nam', 20, 11, false],
  ['thanh lap cong doan viet nam', 28, 7, false],
  ['ong cong ong tao', 23, 12, true],
  ['trung thu', 15, 8, true],
  ['vu lan', 15, 7, true],
];

/** Days counted from today. */
export const DAYS_FROM_TODAY: Readonly<Record<string, number>> = {
  'hom nay': 0, nay: 0, 'hom qua': -1, qua: -1, 'hom kia': -2, 'hom kìa': -3, mai: 1, 'ngay mai': 1, 'hom mai': 1, mot: 2, 'ngay mot': 2, 'hom mot': 2, 'ngay kia': 2, 'ngay kìa': 3,
}; // biome-ignore format: a table
