/** Digits as words. The second list may only stand at the end of a number: hai mươi mốt, bốn nhăm. */
export const DIGITS: Readonly<Record<number, readonly string[]>> = {
  0: ['không', 'zero'],
  1: ['một'],
  2: ['hai'],
  3: ['ba'],
  4: ['bốn'],
  5: ['năm'],
  6: ['sáu'],
  7: ['bảy', 'bẩy'],
  8: ['tám'],
  9: ['chín'],
};
export const ENDINGS: Readonly<Record<number, readonly string[]>> = {
  1: ['mốt'],
  4: ['tư'],
  5: ['lăm', 'nhăm', 'răm'],
};

/** What a share may be told in parts of: "ba phần tư". */
export const DENOMINATORS: Readonly<Record<number, readonly string[]>> = {
  2: ['hai'],
  3: ['ba'],
  4: ['tư', 'bốn'],
  5: ['năm'],
  6: ['sáu'],
  7: ['bảy'],
  8: ['tám'],
  9: ['chín'],
  10: ['mười'],
};

export const TEN = ['mười', 'mừi'];
export const TY = ['mươi', 'mưi'];
export const DOZEN_OF_TEN = ['chục'];
export const HUNDRED = ['trăm'];
export const HALF_MORE = ['rưỡi', 'rưởi', 'rưởu'];
export const HALF = ['nửa', 'một nửa'];
export const ODD = ['linh', 'lẻ', 'lẽ'];
export const POINT = ['phẩy', 'phảy', 'chấm'];
export const SCALES: Readonly<Record<number, readonly string[]>> = {
  1000: ['nghìn', 'ngàn', 'nghàn', 'ngìn', 'k', 'ng̀n'],
  10000: ['vạn'],
  1000000: ['triệu', 'tr', 'trđ', 'củ', 'trịu'],
  1000000000: ['tỷ', 'tỉ', 'tỏi'],
};

/** A number that comes with one of these is a guess. */
export const APPROXIMATE = [
  'khoảng', 'khoảng chừng', 'vào khoảng', 'tầm', 'tầm khoảng', 'chừng', 'gần', 'gần được', 'hơn', 'trên', 'dưới', 'ngót', 'ngót nghét', 'cỡ',
  'cỡ khoảng', 'độ', 'độ khoảng', 'xấp xỉ', 'ước', 'ước chừng', 'ước tính', 'ước đạt', 'áng chừng', 'đâu đó', 'trở lên', 'trở xuống', 'ít nhất', 'tối thiểu',
  'tối đa', 'nhiều nhất', 'không quá', 'không dưới', 'chưa tới', 'chưa đến', 'chưa đầy', 'có lẽ', 'có thể', 'hình như', 'chắc', 'chắc là', 'chắc khoảng', 'không chắc',
  'vài', 'một vài', 'một số', 'một ít', 'dăm', 'dăm ba', 'mấy', 'nhiều', 'ít', 'non', 'mươi', 'kha khá', 'đông', 'hình như là', 'nghe nói', 'hơn kém', 'hoặc hơn', 'gì đó',
  'trên dưới', 'quá', 'đa số', 'hầu hết', 'phần lớn', 'dự kiến', 'kế hoạch', 'about', 'kh', 'k chắc', 'lẻ mấy', 'còn lẻ', 'hơn nữa',
]; // biome-ignore format: a word list

