import type { Day } from '../day.ts';
import { lineOf } from '../flow/intent-lines.ts';
import type { Facts } from './eligibility.ts';

/** Months of a contract without an end: more than any rule asks for. */
const ENDLESS = 1_200;

type Reader = (text: string) => Facts | null;

const count =
  (field: string, pattern: RegExp): Reader =>
  (text) => {
    const digits = pattern.exec(text)?.[1];
    return digits === undefined ? null : { [field]: Number(digits.replaceAll('.', '')) };
  };

const flag =
  (field: string, no: RegExp, yes: RegExp): Reader =>
  (text) =>
    no.test(text) ? { [field]: false } : yes.test(text) ? { [field]: true } : null;

const N = '(\\d{1,3}(?:\\.\\d{3})+|\\d{1,6})';

/** What officers say about an enterprise, an office or a person, without accents and with short forms spelt out. */
const READERS: readonly Reader[] = [
  count('so-dang-vien-chinh-thuc', RegExp(`${N} dang vien`)),
  count('so-doan-vien', RegExp(`${N} (?:nguoi )?(?:doan vien|co don|la don|don|tu nguyen)\\b`)),
  count(
    'so-lao-dong',
    RegExp(`${N} (?:nguoi lao dong|lao dong|cong nhan|nhan vien|nguoi)(?! (?:co don|tu nguyen))`),
  ),
  (text) => {
    if (/khong xac dinh thoi han/.test(text)) return { 'thoi-han-hop-dong-thang': ENDLESS };
    const match = RegExp(`hop dong(?: \\p{L}+){0,4} ${N} (thang|nam)`, 'u').exec(text);
    return match ? { 'thoi-han-hop-dong-thang': monthsOf(match[1], match[2]) } : null;
  },
  (text) => {
    const match = RegExp(`(?:hoat dong|duoc|lap)(?: duoc)? ${N} (thang|nam)`).exec(text);
    return match ? { 'so-thang-hoat-dong': monthsOf(match[1], match[2]) } : null;
  },
  (text) => {
    if (
      /ngoai (?:khu vuc )?nha nuoc|tu nhan|fdi|von (?:dau tu )?nuoc ngoai|tnhh|co phan|hop tac xa/.test(text)
    )
      return { 'khu-vuc': 'ngoai-nha-nuoc' };
    return /nha nuoc|don vi su nghiep/.test(text) ? { 'khu-vuc': 'nha-nuoc' } : null;
  },
  flag('co-don-tu-nguyen', /(?:khong|chua) (?:co )?(?:lam )?don/, /(?:co|lam|viet|nop) don|tu nguyen/),
  flag(
    'dia-diem-co-dinh',
    /(?:khong|chua) (?:co )?(?:dia diem|cho|tru so)?(?: \p{L}+){0,2} ?co dinh|(?:khong|chua) co (?:dia diem|tru so)/u,
    /co dinh/,
  ),
  flag('co-phat-sinh-chi-phi', /(?:khong|chua) (?:co )?phat sinh/, /phat sinh chi phi|co chi phi/),
  (text) =>
    /truong ban/.test(text) && /chu tich/.test(text) ? { 'truong-ban': 'chu-tich-ldld-cung-cap' } : null,
];

const monthsOf = (digits = '', unit = ''): number =>
  Number(digits.replaceAll('.', '')) * (unit === 'nam' ? 12 : 1);

/** The facts that a question states. Admission is taken to be meant for today. */
export const factsIn = (question: string, today: Day): Facts => {
  const text = plainWords(question).join(' ');
  const read = READERS.map((reader) => reader(text)).filter((facts) => facts !== null);
  return Object.assign({ 'ngay-ket-nap': today }, ...read);
};

/** Words without accents, short forms spelt out: `cty 18 nld` is `cong ty 18 nguoi lao dong`. */
export const plainWords = (text: string): readonly string[] => lineOf(text).words.map(({ bare }) => bare);

/** Whether it asks how much is needed, not whether something is enough. */
export const asksInGeneral = (question: string): boolean =>
  /\b(?:may|bao nhieu|can gi|la gi|nhung gi|the nao|nhu the nao|toi thieu|it nhat|dieu kien|tieu chuan|quy dinh|bao lau)\b/.test(
    plainWords(question).join(' '),
  );
