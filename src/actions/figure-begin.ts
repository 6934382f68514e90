import { mayDeclareFigures } from '../core/access.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import { type Button, message, say } from '../core/message.ts';
import { type MeasureId, measureIds, measureOf } from '../core/programme/measures.ts';
import { mayBeDeclared } from '../core/programme/quota-details.ts';
import { meantMeasures } from '../core/programme/quota-meant.ts';
import { denominatorOf, numeratorOf } from '../core/programme/target.ts';
import type { ActionContext, Actor, Begin, BeginResult } from './action.ts';
import { packsAsOf } from './quota-asked.ts';
import { declarable, titled } from './quota-buttons.ts';
import { readAnswers } from './quota-read.ts';

/** So many figures are offered at a time. */
const A_PAGE = 8;

/** One draft per figure and officer. Without a figure named: which one, those that nobody has given first. */
export const figureBegin: Begin = async (context, { measure, said, page }) => {
  const { actor } = context;
  if (!mayDeclareFigures(actor)) return { messages: [message([say('figure-not-yours')], menuFor(actor))] };
  const offered = await declarableHere(context);
  const words = typeof said === 'string' ? meantMeasures(offered, said) : [];
  const named = offered.filter((id) => id === measure);
  const [only, ...others] = named.length > 0 ? named : words;
  if (only && others.length === 0) return begun(actor, only);
  return whichOne(words.length > 0 ? words : offered, Number(page) || 0, actor);
};

const begun = ({ unitId, unitName, postId }: Actor, measure: MeasureId): BeginResult => {
  const { title, sources } = measureOf(measure);
  const isDifference = sources.some(({ from }) => from === 'balance');
  return {
    subject: `figure:${measure}:unit:${unitId}:post:${postId}`,
    form: null,
    slots: {
      ...{ measure, unitName, signed: isDifference ? true : null },
      measureTitle: { vi: title.vi, en: title.en ?? title.vi },
    },
  };
};

const whichOne = (offered: readonly MeasureId[], page: number, actor: Actor): BeginResult => {
  if (offered.length === 0) return { messages: [message([say('figure-none')], menuFor(actor))] };
  const here = offered.slice(page * A_PAGE, (page + 1) * A_PAGE);
  const more: readonly Button[] =
    offered.length > (page + 1) * A_PAGE
      ? [commandButton(say('button-more'), 'declare', '', String(page + 1))]
      : [];
  const buttons = here.map((id) => commandButton(titled(measureOf(id).title), 'declare', id));
  return { messages: [message([say('figure-which')], [...buttons, ...more])] };
};

/** What the plans in force count and officers may state, what is missing for this unit first. */
const declarableHere = async (
  context: ActionContext & { readonly actor: Actor },
): Promise<readonly MeasureId[]> => {
  const { actor, today } = context;
  const packs = await packsAsOf(context, today);
  const used = packs
    .flatMap(({ targets }) => targets)
    .flatMap((target) => [numeratorOf(target), denominatorOf(target)]);
  const offered = measureIds.filter((id) => used.includes(id) && mayBeDeclared(id));
  const asked = {
    ...({ view: 'answer', packs, day: today, until: null, of: null, page: 0 } as const),
    unit: { id: actor.unitId, name: actor.unitName },
    said: { target: null, text: null },
  };
  const missing = declarable((await readAnswers(context, asked)).flatMap(({ told }) => told));
  return [...new Set([...missing, ...offered])];
};