/** The officer does not know yet: never zero. */
export const UNKNOWN = [
  'không rõ', 'chưa rõ', 'không biết', 'chưa biết', 'không nhớ', 'chưa nhớ', 'không nắm', 'chưa nắm', 'chưa nắm được', 'không nắm được', 'chưa thống kê', 'chưa tổng hợp', 'đang tổng hợp', 'đang thống kê',
  'chưa có số', 'chưa có số liệu', 'không có số liệu', 'chưa có thông tin', 'không có thông tin', 'chưa chốt', 'chưa kiểm', 'chưa tính', 'chưa xác định', 'không xác định', 'hỏi lại', 'hỏi đã', 'để hỏi', 'xem lại', 'kiểm tra',
  'kiểm tra lại', 'để xem', 'đợi', 'chờ', 'báo sau', 'báo lại', 'bổ sung sau', 'gửi sau', 'tính sau', 'nói sau', 'quên', 'quên rồi', 'chưa cập nhật', 'đang cập nhật', 'đang chờ',
  'chưa', 'lát nữa', 'mai báo', 'không bít', 'không bik', 'chưa bít', 'chưa bik', 'bí', 'chịu', 'hổng biết', 'không hiểu', 'tính lại', 'đếm lại', 'để sau', 'thiếu số liệu', 'chưa đủ số liệu', 'chưa tìm thấy',
  'không được', 'không ok', 'không ổn', 'như tháng trước', 'như kỳ trước', 'như cũ', 'giữ nguyên', 'không đổi', 'không thay đổi', 'chưa nhận được', 'chưa báo', 'chưa gửi', 'biết đâu', 'sao biết', 'không có số', 'chưa ra số', 'chưa thấy',
]; // biome-ignore format: a word list

/** None yet, or not known yet: with "nào" or "ai" it is none, "chưa kết nạp được ai"; alone it is asked. */
export const NOT_YET = [
  'chưa có', 'chưa thu', 'chưa thu được', 'chưa chi', 'chưa kết nạp', 'chưa kết nạp được', 'chưa thành lập', 'chưa thành lập được', 'chưa lập được', 'chưa phát triển', 'chưa phát triển được', 'chưa vận động được', 'chưa tổ chức', 'chưa tổ chức được', 'chưa ký', 'chưa ký được',
]; // biome-ignore format: a word list

/** Short ways to write "không". `k` counts only where it does not follow a number. */
export const NO = [
  'chưa phát sinh',
  'làm gì có',
  'đâu có',
  'chưa ps',
  'chưa có phát sinh',
  'chưa có ai',
  'chưa ai',
  'không',
  'ko',
  'k',
  'kg',
  'khg',
  'kh',
  'hok',
  'hông',
  'hong',
  'hổng',
  'hỏng',
  'hem',
  'hk',
  'khum',
  'hôn',
  'khôg',
  'kô',
  'chả',
  'chẳng',
  'chẳng có',
  'no',
  'none',
  'nil',
];

/** What may follow "không" without making it anything but nothing. */
export const OF_NOTHING = [
  'có', 'còn', 'khoản', 'phát sinh', 'ps', 'p/s', 'ai', 'gì', 'nào', 'hết', 'đâu', 'cả', 'luôn', 'thêm', 'mới', 'nữa', 'được', 'trường hợp', 'biến động', 'một', 'tăng', 'giảm', 'tăng giảm',
  'tháng này', 'kỳ này', 'trong kỳ', 'trong tháng', 'quý này', 'trong quý', 'kì này', 'tăng thêm', 'kết nạp', 'kết nạp mới', 'số', 'con số', 'là', 'vẫn', 'ta', 'hết trơn', 'hề', 'hề có', 'tròn',
]; // biome-ignore format: a word list

export const INCREASE = ['tăng', 'tăng thêm', 'thêm', 'thực tăng', 'tăng được'];
export const DECREASE = ['giảm', 'giảm đi', 'bớt', 'hụt', 'mất', 'thực giảm'];
export const MINUS = ['âm', 'trừ'];
export const TO = ['đến', 'tới', 'hoặc', 'hay', 'hay là', 'hoặc là', 'cho đến', 'cho tới', 'to'];

/** Things that have numbers: "ca 2" says which one, not how many. */
export const ORDERED = [
  'tổ',
  'ca',
  'phường',
  'xã',
  'lớp',
  'lần',
  'đợt',
  'buổi',
  'kỳ',
  'quận',
  'khu',
  'khóa',
  'câu',
  'mục',
];
