import { fold } from '../fold.ts';
import { type Phrase, say } from '../message.ts';

/** What does not belong into a report that goes from hand to hand: who somebody is, how they are, what they think. */
export const sensitives = ['identity', 'phone', 'health', 'party', 'stoppage'] as const;
export type Sensitive = (typeof sensitives)[number];

const SIGNS: Readonly<Record<Sensitive, RegExp>> = {
  identity: /(?:^|\D)\d{12}(?:\D|$)|\b(?:cccd|cmnd|can cuoc cong dan|chung minh nhan dan) (?:so )?\d/,
  phone: /(?:^|\D)0[35789]\d(?:[ .]?\d){7}(?:\D|$)/,
  health: /\b(?:bi benh|mac benh|ung thu|hiv|tam than|tram cam|benh an|mang thai|say thai)\b/,
  party:
    /\b(?:dong chi|d\/c|anh|chi|ong|ba) [a-z]+(?: [a-z]+){0,3} (?:duoc ket nap (?:vao )?dang|la dang vien|vao dang|vi pham|bi ky luat)\b/,
  stoppage:
    /\b(?:cam dau|kich dong|xui giuc|loi keo) .{0,40}(?:dinh cong|ngung viec|lan cong)|\b(?:danh sach|nhung nguoi) .{0,20}(?:dinh cong|ngung viec)\b/,
};

/** What of the kind seems to stand in a text; it may be wrong, so it is asked about and never refused. */
export const sensitiveIn = (text: string): readonly Sensitive[] => {
  const folded = fold(text);
  return sensitives.filter((kind) => SIGNS[kind].test(folded));
};

/** "số điện thoại và số căn cước": what seems to stand in these texts; null where there is none. */
export const sensitiveWords = (texts: readonly string[]): Phrase | null => {
  const found = sensitives.filter((kind) => texts.some((text) => sensitiveIn(text).includes(kind)));
  if (found.length === 0) return null;
  return found
    .map((kind): Phrase => say(`year-review-sensitive-${kind}`))
    .reduce((line, next) => say('headed-and', { line, next }));
};
