import { date } from '../answers/date.ts';
import type { Day } from '../day.ts';
import { clean } from '../fold.ts';

/** The one day to come that stands in words, and the words without days: "đặt lịch sơ kết 15/12" is the 15th, of "đặt lịch sơ kết". */
export const daySaid = (said: string, today: Day): { readonly day: Day | null; readonly rest: string } => {
  const typed = clean(said);
  const rest = typed.replace(WRITTEN, ' ');
  const [found, ...others] = [...typed.matchAll(WRITTEN)].map(([words]) => words.trim());
  if (!found || others.length > 0) return { day: null, rest };
  const read = date.read(found, { direction: 'future', notAfterToday: false }, { today });
  return { day: read.status === 'ok' ? read.value : null, rest };
};

const WRITTEN =
  /(?<=^| )(?:(?:vào |vao )?(?:ngày |ngay |mùng |mung |mồng |mong ))?\d{1,2} ?(?:[/.-]| tháng | thang ) ?\d{1,2}(?: ?(?:[/.-]| năm | nam ) ?\d{4})?(?=$|[ ,.;!?])/giu;
