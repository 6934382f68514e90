import { showDay } from '../core/day.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import { type Button, message, say } from '../core/message.ts';
import { asDecided, openValues } from '../core/programme/values.ts';
import { putFileInForce, putInForce } from '../store/programme-versions.ts';
import { type Action, type Begin, done, refused } from './action.ts';
import { textIn } from './founding-facts.ts';
import { begun, decidedIn, gone, locked, note, ownProgramme, sorry } from './programme-own.ts';
import type { Asking, Kept } from './programme-read.ts';
import { titled } from './quota-buttons.ts';
import { workUnit } from './support-views.ts';

/** A programme is put in force once every value of it was confirmed; a plan in files as it stands. */
export const programmeForceBegin: Begin = async (context, { programme }) => {
  const kept = await ownProgramme(context, programme);
  const waits = kept && whyNot(kept);
  if (!kept || waits)
    return sorry(context, waits ?? say('programme-not-yours'), kept?.draft ? kept.id : null);
  const { document } = kept.shown;
  return begun(context, 'force', kept, {
    number: document.number,
    issuedOn: document.issuedOn,
    from: document.from,
  });
};

const whyNot = ({ draft, now, versions, file, shown }: Kept) => {
  if (draft) {
    const open = openValues(draft).length;
    return open > 0 ? say('programme-still-open', { open }) : null;
  }
  return file && !now && versions.length === 0
    ? null
    : say('programme-is-settled', { name: shown.document.name });
};

/** From the day that was named on, this version answers; earlier days keep theirs. */
export const programmeForce: Action = async (context) => {
  const { db, now, answers } = context;
  const found = await locked(context);
  if (!found || whyNot(found.kept)) return gone(context.actor);
  const { kept, actor, asking } = found;
  const { draft, shown, id } = kept;
  const validFrom = textIn(answers, 'valid-from') ?? '';
  const { to } = shown.document;
  if (to !== null && validFrom > to)
    return refused('programme-after-its-end', { to: showDay(to) }, 'valid-from');
  const decided = decidedIn(context);
  if (draft) await putInForce(db, asDecided(draft), { ...decided, validFrom });
  else
    await putFileInForce(db, {
      ...{ pack: shown, version: shown.version, decided, validFrom },
      ...{ unitId: await workUnit(context, actor), postId: actor.postId, now },
    });
  await note(context, actor, 'in-force', id, { version: shown.version, ...decided, validFrom });
  const off = shown.supports.filter(({ active }) => !active).length;
  return done(null, [
    message(
      [
        say('programme-put-in-force', {
          name: shown.document.name,
          from: showDay(validFrom),
          decision: decided.decision,
          on: showDay(decided.decidedOn),
        }),
        ...(off > 0 ? [say('programme-supports-still-off', { count: off })] : []),
      ],
      [
        ...(await endButtons(asking, kept)),
        commandButton(say('menu-quota'), 'quota'),
        ...menuFor(actor, 'quota'),
      ],
    ),
  ]);
};

/** The plan that was renewed may be over now. */
const endButtons = async (context: Asking, { shown: { renewal } }: Kept): Promise<readonly Button[]> => {
  const before = renewal ? await ownProgramme(context, renewal.renews) : null;
  return before?.now
    ? [
        commandButton(
          say('button-programme-end-named', { name: titled(before.shown.document.name, 30) }),
          'programme-end',
          before.id,
        ),
      ]
    : [];
};
