import { type Phrase, say, type Text } from '../message.ts';
import { byUrgency, type QuotaAnswer, type QuotaLine } from './quota-answer.ts';
import { goalShown, rateShown } from './quota-figures.ts';

export type ChartRow = {
  readonly label: Text;
  readonly done: number;
  readonly waiting: number;
  readonly target: number;
  /** Told beside the bar instead of the counts: "79,1% / 80%". */
  readonly told: Phrase | null;
};

/** More bars than this do not fit a phone. */
const MOST = 10;

/** Bars for the picture: only what has a number to reach, most urgent first where there are too many. */
export const chartRows = (
  answer: QuotaAnswer,
): { readonly rows: readonly ChartRow[]; readonly of: number } => {
  const drawn = answer.lines.filter(({ progress: { goal, left } }) => goal !== null && left !== null);
  const chosen = drawn.length > MOST ? byUrgency(drawn, answer.today).slice(0, MOST) : drawn;
  return { rows: chosen.map(rowOf), of: drawn.length };
};

/** A ratio's bar is the numerator against what its floor asks for, and says so as a rate. */
const rowOf = ({ target, progress }: QuotaLine): ChartRow => {
  const { goal, done, left, waiting } = progress;
  const counts = progress.denominator ? (done ?? 0) + (left ?? 0) : (goal ?? 0);
  const rate = rateShown(target, progress);
  const told = rate && say('quota-picture-rate', { rate, goal: goalShown(target, progress) });
  return { label: target.title, done: done ?? 0, waiting, target: counts, told };
};
