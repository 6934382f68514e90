import { maySetDates } from '../core/access.ts';
import { showDay } from '../core/day.ts';
import { menuFor } from '../core/flow/buttons.ts';
import type { Json, JsonObject } from '../core/flow/types.ts';
import { message, say, type Text } from '../core/message.ts';
import { choiceOfDated, datedMeant } from '../core/programme/dated-meant.ts';
import type { Dated } from '../core/programme/dates.ts';
import { daySaid } from '../core/programme/day-said.ts';
import type { Pack } from '../core/programme/types.ts';
import type { Actor, Begin, BeginResult } from './action.ts';
import { datedHere } from './date-read.ts';

/** Sets a date of what a button names or words mean; without either the plan and the entry are asked for. */
export const dateBegin: Begin = async (context, { programme, entry, said }) => {
  const { actor, today } = context;
  if (!maySetDates(actor)) return told('date-not-yours', actor);
  const all = await datedHere(context);
  if (all.length === 0) return told('date-nothing', actor);
  const named = all.filter((dated) =>
    entry ? choiceOfDated(dated) === `${programme}/${entry}` : dated.pack.id === programme,
  );
  const { day, rest } = daySaid(typeof said === 'string' ? said : '', today);
  const meant = named.length > 0 ? named : datedMeant(all, rest);
  const about = aboutSlots(all, meant);
  return {
    subject: `date:post:${actor.postId}:${about.choice ?? programme ?? ''}`,
    form: null,
    slots: { unitName: actor.unitName, today, todayText: showDay(today), day, ...about },
  };
};

const told = (key: string, actor: Actor): BeginResult => ({
  messages: [message([say(key)], menuFor(actor))],
});

/** One thing is meant, one of some, or anything of a plan. */
const aboutSlots = (all: readonly Dated[], meant: readonly Dated[]): JsonObject => {
  const [only, ...others] = meant;
  if (only && others.length === 0) return { choice: choiceOfDated(only) };
  if (only) return { among: datedOptions(meant) };
  const packs = [...new Map(all.map(({ pack }) => [pack.id, pack])).values()];
  const [one, ...more] = packs;
  return more.length === 0
    ? { among: datedOptions(all.filter(({ pack }) => pack === one)) }
    : { programmes: packs.map(({ id, document }) => ({ id, label: document.name })) };
};

/** What may be chosen, by its title; where two plans word it alike, with the plan's name. */
export const datedOptions = (all: readonly Dated[]): Json =>
  all.map((dated) => {
    const isAlone = all.filter(({ entry }) => entry.title.vi === dated.entry.title.vi).length === 1;
    return {
      id: choiceOfDated(dated),
      label: isAlone ? dated.entry.title : withPlan(dated.entry.title, dated.pack),
    };
  });

const withPlan = (title: Text, { document }: Pack): Text => ({
  vi: `${title.vi} – ${document.name.vi}`,
  ...(title.en && document.name.en ? { en: `${title.en} – ${document.name.en}` } : {}),
});
