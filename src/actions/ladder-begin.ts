import { maySetLadders } from '../core/access.ts';
import { showDay } from '../core/day.ts';
import { menuFor } from '../core/flow/buttons.ts';
import { message, say } from '../core/message.ts';
import { choiceOfDated } from '../core/programme/dated-meant.ts';
import type { Dated } from '../core/programme/dates.ts';
import { rhythmChoices } from '../core/programme/rhythms.ts';
import type { Frequency } from '../core/reports/periods.ts';
import { datesBelow, datesFor } from '../store/dates.ts';
import { packsInForce } from '../store/programmes.ts';
import type { ActionContext, Actor, Begin } from './action.ts';
import { datedOptions } from './date-begin.ts';
import { datedHere } from './date-read.ts';

/** On which days to remind: of one report, or of all that come as often. Both are among those that have a date here. */
export const ladderBegin: Begin = async (context) => {
  const { actor, today } = context;
  const told = (key: string) => ({ messages: [message([say(key)], menuFor(actor))] });
  if (!maySetLadders(actor)) return told('ladder-not-yours');
  const reports = await laddered(context);
  if (reports.length === 0) return told('ladder-nothing');
  const often = new Set<unknown>(reports.map(({ every }) => every));
  const rhythms = (rhythmChoices as readonly { readonly id: string }[]).filter(({ id }) => often.has(id));
  return {
    subject: `ladder:post:${actor.postId}`,
    form: null,
    slots: {
      ...{ unitName: actor.unitName, today, todayText: showDay(today), rhythms: rhythms as never },
      reports: datedOptions(reports.map(({ dated }) => dated)),
    },
  };
};

/** A report that is due every period at an officer's unit or below it. */
export type Laddered = { readonly dated: Dated; readonly every: Frequency };

type Ask = Pick<ActionContext, 'db' | 'definitions' | 'today'> & { readonly actor: Actor };

export const laddered = async (context: Ask): Promise<readonly Laddered[]> => {
  const { db, actor, today } = context;
  const ask = { unitId: actor.unitId, day: today, packs: await packsInForce(db, context) };
  const dates = [...(await datesFor(db, ask)), ...(await datesBelow(db, ask))];
  const often = new Map<string, Frequency>(
    dates
      .filter(({ validTo }) => validTo === null || validTo > today)
      .flatMap(({ programme, entry, rule }) =>
        rule.kind === 'every' ? [[`${programme}/${entry}`, rule.every] as const] : [],
      ),
  );
  return (await datedHere(context)).flatMap((dated) => {
    const every =
      dated.kind === 'duty' && dated.entry.form !== null ? often.get(choiceOfDated(dated)) : undefined;
    return every ? [{ dated, every }] : [];
  });
};
