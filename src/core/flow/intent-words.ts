import type { IntentName } from './intents.ts';

/** Wishes about what stands in the words of a plan, which no list knows. */
export const IN_PLAN_WORDS: ReadonlySet<IntentName> = new Set([
  'quota.remaining',
  'target.lookup',
  'date.set',
  'unit.show',
  'unit.rename',
  'unit.move',
  'unit.close',
  'unit.merge',
  'unit.split',
]);

/** Words that carry manners, not meaning: they may stand anywhere and never make an utterance less clear. */
export const FILLERS = [
  'dạ', 'vâng', 'thưa', 'ạ', 'nhé', 'nha', 'nhá', 'nhe', 'nghen', 'ơi', 'á', 'à', 'đấy', 'vậy', 'vầy', 'thế', 'ok', 'oke', 'nè', 'này', 'đi', 'ad', 'admin', 'bot', 'alo',
  'em', 'e', 'anh', 'a', 'chị', 'c', 'ac', 'bạn', 'mình', 'tôi', 'tui', 'mik', 'chú', 'cô', 'bác', 'sếp', 'đ/c', 'đồng', 'chí', 'bên', 'chúng', 'tụi', 'ta',
  'là', 'thì', 'mà', 'cái', 'chứ', 'ha', 'hả', 'hở', 'nhỉ', 'ta', 'của', 'cho', 'giùm', 'dùm', 'giúp', 'hộ', 'với', 'xin', 'vui', 'lòng', 'kính', 'muốn', 'cần', 'hỏi', 'biết', 'ủa', 'ui', 'uh', 'ừ', 'ờ',
  'chào', 'cảm', 'cám', 'ơn', 'hiện', 'giờ', 'tại', 'rồi', 'r', 'đã', 'đang', 'sẽ', 'phải', 'vẫn', 'nữa', 'luôn', 'please', 'the', 'a', 'my', 'i', 'to', 'do', 'is', 'for', 'me', 'of',
  'tính', 'đến', 'nay', 'đơn', 'vị', 'cơ', 'quan', 'nào', 'gì', 'zậy', 'dậy', 'zạ', 'ak', 'ah', 'hen', 'lại', 'ở', 'về', 'để', 'trong', 'được', 'theo', 'thêm', 'lun', 'hôm',
]; // biome-ignore format: a word list

/** Polite words that may stand before or after a reserved word without changing it. */
export const POLITE_EDGES = [
  'dạ', 'vâng', 'thưa', 'ạ', 'nhé', 'nha', 'nhá', 'nhe', 'nghen', 'ơi', 'á', 'à', 'đi', 'ok', 'em', 'e', 'anh', 'chị', 'ac', 'bạn', 'mình', 'tôi', 'tui', 'đ/c', 'ad', 'admin', 'bot', 'chú', 'cô', 'bác', 'cho', 'giúp', 'giùm', 'dùm', 'hộ', 'với', 'xin', 'vui', 'lòng', 'nè', 'đã', 'please', 'ak', 'ah', 'hen', 'thôi', 'muốn', 'vậy', 'luôn',
]; // biome-ignore format: a word list

/** Manners that tell how something stands or went, where a word that steers would order it: "tạm được", "đã huỷ", "đang dừng". */
export const TELLING = ['được', 'rồi', 'đang', 'sẽ', 'vẫn', 'đã', 'bị'];

