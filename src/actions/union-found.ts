import { mayRecordFoundings } from '../core/access.ts';
import { showDay } from '../core/day.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import type { JsonObject } from '../core/flow/types.ts';
import { message, type Phrase, say } from '../core/message.ts';
import { audit } from '../store/audit.ts';
import { recordFounding } from '../store/foundings.ts';
import { type Action, type Actor, done, refused } from './action.ts';
import { enterpriseFounded } from './enterprise-founded.ts';
import { countIn, countsOnDecision, decisionIn, textIn } from './founding-facts.ts';

/** Records a founding; it counts as waiting until it is confirmed. */
export const unionFound: Action = async (context) => {
  const { db, now, actor, chat, answers } = context;
  if (!actor || !mayRecordFoundings(actor))
    throw new Error('a founding is recorded by an officer above the grassroots');
  const read = answersOf(answers);
  const countedOn = (await countsOnDecision(context))
    ? (read.decision_on ?? read.founded_on)
    : read.founded_on;
  if (read.decision_on !== null && read.decision_on < read.founded_on) {
    return refused('founding-decision-before', { founded: showDay(read.founded_on) }, 'decision-on');
  }
  const row = await recordFounding(db, {
    ...read,
    recorded_by: actor.postId,
    upper_unit_id: actor.unitId,
    counted_on: countedOn,
    created_at: now,
  });
  if (!row)
    return refused('founding-decision-taken', { number: read.decision_number ?? '' }, 'decision-number');
  const after = { kind: row.kind, recognised: row.recognised, counted_on: row.counted_on };
  await audit(db, {
    at: now,
    postId: actor.postId,
    chatId: chat.id,
    what: 'founding.recorded',
    about: `founding:${row.id}`,
    after,
  });
  const moved = await enterpriseFounded({ ...context, actor }, row);
  return done(null, [receipt(row, actor, moved)]);
};

const receipt = (
  row: { name: string; receipt: string; counted_on: string; recognised: boolean },
  actor: Actor,
  moved: readonly Phrase[],
) =>
  message(
    [
      say(row.recognised ? 'founding-receipt' : 'founding-receipt-unrecognised', {
        name: row.name,
        receipt: row.receipt,
        counted: showDay(row.counted_on),
        unit: actor.unitName,
      }),
      ...moved,
    ],
    [commandButton(say('menu-quota'), 'quota'), ...menuFor(actor, 'quota')],
  );

const answersOf = (answers: JsonObject) => {
  const inZone = answers['place-kind'] === 'zone';
  const place = textIn(answers, 'place');
  return {
    kind: textIn(answers, 'kind') ?? '',
    name: textIn(answers, 'name') ?? '',
    enterprise: textIn(answers, 'enterprise'),
    tax_code: textIn(answers, 'tax-code'),
    zone: inZone ? place : null,
    commune: inZone ? null : place,
    ownership: textIn(answers, 'ownership'),
    workers: countIn(answers, 'workers'),
    women: countIn(answers, 'women'),
    members: countIn(answers, 'members') ?? 0,
    founded_on: textIn(answers, 'founded-on') ?? '',
    recognised: answers.recognised === true,
    ...decisionIn(answers),
  };
};
