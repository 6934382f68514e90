/** Words beside a number or a code after which it is offered, never taken. */
export const DOUBTING = [
  'hình như', 'có lẽ', 'có thể', 'chắc', 'chưa', 'không', 'ko', 'thì phải', 'hay', 'hay sao', 'hoặc', 'đừng', 'xóa', 'bỏ', 'sai', 'nhầm', 'lộn', 'cũ', 'khoảng', 'dự kiến', 'tạm', 'tạm tính', 'ví dụ', 'vd', 'gì đó', 'kiểu như',
]; // biome-ignore format: a word list
