import { two } from '../day.ts';
import { fold } from '../fold.ts';
import { NIGHT } from '../programme/remind-hours.ts';
import type { Kind } from './items.ts';
import { LONGEST_LEAD_DAYS } from './preferences.ts';

/** What was said of reminders in general; anything else is a moment, or an end of a silence. */
export type WishSaid =
  | { readonly kind: 'lead'; readonly days: number | null }
  | { readonly kind: 'lead-wrong' | 'quiet-wrong' }
  | { readonly kind: 'resume' }
  | { readonly kind: 'take-back' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'turn'; readonly which: Kind; readonly isOn: boolean }
  | { readonly kind: 'rest-days'; readonly isOn: boolean }
  | { readonly kind: 'quiet'; readonly from?: string; readonly until?: string };

/** "Nhắc trước 5 ngày", "tắt nhắc nhiệm vụ", "giờ yên tĩnh 20h đến 8h", "bật lại nhắc", "bỏ hẹn"; null where it says no such thing. */
export const readWish = (said: string): WishSaid | null => {
  const words = fold(said).replace(/[,.;!?]+(?= |$)/g, '');
  const isOff = OFF.test(words);
  return (
    (TAKE_BACK.test(words) ? { kind: 'take-back' } : null) ??
    quietIn(words) ??
    leadIn(words) ??
    restDaysIn(words, isOff) ??
    kindIn(words, isOff) ??
    (ON.test(words) ? { kind: 'resume' } : null) ??
    (GENERAL.test(words) ? { kind: 'settings' } : null)
  );
};

const OFF = /(?:^| )(?:tat|bo|ngung|ngung|dung|khoi|khong|thoi|huy|off|stop|mute)(?= |$)/;
/** "Bỏ hẹn nhắc" is about what was put off. */
const TAKE_BACK =
  /(?:^| )(?:(?:bo|huy|xoa)(?: (?:cac|het|loi|viec))? hen|thoi hen nhac|(?:cancel|take back) (?:the )?(?:snooze|put.off))(?= |$)/;
const ON = /(?:^| )(?:bat|mo|on|unmute|resume)(?= |$)/;
const GENERAL = /(?:^| )(?:han|moi|hang|cai dat|khi)(?= |$)/;

const HOUR = '(\\d{1,2}) ?(?:h|gio|:) ?(\\d{2})?';
const QUIET = /(?:^| )(?:yen tinh|im lang|khong lam phien|quiet)(?= |$)/;

const quietIn = (words: string): WishSaid | null => {
  const both = new RegExp(`${HOUR} (?:den|toi|-|to) ${HOUR}`).exec(
    words.replace(/(\d|h|gio)-(\d)/, '$1 - $2'),
  );
  if (both && (QUIET.test(words) || OFF.test(words)))
    return quiet(timeOf(both[1], both[2]), timeOf(both[3], both[4]));
  const one = new RegExp(`(?<!(?:^| )thu) (sau|truoc) (?:luc )?${HOUR}(?: (?:sang|toi))?(?= |$)`).exec(
    ` ${words}`,
  );
  if (!one || !(QUIET.test(words) || OFF.test(words)))
    return QUIET.test(words) ? { kind: 'quiet-wrong' } : null;
  const time = timeOf(one[2], one[3]);
  return one[1] === 'sau' ? quiet(time, undefined) : quiet(undefined, time);
};

const timeOf = (hour = '', minutes = '00'): string => `${two(Number(hour))}:${minutes}`;

/** They may be widened, within what leaves some hours of the day. */
const quiet = (from: string | undefined, until: string | undefined): WishSaid => {
  const isFit =
    (from === undefined || (from >= '17:00' && from <= NIGHT.from)) &&
    (until === undefined || (until >= NIGHT.until && until <= '12:00'));
  if (!isFit) return { kind: 'quiet-wrong' };
  return { kind: 'quiet', ...(from ? { from } : {}), ...(until ? { until } : {}) };
};

const COUNTS: Readonly<Record<string, number>> = { mot: 1, hai: 2, ba: 3, bon: 4, nam: 5, bay: 7, muoi: 10 };
const COUNT = '(\\d{1,3}|mot|hai|ba|bon|nam|bay|muoi)';
const AHEAD = new RegExp(`(?:truoc|som)(?: han)?(?: la)? ${COUNT} (ngay|hom|tuan|days?)(?= |$)`);
const BEFORE = new RegExp(`(?:^| )${COUNT} (ngay|hom|tuan|days?) (?:truoc|som|before)(?= |$)`);

const leadIn = (words: string): WishSaid | null => {
  if (/(?:nhac|truoc).* nhu (?:moi nguoi|cu|thuong le|mac dinh)/.test(words))
    return { kind: 'lead', days: null };
  const found = AHEAD.exec(words) ?? BEFORE.exec(words);
  if (!found) return null;
  const days = (COUNTS[found[1] ?? ''] ?? Number(found[1])) * (found[2] === 'tuan' ? 7 : 1);
  return days >= 1 && days <= LONGEST_LEAD_DAYS ? { kind: 'lead', days } : { kind: 'lead-wrong' };
};

const restDaysIn = (words: string, isOff: boolean): WishSaid | null => {
  if (
    !/(?:ngay nghi|cuoi tuan|rest days?|weekends?)(?= |$)/.test(words) ||
    /den (?:het )?cuoi tuan/.test(words)
  )
    return null;
  return isOff || /(?:^| )ca (?:ngay|cuoi)|rest|weekend/.test(words)
    ? { kind: 'rest-days', isOn: !isOff }
    : null;
};

const KIND_WORDS: readonly (readonly [RegExp, Kind])[] = [
  [/nhiem vu|tasks?(?= |$)/, 'tasks'],
  [/(?:^| )(?:lich )?hop(?= |$)|so ket|tong ket|hoi nghi|meetings?/, 'dates'],
  [/cho xac nhan|cho duyet|waiting/, 'waiting'],
  [/sap het han|het han|expiring/, 'expiring'],
  [/bao cao|(?:^| )bc(?= |$)|reports?/, 'reports'],
];

/** "Tắt nhắc nhiệm vụ"; with an end it is a silence, and covers everything. */
const kindIn = (words: string, isOff: boolean): WishSaid | null => {
  const which = KIND_WORDS.find(([pattern]) => pattern.test(words))?.[1];
  if (!which || !(isOff || ON.test(words)) || /(?:^| )(?:den|toi|trong|until)(?= )/.test(words)) return null;
  return { kind: 'turn', which, isOn: !isOff };
};
