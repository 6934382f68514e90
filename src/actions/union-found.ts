import { mayRecordFoundings } from '../core/access.ts';
import { showDay } from '../core/day.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import type { JsonObject } from '../core/flow/types.ts';
import { message, type Phrase, say } from '../core/message.ts';
import { audit } from '../store/audit.ts';
import { foundingById, recordAgain, recordFounding } from '../store/foundings.ts';
import type { Row } from '../store/schema.ts';
import { type Action, type Actor, done, refused } from './action.ts';
import { enterpriseFounded } from './enterprise-founded.ts';
import { countIn, countsOnDecision, decisionIn, textIn } from './founding-facts.ts';

/** Records a founding; it counts as waiting until it is confirmed. */
export const unionFound: Action = async (context) => {
  const { db, now, actor, chat, answers, slots } = context;
  if (!actor || !mayRecordFoundings(actor))
    throw new Error('a founding is recorded by an officer above the grassroots');
  const read = answersOf(answers);
  const countedOn = (await countsOnDecision(context))
    ? (read.decision_on ?? read.founded_on)
    : read.founded_on;
  if (read.decision_on !== null && read.decision_on < read.founded_on) {
    return refused('founding-decision-before', { founded: showDay(read.founded_on) }, 'decision-on');
  }
  const facts = { ...read, counted_on: countedOn };
  const before = typeof slots.founding === 'number' ? await foundingById(db, slots.founding) : null;
  const row =
    before !== null
      ? await recordAgain(db, { id: before.id, unitId: actor.unitId }, facts)
      : await recordFounding(db, {
          ...{ ...facts, recorded_by: actor.postId, upper_unit_id: actor.unitId, created_at: now },
        });
  if (!row)
    return refused('founding-decision-taken', { number: read.decision_number ?? '' }, 'decision-number');
  const after = { kind: row.kind, recognised: row.recognised, counted_on: row.counted_on };
  await audit(db, {
    at: now,
    postId: actor.postId,
    chatId: chat.id,
    what: before === null ? 'founding.recorded' : 'founding.revised',
    about: `founding:${row.id}`,
    after,
  });
  const isMoved = before !== null && before.tax_code === row.tax_code;
  const moved = isMoved ? [] : await enterpriseFounded({ ...context, actor }, row);
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

/** The answers that a recorded founding was made of. */
export const answersFrom = (row: Row<'founding'>): JsonObject => ({
  ...{ 'is-new': 'new', kind: row.kind, enterprise: row.enterprise, 'tax-code': row.tax_code },
  ...{ 'known-anyway': 'go-on', 'elsewhere-anyway': 'go-on', name: row.name },
  ...{ 'place-kind': row.zone === null ? 'commune' : 'zone', place: row.zone ?? row.commune },
  ...{ ownership: row.ownership, workers: row.workers, women: row.women, members: row.members },
  ...{ 'founded-on': row.founded_on, recognised: row.recognised, 'deciding-body': row.deciding_body },
  ...{ 'decision-number': row.decision_number, 'decision-on': row.decision_on, committee: row.committee },
  ...{ 'term-to': row.term_to, 'chair-name': row.chair_name, 'chair-phone': row.chair_phone },
  file: row.file_id === null ? null : { fileId: row.file_id },
});
