/** What officers type for yes. A new spelling is one word here; accents may be left out when reading. */
export const YES = [
  'có', 'có ạ', 'có chứ', 'có rồi', 'đúng', 'đúng rồi', 'đúng r', 'đúng thế', 'đúng vậy', 'đúng hết', 'đúng cả', 'đúng hết rồi', 'rồi', 'r', 'rùi', 'xong', 'xong rồi', 'phải', 'phải rồi', 'vâng', 'vg', 'dạ', 'dạ vâng', 'vâng dạ', 'dạ có', 'dạ phải',
  'ừ', 'uk', 'đúng 100%', 'ừm', 'ừa', 'uh', 'uhm', 'um', 'ờ', 'ok', 'oke', 'okie', 'okey', 'okay', 'oki', 'okla', 'ok luôn', 'đồng ý', 'nhất trí', 'chuẩn', 'chuẩn rồi', 'chuẩn luôn', 'chính xác', 'chính xác rồi', 'được', 'được rồi', 'đc', 'dc', 'đc rồi', 'xác nhận', 'yes', 'y', 'yep', 'yeah', 'yup', 'true', 'không sai',
  'ko sai', 'k sai', 'không có gì sai', 'ko có gì sai', 'không sai gì', 'không sai đâu', 'đâu có sai', 'đâu sai', 'có sai đâu', 'sai gì đâu', 'okela', 'đúng không sai', 'chuẩn cơm mẹ nấu', 'chuẩn không cần chỉnh', 'hợp lý', 'đạt', 'đạt rồi', 'tốt', 'tốt rồi', 'yes sir', 'ukm', 'ukie', 'uki', 'khớp', 'khớp rồi', 'đúng ok', 'hoàn toàn đúng', 'hoàn toàn đồng ý', 'chắc chắn rồi', 'chắc chắn', 'tất nhiên', 'đương nhiên', 'hẳn rồi', 'chốt', 'duyệt', 'đã có', 'đã xong', 'làm rồi', 'đã đúng', 'đã đúng rồi', 'ổn', 'ổn rồi', 'sure', 'right', 'correct', '👍', '👌', '✅', '✔', '🆗', '+', 'v',
]; // biome-ignore format: a word list

/** What officers type for no. */
export const NO = [
  'không', 'ko', 'k', 'kg', 'kh', 'khg', 'khong', 'hok', 'hông', 'hong', 'hổng', 'hem', 'hăm', 'kông', 'không có', 'ko có', 'k có', 'không phải', 'ko phải', 'k phải', 'không đúng', 'ko đúng', 'k đúng', 'chưa', 'chưa có', 'chưa đúng', 'chưa đâu', 'chưa đúng lắm', 'chưa chính xác', 'chưa xong', 'chưa phải', 'chưa được', 'chưa đc', 'chưa đồng ý',
  'sai', 'sai rồi', 'sai r', 'sai mất rồi', 'nhầm', 'nhầm rồi', 'bị sai', 'bị nhầm', 'không đồng ý', 'ko đồng ý', 'không được', 'ko được', 'ko đc', 'không nhất trí', 'không chính xác', 'ko chính xác', 'không chuẩn', 'chưa chuẩn', 'lệch', 'lệch rồi', 'không khớp', 'chưa khớp', 'thôi', 'đừng', 'no', 'n', 'nope', 'not', 'false', 'wrong', 'chả', 'chẳng', 'chả có',
  'có sai', 'cần sửa', 'phải sửa', 'cần sửa lại', 'sửa lại', 'sai số', 'sai sót', 'sai bét', 'sai hết', 'sai nhiều', 'sai hết rồi', 'sai tùm lum', 'đâu có đúng', 'đúng đâu mà đúng', 'trật', 'trật rồi', 'lộn', 'lộn rồi', 'làm gì có', 'chưa làm', 'vẫn chưa', 'vẫn chưa đúng', 'chưa đủ', 'hổng có', 'hông có', 'hok có', 'chửa', 'có đâu', 'đâu có', 'đâu phải', 'hổng phải', 'không ok', 'ko ok', 'chưa ok', 'không ổn', 'chưa ổn', '👎', '❌', '✖', '🚫',
]; // biome-ignore format: a word list

/** Words that say that the answer is not known yet, or leave it open. */
export const UNSURE = [
  'không hẳn', 'ko hẳn', 'chưa hẳn', 'không biết', 'ko biết', 'k biết', 'hông biết', 'chưa biết', 'chưa rõ', 'không rõ', 'ko rõ', 'k rõ', 'chưa chắc', 'không chắc', 'ko chắc', 'hình như', 'có lẽ', 'có thể', 'chắc là', 'chắc đúng', 'chắc có', 'chắc vậy', 'chắc', 'không nhớ', 'ko nhớ', 'quên rồi', 'không hiểu', 'ko hiểu', 'để em', 'để tôi', 'để xem', 'để hỏi', 'để kiểm tra', 'chưa xem', 'tôi chưa xem', 'em chưa xem', 'chưa kiểm tra', 'gần đúng', 'xem lại', 'hỏi lại', 'kiểm tra lại', 'đang kiểm tra', 'chờ', 'đợi', 'từ từ', 'lát nữa', 'tí nữa', 'maybe', 'có hay không', 'có hay ko', 'có không', 'tùy', 'sao cũng được',
]; // biome-ignore format: a word list

/** After an answer these leave it open. */
export const UNSURE_ENDS = ['hình như', 'có lẽ', 'chắc', 'chắc vậy', 'thì phải', 'hay sao'];

/** Manners at the ends of an answer: passed over when reading yes, no or one of several. */
export const MANNERS = [
  'dạ', 'thưa', 'vâng', 'ạ', 'à', 'ah', 'á', 'ak', 'ạk', 'nhé', 'nhe', 'nha', 'nhá', 'nghen', 'hen', 'hén', 'em', 'anh', 'chị', 'anh chị', 'bạn', 'cô', 'chú', 'bác', 'sếp', 'ơi', 'đó', 'đấy', 'đâu', 'mà', 'thì', 'là', 'nè', 'này', 'vậy', 'thế', 'luôn', 'hết', 'lắm', 'cả', 'bot', 'ad', 'xin', 'đ/c', 'hihi', 'haha', 'hi', 'hii', 'nữa', 'rồi', 'òi', 'gòi', 'rùi', 'ời', 'cảm', 'cám', 'ơn', 'nhiều',
]; // biome-ignore format: a word list
