/** Words that join answers in one line and belong to none of them. A new one is one word here. */
export const JOINING = [
  'và', 'còn', 'với', 'cùng', 'trong', 'trong đó', 'sáng nay', 'chiều nay', 'sáng', 'chiều', 'so với tháng trước', 'so với kỳ trước', 'trong tháng', 'trong kỳ', 'trong quý', 'tháng này', 'kỳ này', 'quý này', 'thì', 'là', 'gồm', 'gồm có', 'số liệu', 'số', 'có', 'được', 'em gửi', 'gửi', 'báo cáo', 'cụ thể', 'như sau', 'and', 'of which',
]; // biome-ignore format: a word list

/** These join only before a figure: "thành 4", not "thành lập". */
export const BEFORE_FIGURES = ['thành', 'lại thành', 'sang'];

/** Before these another answer begins, with or without a comma. */
export const DIVIDING = ['trong đó', 'gồm', 'of which'];

/** Not that, but this: "45 chứ không phải 54", "không phải 54 mà là 45". */
export const NOT_THAT = [
  'chứ không phải là',
  'chứ không phải',
  'chớ không phải',
  'không phải là',
  'không phải',
  'thay vì',
  'not',
];
export const BUT_THIS = [
  'mà phải là',
  'mà là',
  'mà',
  'phải là',
  'đúng là',
  'đúng ra là',
  'chính xác là',
  'but',
];
export const RIGHT_AFTER = ['mới đúng', 'mới phải', 'mới chuẩn', 'chứ', 'chớ', 'đó', 'đâu', 'nha', 'nhé'];

/** What a correction begins with. */
export const MISTAKEN = [
  'nhầm', 'nhầm rồi', 'lộn', 'lộn rồi', 'sai', 'sai rồi', 'lầm', 'lầm rồi', 'nhầm lẫn', 'ghi nhầm', 'ghi nhầm rồi', 'nhập nhầm', 'nhập nhầm rồi', 'gõ nhầm', 'gõ nhầm rồi', 'gõ sai', 'ghi sai', 'nhập sai', 'ghi lộn', 'gõ lộn', 'nhập lộn', 'bấm nhầm', 'bấm lộn', 'điền sai', 'điền nhầm', 'viết nhầm', 'xin lỗi', 'à quên', 'wrong', 'sorry',
]; // biome-ignore format: a word list
export const CHANGE = ['sửa', 'sửa lại', 'sửa giúp', 'sửa số', 'chỉnh', 'chỉnh lại', 'đổi', 'đổi lại', 'thay', 'điều chỉnh', 'cập nhật', 'đính chính', 'change', 'correct', 'edit']; // biome-ignore format: a word list
export const INTO = ['thành', 'lại thành', 'sang', 'lại là', 'là', 'bằng', 'qua', 'còn', 'to', 'into']; // biome-ignore format: a word list

/** An item by its number in the summary: `mục 3`. */
export const ITEM_NUMBER = ['mục', 'câu', 'mục số', 'câu số', 'mục thứ', 'item', 'dòng']; // biome-ignore format: a word list
