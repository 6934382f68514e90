/** Short forms of words in labels: `dn nhà nước` is "doanh nghiệp nhà nước". A new abbreviation is one line here. */
export const SHORT_FORMS: readonly (readonly [string, string])[] = [
  ['dn', 'doanh nghiệp'],
  ['cty', 'công ty'],
  ['ct', 'công ty'],
  ['nn', 'nhà nước'],
  ['nnn', 'ngoài nhà nước'],
  ['đv', 'đơn vị'],
  ['đvsn', 'đơn vị sự nghiệp'],
  ['cq', 'cơ quan'],
  ['htx', 'hợp tác xã'],
  ['nđ', 'nghiệp đoàn'],
  ['cđ', 'công đoàn'],
  ['cđcs', 'công đoàn cơ sở'],
  ['kcn', 'khu công nghiệp'],
  ['kv', 'khu vực'],
  ['đtnn', 'đầu tư nước ngoài'],
  ['tw', 'trung ương'],
  ['đp', 'địa phương'],
  ['ko', 'không'],
  ['k', 'không'],
  ['kg', 'không'],
  ['hok', 'không'],
  ['hông', 'không'],
  ['hổng', 'không'],
];

/** Words that mean what a label says in other words; tried when nothing else matches. */
export const OTHER_WORDS: readonly (readonly [string, string])[] = [
  ['ngoài quốc doanh', 'ngoài nhà nước'],
  ['quốc doanh', 'doanh nghiệp nhà nước'],
  ['tư nhân', 'ngoài nhà nước'],
  ['dân doanh', 'ngoài nhà nước'],
  ['vốn ngoại', 'nước ngoài'],
];

/** Words around an answer that choose nothing. */
export const AROUND_CHOICES = [
  'loại', 'loại hình', 'là', 'chọn', 'lấy', 'thuộc', 'thuộc loại', 'cái', 'công ty', 'cty', 'đơn vị', 'bên', 'bên em', 'em', 'tôi', 'mình', 'chắc chắn', 'cho', 'ghi', 'theo', 'của', 'được', 'phương án', 'đáp án', 'lựa chọn', 'ý', 'câu', 'mục', 'số', 'hình như là', 'loai', 'nó', 'đó', 'dạng', 'kiểu', 'nhóm', 'đây', 'đã', 'rồi', '100%', 'bọn', 'chúng',
]; // biome-ignore format: a word list

/** Words that turn an answer round: with them a part of a label proves nothing. */
export const NEGATIONS = [
  'không',
  'ko',
  'k',
  'kg',
  'hok',
  'hông',
  'hổng',
  'chưa',
  'chẳng',
  'chả',
  'đừng',
  'trừ',
  'khác',
];

/** Ways to deny an option and name another: "không phải nhà nước mà là FDI". */
export const DENIALS = ['không phải', 'ko phải', 'k phải', 'hổng phải', 'chứ không phải'];

/** Words in a label that leave out what follows: "ngoài khu vực nhà nước". */
export const EXCLUSIONS = [...NEGATIONS, 'ngoài', 'phi'];

/** All options at once. */
export const ALL_CHOICES = [
  'cả hai',
  'cả 2',
  'cả ba',
  'cả 3',
  'tất cả',
  'hai cái',
  'cả hai cái',
  'cả hai loại',
];

/** Words between two answers. */
export const BETWEEN_CHOICES = ['và', 'hoặc', 'hay', 'với', 'or', 'and'];

/** Words before a place: "câu 2", "cái thứ hai". */
export const PLACE_LEADS = [
  'số',
  'câu',
  'mục',
  'ý',
  'cái',
  'lựa',
  'chọn',
  'phương',
  'án',
  'đáp',
  'loại',
  'hình',
  'pa',
  'stt',
  'nút',
  'dòng',
  'thứ',
  'em',
  'lấy',
  'dạ',
];

/** Places in words. */
export const PLACE_WORDS: readonly (readonly [string, number])[] = [
  ['một', 1], ['nhất', 1], ['đầu', 1], ['hai', 2], ['nhì', 2], ['ba', 3], ['bốn', 4], ['tư', 4], ['năm', 5], ['sáu', 6], ['bảy', 7], ['tám', 8], ['chín', 9],
]; // biome-ignore format: a word list
