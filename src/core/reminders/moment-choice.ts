import { dayAt, showDay, sinceSunday, timeAt } from '../day.ts';
import type { Json } from '../flow/types.ts';

const WEEKDAYS = [
  ['chủ nhật', 'Sunday'],
  ['thứ hai', 'Monday'],
  ['thứ ba', 'Tuesday'],
  ['thứ tư', 'Wednesday'],
  ['thứ năm', 'Thursday'],
  ['thứ sáu', 'Friday'],
  ['thứ bảy', 'Saturday'],
] as const;

/** A moment to be chosen, by its whole name or by what tells it from others: "14:00 thứ tư 02/12/2026", "2/12", "14h". */
export const momentChoice = (id: string, at: Date): Json => {
  const [time, day] = [timeAt(at), dayAt(at)];
  const [vi = '', en = ''] = WEEKDAYS[sinceSunday(day)] ?? [];
  const short = `${Number(day.slice(8))}/${Number(day.slice(5, 7))}`;
  const hour = time.endsWith(':00') ? `${Number(time.slice(0, 2))}h` : time;
  return {
    id,
    label: { vi: `${time} ${vi} ${showDay(day)}`, en: `${time} on ${en} ${showDay(day)}` },
    aliases: [showDay(day), short, `ngày ${short}`, `${hour} ${short}`, vi, `${hour} ${vi}`, time, hour],
  };
};
