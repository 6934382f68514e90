import { plusDays, showDay } from '../core/day.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import { message, say } from '../core/message.ts';
import {
  addDraft,
  dropDraft,
  endProgramme,
  lockProgramme,
  putFileInForce,
} from '../store/programme-versions.ts';
import { type Action, type Begin, done, refused } from './action.ts';
import { textIn } from './founding-facts.ts';
import { begun, decidedIn, gone, locked, note, ownProgramme, sorry } from './programme-own.ts';
import { workUnit } from './support-views.ts';

export const programmeEndBegin: Begin = async (context, { programme }) => {
  const kept = await ownProgramme(context, programme);
  if (!kept?.now) return sorry(context, say(kept ? 'programme-not-running' : 'programme-not-yours'));
  return begun(context, 'end', kept, { last: kept.now.document.to });
};

/** After its last day a programme no longer answers; what was done under it stays. */
export const programmeEnd: Action = async (context) => {
  const { db, now, answers } = context;
  const found = await locked(context);
  const pack = found?.kept.now;
  if (!found || !pack) return gone(context.actor);
  const { actor } = found;
  const { id, versions } = found.kept;
  const last = textIn(answers, 'last-day') ?? '';
  const begins = versions.find(({ valid_from: from }) => from !== null)?.valid_from ?? pack.document.from;
  if (last < begins) return refused('programme-before-its-begin', { from: showDay(begins) }, 'last-day');
  if (versions.every(({ state }) => state === 'draft'))
    await putFileInForce(db, {
      ...{ pack, version: pack.version, decided: null, validFrom: pack.document.from },
      ...{ unitId: await workUnit(context, actor), postId: actor.postId, now },
    });
  const decided = decidedIn(context);
  await endProgramme(db, id, { ...decided, until: plusDays(last, 1) });
  await note(context, actor, 'ended', id, { ...decided, last });
  const facts = { name: pack.document.name, last: showDay(last), decision: decided.decision };
  return done(null, [message([say('programme-end-noted', facts)], menuFor(actor))]);
};

/** A draft of what holds, to be changed and decided on anew; meanwhile what holds goes on. */
export const programmeChange: Action = async (context, { programme }) => {
  const { db, actor, now } = context;
  if (!actor) throw new Error('a programme is changed by an officer');
  await lockProgramme(db, String(programme));
  const kept = await ownProgramme({ ...context, actor }, programme);
  if (!kept?.now) return gone(actor);
  if (!kept.draft) {
    const version = Math.max(kept.now.version, ...kept.versions.map((row) => row.version)) + 1;
    const unitId = await workUnit(context, actor);
    const pack = { ...kept.now, version };
    await addDraft(db, { kind: 'change', pack, unitId, postId: actor.postId, now });
    await note(context, actor, 'drafted', kept.id, { kind: 'change', version });
  }
  return done(null, [
    message(
      [say('programme-change-begun', { name: kept.now.document.name })],
      [commandButton(say('button-values-again'), 'programme-values', kept.id), ...menuFor(actor)],
    ),
  ]);
};

/** Lets go of a draft; what it said stays in the audit. */
export const programmeDrop: Action = async (context) => {
  const { db } = context;
  const found = await locked(context);
  if (!found?.kept.draft) return gone(context.actor);
  const { kept, actor } = found;
  await dropDraft(db, kept.id);
  await note(context, actor, 'dropped', kept.id, { content: kept.draft });
  const { name } = kept.shown.document;
  return done(null, [message([say('programme-dropped', { name })], menuFor(actor))]);
};

export const programmeDropBegin: Begin = async (context, { programme }) => {
  const kept = await ownProgramme(context, programme);
  return kept?.draft ? begun(context, 'drop', kept) : sorry(context, say('programme-no-draft'));
};
