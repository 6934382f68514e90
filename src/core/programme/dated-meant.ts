import { fold } from '../fold.ts';
import type { Dated } from './dates.ts';
import { plainWords } from './eligibility-facts.ts';
import type { ReviewEvent } from './types.ts';

/** Words that say that a date is set, not of what. */
const COMMON: ReadonlySet<string> = new Set(
  fold(
    'đặt lịch ngày hạn nộp gửi báo cáo cho của các những kỳ việc lại đổi sửa dời hẹn muốn cần tôi em anh chị với nhé ạ giúp theo năm nay này về và set date for of the',
  ).split(' '),
);

const KIND_WORDS: Readonly<Record<ReviewEvent['kind'], string>> = {
  interim: 'sơ kết',
  final: 'tổng kết',
  'interim-final': 'sơ kết tổng kết',
  yearly: 'đánh giá hằng năm cuối năm',
  milestone: 'mốc chỉ tiêu đánh giá',
  meeting: 'giao ban họp',
  assessment: 'đánh giá',
};

const wordsOf = (text: string): readonly string[] =>
  plainWords(text).filter((word) => word.length > 1 && !COMMON.has(word));

/** Those that words such as "đặt lịch giao ban" mean: with most of what was said, and at least half of it; else none. */
export const datedMeant = (all: readonly Dated[], said: string): readonly Dated[] => {
  const asked = [...new Set(wordsOf(said))];
  const scored = all.map((dated) => {
    const known = new Set(wordsOf(namesOf(dated)));
    return { dated, score: asked.filter((word) => known.has(word)).length };
  });
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return best === 0 || best * 2 < asked.length
    ? []
    : scored.filter(({ score }) => score === best).map(({ dated }) => dated);
};

/** Reviews of the kind that is asked after: "khi nào sơ kết"; all of them where none is named or there is none of it. */
export const reviewsMeant = (reviews: readonly Dated[], said: string): readonly Dated[] => {
  const words = ` ${plainWords(said).join(' ')} `;
  const kinds = Object.entries(ASKED).flatMap(([asked, all]) => (words.includes(` ${asked} `) ? all : []));
  const meant = reviews.filter(({ kind, entry }) => kind === 'review' && kinds.includes(entry.kind));
  return meant.length > 0 ? meant : reviews;
};

const ASKED: Readonly<Record<string, readonly ReviewEvent['kind'][]>> = {
  'so ket': ['interim', 'interim-final'],
  'tong ket': ['final', 'interim-final'],
  'giao ban': ['meeting'],
};

const namesOf = (dated: Dated): string =>
  `${dated.entry.title.vi} ${dated.kind === 'review' ? KIND_WORDS[dated.entry.kind] : ''}`;

/** How an answer or a row of a workbook names an entry: `lai-chau-2025/s001-rv-giao-ban`. */
export const choiceOfDated = ({ pack, entry }: Dated): string => `${pack.id}/${entry.id}`;
