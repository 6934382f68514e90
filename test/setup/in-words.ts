/** Ways to say some numbers, one of which a speaker keeps to. */
export type Speech = {
  readonly thousand: 'nghìn' | 'ngàn';
  readonly odd: 'linh' | 'lẻ';
  readonly seven: 'bảy' | 'bẩy';
  readonly four: 'tư' | 'bốn';
  readonly five: 'lăm' | 'nhăm';
  readonly billion: 'tỷ' | 'tỉ';
};

/** A whole number below a million billions in words: 1005 is "một nghìn không trăm linh năm". */
export const inWords = (value: number, speech: Speech): string =>
  value === 0 ? 'không' : groupsOf(value, speech).join(' ');

/** Groups of three digits with their scales; after the first, each is said with its hundreds. */
const groupsOf = (value: number, speech: Speech): readonly string[] => {
  const scales = ['', speech.thousand, 'triệu', speech.billion];
  const groups = scales.map((_, n) => Math.floor(value / 1000 ** n) % 1000);
  const first = groups.findLastIndex((group) => group > 0);
  return groups
    .map((group, n) => (group === 0 ? '' : `${hundreds(group, n < first, speech)} ${scales[n]}`.trim()))
    .reverse()
    .filter((words) => words !== '');
};

const hundreds = (group: number, isFull: boolean, speech: Speech): string => {
  const [hundred, rest] = [Math.floor(group / 100), group % 100];
  if (hundred === 0 && !isFull) return tens(rest, speech);
  const head = `${DIGITS[hundred]} trăm`;
  if (rest === 0) return head;
  return rest < 10 ? `${head} ${speech.odd} ${digit(rest, speech)}` : `${head} ${tens(rest, speech)}`;
};

const tens = (value: number, speech: Speech): string => {
  const [ten, one] = [Math.floor(value / 10), value % 10];
  if (ten === 0) return digit(one, speech);
  const head = ten === 1 ? 'mười' : `${digit(ten, speech)} mươi`;
  if (one === 0) return head;
  return `${head} ${one === 5 ? speech.five : one === 1 && ten > 1 ? 'mốt' : one === 4 && ten > 1 ? speech.four : digit(one, speech)}`;
};

const digit = (value: number, { seven }: Speech): string => (value === 7 ? seven : (DIGITS[value] ?? ''));
const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
