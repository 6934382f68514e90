import { showDay } from '../core/day.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import { message, say } from '../core/message.ts';
import { openReading } from '../core/programme/reading.ts';
import { alternativeOf } from '../core/programme/target.ts';
import { addReading } from '../store/readings.ts';
import { type Action, type Begin, done } from './action.ts';
import { begun, decidedIn, gone, locked, note, ownProgramme, sorry } from './programme-own.ts';
import { workUnit } from './support-views.ts';

/** Where a plan leaves open what counts, its organiser says so; until then answers show both. */
export const programmeReadingBegin: Begin = async (context, { programme }) => {
  const kept = await ownProgramme(context, programme);
  const other = kept?.now ? openReading(kept.now) : null;
  if (!kept?.now || !other) return sorry(context, say(kept ? 'programme-no-reading' : 'programme-not-yours'));
  return begun(context, 'reading', kept, {
    words: { vi: other.words.vi, en: other.words.en ?? other.words.vi },
    targets: kept.now.targets.filter((target) => alternativeOf(target) !== null).length,
  });
};

/** Keeps which reading holds from the day of its decision on. */
export const programmeReading: Action = async (context) => {
  const { db, now, answers } = context;
  const found = await locked(context);
  const pack = found?.kept.now;
  const other = pack ? openReading(pack) : null;
  if (!found || !pack || !other) return gone(context.actor);
  const { actor } = found;
  const counts = answers.counts === 'counted';
  const { decision, decidedOn } = decidedIn(context);
  await addReading(db, {
    ...{
      programme: pack.id,
      unit_id: await workUnit(context, actor),
      counts,
      decision,
      decided_on: decidedOn,
    },
    ...{ recorded_by: actor.postId, created_at: now },
  });
  await note(context, actor, 'reading', pack.id, { counts, decision, decidedOn });
  const facts = { words: other.words, decision, on: showDay(decidedOn), name: pack.document.name };
  return done(null, [
    message(
      [say(counts ? 'programme-reading-counted' : 'programme-reading-left-out', facts)],
      [commandButton(say('menu-quota'), 'quota', pack.id), ...menuFor(actor, 'quota')],
    ),
  ]);
};
