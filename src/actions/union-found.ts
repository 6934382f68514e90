import { showDay } from '../core/day.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import type { JsonObject } from '../core/flow/types.ts';
import { message, say } from '../core/message.ts';
import { audit } from '../store/audit.ts';
import { recordFounding } from '../store/foundings.ts';
import { packsInForce } from '../store/quota.ts';
import { type Action, type ActionContext, type Actor, done, refused } from './action.ts';

/** Records a founding; it counts as waiting until it is confirmed. */
export const unionFound: Action = async (context) => {
  const { db, now, actor, chat, answers } = context;
  if (!actor) throw new Error('a founding is recorded by an officer');
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
  return done(null, [receipt(row, actor)]);
};

const receipt = (
  row: { name: string; receipt: string; counted_on: string; recognised: boolean },
  actor: Actor,
) =>
  message(
    [
      say(row.recognised ? 'founding-receipt' : 'founding-receipt-unrecognised', {
        name: row.name,
        receipt: row.receipt,
        counted: showDay(row.counted_on),
        unit: actor.unitName,
      }),
    ],
    [commandButton(say('menu-quota'), 'quota'), ...menuFor(actor, 'quota')],
  );

/** Which day a founding counts on is the programme's to say; a decision's date unless one says otherwise. */
const countsOnDecision = async ({ db, definitions }: ActionContext): Promise<boolean> => {
  const packs = (await packsInForce(db)).flatMap((id) => definitions.packs.get(id) ?? []);
  const targets = packs
    .flatMap((pack) => pack.targets)
    .filter((target) => 'measure' in target && target.measure.startsWith('unions.founded'));
  return targets.length === 0 || targets.some(({ countsOn }) => countsOn === 'decision');
};

const answersOf = (answers: JsonObject) => {
  const text = (id: string): string | null => (typeof answers[id] === 'string' ? answers[id] : null);
  const count = (id: string): number | null => (typeof answers[id] === 'number' ? answers[id] : null);
  const inZone = text('place-kind') === 'zone';
  const decisionOn = text('decision-on');
  return {
    kind: text('kind') ?? '',
    name: text('name') ?? '',
    enterprise: text('enterprise'),
    tax_code: text('tax-code'),
    zone: inZone ? text('place') : null,
    commune: inZone ? null : text('place'),
    ownership: text('ownership'),
    workers: count('workers'),
    women: count('women'),
    members: count('members') ?? 0,
    founded_on: text('founded-on') ?? '',
    recognised: answers.recognised === true,
    deciding_body: text('deciding-body'),
    decision_number: text('decision-number'),
    decision_on: decisionOn,
    decision_year: decisionOn === null ? null : Number(decisionOn.slice(0, 4)),
    committee: text('committee') as 'elected' | 'provisional' | null,
    term_to: text('term-to'),
    chair_name: text('chair-name'),
    chair_phone: text('chair-phone'),
    file_id: fileId(answers.file),
  };
};

const fileId = (value: JsonObject[string] | undefined): number | null =>
  value !== null && typeof value === 'object' && 'fileId' in value && typeof value.fileId === 'number'
    ? value.fileId
    : null;
