import { fold } from '../fold.ts';
import { plainWords } from './eligibility-facts.ts';

/** Words that say that support is asked for, not which. */
const COMMON: ReadonlySet<string> = new Set(
  fold(
    'hỗ trợ mức tiền kinh phí bao nhiêu mấy được không có gì chế độ khoản cho là của một mỗi các những đơn vị em anh chị tôi hỏi muốn biết thế nào và hay theo ở trong với thì ạ nhé ko k dc đc bn ko chi trả hotro',
  ).split(' '),
);

const wordsOf = (text: string): readonly string[] =>
  plainWords(text).filter((word) => word.length > 1 && !COMMON.has(word));

/**
 * Those whose words hold most of what was asked; none where nothing was asked or nothing fits. One that is far counts
 * two words less: of two alike the near one is meant.
 */
export const bestMatches = <T>(
  all: readonly T[],
  said: string,
  wordsFor: (one: T) => string,
  isFar: (one: T) => boolean = () => false,
): readonly T[] => {
  const asked = [...new Set(wordsOf(said))];
  const scored = all.map((one) => {
    const known = new Set(wordsOf(wordsFor(one)));
    return { one, score: asked.filter((word) => known.has(word)).length - (isFar(one) ? FAR : 0) };
  });
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return best === 0 ? [] : scored.filter(({ score }) => score === best).map(({ one }) => one);
};

const FAR = 2;
