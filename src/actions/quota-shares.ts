import { commandButton } from '../core/flow/buttons.ts';
import { type Button, type Phrase, say } from '../core/message.ts';
import { sumWords } from '../core/programme/share-words.ts';
import { shareKind } from '../core/programme/shares.ts';
import { runOf, sumBelow } from './allocation-read.ts';
import type { Question } from './quota-asked.ts';
import type { ReadTarget } from './quota-read.ts';

/** What the units below were given of a target, held against its own number, and where that number comes from. */
export const sharesOfTarget = async (
  { db, today }: Question,
  { pack, line: { aim, target, given } }: ReadTarget,
  unitId: number,
): Promise<{ readonly lines: readonly Phrase[]; readonly buttons: readonly Button[] }> => {
  const meant = { pack, target };
  const sum = shareKind(target) ? await sumBelow(meant, runOf(meant, aim.now), { db, unitId, today }) : null;
  return {
    lines: sum && sum.units > 0 ? [sumWords(sum, target.unit)] : [],
    buttons: given
      ? [commandButton(say('button-share-origin'), 'share-history', pack.id, String(unitId))]
      : [],
  };
};
