import { mayAllocate, mayRegisterShares } from '../core/access.ts';
import { menuFor } from '../core/flow/buttons.ts';
import type { JsonObject } from '../core/flow/types.ts';
import { clipped } from '../core/fold.ts';
import { message, say } from '../core/message.ts';
import { shownShare } from '../core/programme/share-words.ts';
import type { Pack } from '../core/programme/types.ts';
import { waitingRegistrations } from '../store/allocations.ts';
import { childrenOn, topsOf } from '../store/quota-trees.ts';
import type { Actor, Begin, BeginResult } from './action.ts';
import { choiceOf, meantBy, sharedPacks } from './allocation-read.ts';

/** Targets are given by the organiser of a unit to the units below it; `registered` names a registration to answer. */
export const allocationBegin: Begin = async (context, slots) => {
  const { db, today, actor } = context;
  if (!mayAllocate(actor)) return told('allocation-not-yours', actor);
  const children = await childrenOn(db, actor.unitId, today);
  if (children.length === 0) return told('allocation-no-units', actor);
  const packs = await sharedPacks(context);
  if (packs.length === 0) return told('quota-none', actor);
  const waiting = await waitingRegistrations(db, actor.unitId, today);
  const meant = waiting.find(({ id }) => String(id) === slots.registered);
  if (slots.registered && !meant) return told('allocation-no-such', actor);
  const about = meant ? meantBy(packs, `${meant.programme}/${meant.target}`) : null;
  const names = children.slice(0, 8).map(({ name }) => clipped(name, 40));
  return {
    subject: `allocation:post:${actor.postId}${meant ? `:${meant.id}` : ''}`,
    form: null,
    slots: {
      ...planSlots(packs, about !== null),
      mode: 'assign',
      units: `${names.join('; ')}${children.length > names.length ? '; …' : ''}`,
      ...(meant && about
        ? {
            registered: meant.id,
            choice: choiceOf(about.pack, about.target),
            unitId: meant.unitId,
            unitName: meant.unitName,
            value: meant.value,
            valueText: shownShare(meant.value),
          }
        : {}),
    },
  };
};

const told = (key: string, actor: Actor): BeginResult => ({
  messages: [message([say(key)], menuFor(actor))],
});

/** With one plan there is nothing to choose. */
const planSlots = (packs: readonly Pack[], isMeant: boolean): JsonObject => ({
  programmes:
    packs.length > 1 && !isMeant ? packs.map(({ id, document }) => ({ id, label: document.name })) : null,
  only: packs.length === 1 ? (packs[0]?.id ?? null) : null,
});

/** A unit says what it means to reach, for the level above to confirm or set. */
export const registerBegin: Begin = async (context) => {
  const { db, today, actor } = context;
  if (!mayRegisterShares(actor)) return told('allocation-register-not-yours', actor);
  if ((await topsOf(db, [actor.unitId], today)).has(actor.unitId))
    return told('allocation-register-top', actor);
  const packs = await sharedPacks(context);
  if (packs.length === 0) return told('quota-none', actor);
  return {
    subject: `allocation-register:post:${actor.postId}`,
    form: null,
    slots: { ...planSlots(packs, false), mode: 'register', unitName: actor.unitName },
  };
};