/** What officers write short or their way, and what it stands for. One line, one word; accents as typed or none. */
export const SHORT: Readonly<Record<string, string>> = {
  bc: 'báo cáo', 'b/c': 'báo cáo', bcao: 'báo cáo', bcáo: 'báo cáo', rp: 'báo cáo', ct: 'chỉ tiêu', ctieu: 'chỉ tiêu', ctiêu: 'chỉ tiêu', cdcs: 'công đoàn cơ sở', cđcs: 'công đoàn cơ sở', cđ: 'công đoàn', cdoan: 'công đoàn', cđoàn: 'công đoàn',
  dv: 'đoàn viên', đv: 'đoàn viên', dvien: 'đoàn viên', đviên: 'đoàn viên', đvcđ: 'đoàn viên', dvcd: 'đoàn viên', đvi: 'đơn vị', dvi: 'đơn vị', đvị: 'đơn vị', ndcs: 'nghiệp đoàn cơ sở', nđcs: 'nghiệp đoàn cơ sở', nđ: 'nghiệp đoàn',
  bn: 'bao nhiêu', bnh: 'bao nhiêu', bnhieu: 'bao nhiêu', bnhiêu: 'bao nhiêu', bnhiu: 'bao nhiêu', bni: 'bao nhiêu', nhiu: 'nhiêu', baonhieu: 'bao nhiêu', baonhiu: 'bao nhiêu',
  ko: 'không', k: 'không', kg: 'không', khg: 'không', kh: 'không', hok: 'không', hông: 'không', hong: 'không', hổng: 'không', hem: 'không', hk: 'không', khum: 'không', hôn: 'không', kô: 'không', khôg: 'không', kông: 'không', chẳng: 'không',
  dc: 'được', đc: 'được', đượ: 'được', đươc: 'được', đựơc: 'được', cty: 'công ty', dn: 'doanh nghiệp', xn: 'xí nghiệp', ld: 'lao động', lđ: 'lao động', nld: 'người lao động', nlđ: 'người lao động', ng: 'người', cn: 'công nhân', hs: 'hồ sơ', hd: 'hướng dẫn', hdan: 'hướng dẫn', hdsd: 'hướng dẫn sử dụng',
  ntn: 'như thế nào', tn: 'thế nào', kn: 'khi nào', bg: 'bao giờ', bh: 'bao giờ', chx: 'chưa', ch: 'chưa', cưa: 'chưa', chư: 'chưa',  dkien: 'điều kiện', đkiện: 'điều kiện', tulđtt: 'thỏa ước', tuldtt: 'thỏa ước', sl: 'số liệu', slieu: 'số liệu', gởi: 'gửi', lm: 'làm', hnay: 'hôm nay', tks: 'cảm ơn', thks: 'cảm ơn', thank: 'cảm ơn', thanks: 'cảm ơn', tk: 'tổng kết', sk: 'sơ kết', cbpt: 'cán bộ phụ trách',
  lak: 'là', j: 'gì', z: 'vậy',  mún: 'muốn', mun: 'muốn', mí: 'mấy', nhìu: 'nhiều', dow: 'tải', download: 'tải', doc: 'word', docx: 'word', thui: 'thôi', trc: 'trước', ntin: 'nhắn tin', sdt: 'số điện thoại', sđt: 'số điện thoại', fone: 'điện thoại', đt: 'điện thoại', dt: 'điện thoại', thnao: 'thế nào', nv: 'nhiệm vụ', ps: 'phát sinh', 'p/s': 'phát sinh',
}; // biome-ignore format: a word list

/** Words that officers run together: `baocao`, `chitieu`. */
export const RUN_TOGETHER = [
  'báo cáo', 'chỉ tiêu', 'đoàn viên', 'thành lập', 'công đoàn', 'cơ sở', 'công đoàn cơ sở', 'quay lại', 'lùi lại', 'bỏ qua', 'hủy bỏ', 'tạm dừng', 'để sau', 'trợ giúp', 'hướng dẫn', 'cảm ơn', 'cám ơn', 'xin chào', 'bao nhiêu', 'khi nào', 'bao giờ', 'nhắc việc', 'tắt nhắc', 'bỏ nhắc', 'bật nhắc', 'đặt nhắc', 'sơ kết', 'tổng kết', 'hỗ trợ', 'điều kiện', 'kết nạp', 'ngôn ngữ', 'tiếng việt', 'tiếng anh', 'phát sinh', 'không phát sinh', 'làm báo cáo', 'nộp báo cáo', 'gửi báo cáo', 'tải báo cáo', 'hạn nộp', 'cán bộ', 'phụ trách', 'việc cần làm', 'công ty', 'tháng này', 'quý này', 'năm nay', 'nghiệp đoàn',
]; // biome-ignore format: a word list

/** What a target is about, as the quota answer searches for it, and how officers name it. */
export const TARGETS: readonly (readonly [string, readonly string[]])[] = [
  ['đoàn viên', ['đoàn viên', 'phát triển đoàn viên', 'kết nạp đoàn viên', 'đoàn viên mới', 'kết nạp mới', 'kết nạp']],
  ['thành lập', ['thành lập công đoàn cơ sở', 'thành lập công đoàn', 'thành lập mới', 'thành lập', 'công đoàn cơ sở', 'công đoàn cơ sở mới']],
  ['nghiệp đoàn', ['nghiệp đoàn', 'nghiệp đoàn cơ sở', 'thành lập nghiệp đoàn']],
  ['thỏa ước', ['thỏa ước', 'thỏa ước lao động', 'thỏa ước lao động tập thể']],
  ['đảng', ['giới thiệu đảng', 'giới thiệu vào đảng', 'kết nạp đảng', 'đảng viên', 'phát triển đảng', 'phát triển đảng viên', 'đoàn viên ưu tú']],
  ['đối thoại', ['đối thoại']],
  ['hoàn thành tốt', ['hoàn thành tốt', 'hoàn thành tốt nhiệm vụ', 'xếp loại']],
]; // biome-ignore format: a word list

export const LOCALES: readonly (readonly ['vi' | 'en', readonly string[]])[] = [
  ['vi', ['tiếng việt', 'việt nam', 'vietnamese', 'vi', 'vn']],
  ['en', ['tiếng anh', 'english', 'anh ngữ', 'en', 'eng']],
];

/** A unit's name begins after one of these … */
export const AT_UNIT = ['ở', 'tại', 'của', 'bên', 'dưới', 'trên'];
/** … or with one of these themselves, … */
export const UNIT_HEADS = [
  'kcn',
  'xã',
  'phường',
  'huyện',
  'tỉnh',
  'quận',
  'cụm',
  'khu',
  'ldld',
  'lđlđ',
  'tp',
  'thành phố',
  'trường',
  'bệnh viện',
];
/** … is not one of these, … */
export const NOT_A_UNIT = [
  'em', 'e', 'anh', 'chị', 'tôi', 'tui', 'mình', 'chúng', 'bên', 'đơn vị', 'bạn', 'ta', 'tụi', 'cô', 'chú', 'bác', 'cơ quan', 'công ty em', 'công ty mình', 'công ty tôi', 'cty em', 'cty mình', 'cty tôi', 'đâu', 'chỗ', 'nhà', 'tháng', 'quý', 'năm', 'kỳ', 'kì', 'tuần', 't', 'q', 'word', 'máy', 'đây', 'này', 'năm', 'đoàn viên', 'đv', 'dv', 'hạn', 'cấp trên', 'báo', 'các', 'những', 'người', 'ai', 'trên', 'mục', 'câu', 'bước', 'khoản', 'chỉ', 'kế hoạch',
]; // biome-ignore format: a word list
/** … and ends before one of these. */
export const UNIT_ENDS = [
  'nộp', 'gửi', 'đã', 'chưa', 'còn', 'thiếu', 'là', 'bao', 'bn', 'mấy', 'duyệt', 'có', 'được', 'dc', 'đc', 'khi', 'bao', 'thì', 'đến', 'tới', 'ạ', 'nhé', 'nha', 'vậy', 'rồi', 'r', 'em', 'anh', 'chị', 'đâu', 'nào', 'hết', 'không', 'ko', 'k', 'thế', 'phải', 'cần', 'về', 'xong', 'sao', 'hạn', 'giao', 'chừng', 'hồi', 'lúc', 'ngày', 'nữa', 'tình', 'ra', 'thêm', 'tháng', 'quý', 'năm', 'kỳ', 'tuần', 'đạt', 'bị', 'báo', 'bc', 'đang', 'hôm', 'cho', 'với', 'đi', 'luôn', 'giúp', 'ntn', 'theo địa bàn', 'theo địa giới', 'theo cây',
]; // biome-ignore format: a word list
