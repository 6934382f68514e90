import { mayKeepRegisters, mayReadRegisters } from '../core/access.ts';
import { showDay } from '../core/day.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import { clipped } from '../core/fold.ts';
import { type Button, type Message, message, type Phrase, say } from '../core/message.ts';
import { type Stage, stageNamed, stages } from '../core/registers/stages.ts';
import {
  type Enterprise,
  enterpriseOf,
  findEnterprises,
  stageCounts,
  stageHistory,
} from '../store/enterprises.ts';
import { type Action, type ActionContext, type Actor, done } from './action.ts';

type Desk = ActionContext & { readonly actor: Actor };

/** What a phone's screen holds: enterprises on a page, steps of one. */
const PAGE = 8;
const STEPS = 5;

/** The register by stage, a page of one stage, what a name or a tax code finds, or one enterprise. */
export const enterprisesShow: Action = async (context, { enterprise, stage, page, said }) => {
  const { actor } = context;
  if (!actor || !mayReadRegisters(actor)) return done(null, [notYours(actor)]);
  const desk = { ...context, actor };
  if (typeof enterprise === 'string') return done(null, [await oneShown(desk, Number(enterprise))]);
  const named = stageNamed(stage);
  if (named) return done(null, [await stageShown(desk, named, Number(page ?? 0) || 0)]);
  const words = typeof said === 'string' ? wordsIn(said) : '';
  return done(null, [words === '' ? await allShown(desk) : await foundShown(desk, words)]);
};

export const notYours = (actor: Actor | null): Message =>
  message([say('register-not-yours')], menuFor(actor));

/** What is looked for, without the words that say where. */
const wordsIn = (said: string): string => clipped(said.replace(LEAD, ' ').trim(), 100);
const LEAD =
  /^\s*(?:(?:cho|xin|giúp|em|tôi|xem|tìm|tim|tra|mở|thêm|them|ghi|nhập|danh sách|danh sach|sổ|các|những)\s+)*(?:doanh nghiệp|doanh nghiep|dn|enterprises?|companies|bước vận động|(?:đang|chưa)\s.*)?\s*/iu;

const allShown = async ({ db, actor, today }: Desk): Promise<Message> => {
  const counts = await stageCounts(db, { unitId: actor.unitId, day: today });
  const all = stages.reduce((sum, stage) => sum + (counts[stage] ?? 0), 0);
  const filled = stages.filter((stage) => counts[stage]);
  const head = { unit: actor.unitName, today: showDay(today), count: all };
  return message(
    [
      say(all === 0 ? 'enterprises-none' : 'enterprises-title', head),
      ...filled.map((stage) =>
        say('enterprises-stage', { stage: stageName(stage), count: counts[stage] ?? 0 }),
      ),
      ...(all === 0 ? [] : [say('enterprises-hint')]),
    ],
    [
      ...filled.map((stage) =>
        commandButton(
          say('button-stage-count', { stage: stageName(stage), count: counts[stage] ?? 0 }),
          'enterprises',
          stage,
        ),
      ),
      ...keeping(actor),
      ...(all === 0 ? [] : [commandButton(say('button-workbook'), 'workbook', 'enterprises')]),
    ],
  );
};

const keeping = (actor: Actor): readonly Button[] =>
  mayKeepRegisters(actor) ? [commandButton(say('button-enterprise-add'), 'enterprise-add')] : [];

export const stageName = (stage: Stage): Phrase => say(`stage-${stage}`);

const stageShown = async ({ db, actor, today }: Desk, stage: Stage, page: number): Promise<Message> => {
  const found = await findEnterprises(db, {
    ...{ unitId: actor.unitId, day: today, stage },
    ...{ limit: PAGE + 1, offset: page * PAGE },
  });
  const more =
    found.length > PAGE
      ? [commandButton(say('button-next-page'), 'enterprises', stage, String(page + 1))]
      : [];
  return listed(say('enterprises-of-stage', { stage: stageName(stage) }), found.slice(0, PAGE), more);
};

const foundShown = async (desk: Desk, words: string): Promise<Message> => {
  const { db, actor, today } = desk;
  const found = await findEnterprises(db, { unitId: actor.unitId, day: today, words, limit: PAGE + 1 });
  const [only, second] = found;
  if (only && !second) return oneShown(desk, only.id);
  if (!only)
    return message(
      [say('enterprises-not-found', { words })],
      [...keeping(actor), commandButton(say('button-enterprises'), 'enterprises')],
    );
  const key = found.length > PAGE ? 'enterprises-found-many' : 'enterprises-found';
  return listed(say(key, { words, count: Math.min(found.length, PAGE) }), found.slice(0, PAGE), []);
};

const listed = (head: Phrase, found: readonly Enterprise[], more: readonly Button[]): Message =>
  message(
    [head, ...found.map((one) => say('enterprises-line', { name: one.name, since: showDay(one.since) }))],
    [
      ...found.map(({ id, name }) => commandButton({ vi: clipped(name, 40) }, 'enterprise', String(id))),
      ...more,
      commandButton(say('button-enterprises'), 'enterprises'),
    ],
  );

const oneShown = async (desk: Desk, id: number): Promise<Message> => {
  const { db, actor, today } = desk;
  const found = Number.isSafeInteger(id)
    ? await enterpriseOf(db, id, { unitId: actor.unitId, day: today })
    : null;
  if (!found) return message([say('enterprise-no-such')], menuFor(actor));
  const steps = await stageHistory(db, found.id, STEPS);
  return message(
    [
      ...factLines(found),
      { vi: '' },
      say('enterprise-stage', { stage: stageName(found.stage), since: showDay(found.since) }),
      ...unionLine(found),
      ...steps.map(({ stage, from, note, by }) =>
        say(note === null ? 'enterprise-step' : 'enterprise-step-note', {
          ...{ stage: stageName(stage), from: showDay(from), note: note ?? '' },
          by: by ?? say('by-operator'),
        }),
      ),
    ],
    mayKeepRegisters(actor) ? keepButtons(found) : [commandButton(say('button-enterprises'), 'enterprises')],
  );
};

const factLines = (one: Enterprise): readonly Phrase[] => [
  say('enterprise-name', { name: one.name, code: one.taxCode }),
  say('enterprise-unit', { unit: one.unitName }),
  ...[one.zone, one.commune].flatMap((place) => (place === null ? [] : [say('enterprise-place', { place })])),
  ...(one.ownership === null
    ? []
    : [say('enterprise-ownership', { ownership: say(`ownership-${one.ownership}`) })]),
  one.workers === null || one.workersOn === null
    ? say('enterprise-workers-unknown')
    : say('enterprise-workers', { workers: one.workers, on: showDay(one.workersOn) }),
  ...(one.eligible === null
    ? []
    : [
        say(one.eligible ? 'enterprise-eligible' : 'enterprise-not-eligible', {
          rule: one.eligibleRule ?? '',
        }),
      ]),
];

const unionLine = ({ unionName, decision }: Enterprise): readonly Phrase[] => [
  ...(unionName === null ? [] : [say('enterprise-union', { union: unionName })]),
  ...(decision === null ? [] : [say('enterprise-decision', { decision })]),
];

/** One tap to every other stage. */
const keepButtons = ({ id, stage }: Pick<Enterprise, 'id' | 'stage'>): readonly Button[] => [
  ...stages
    .filter((each) => each !== stage)
    .map((each) => commandButton(say(`stage-${each}`), 'enterprise-stage', String(id), each)),
  commandButton(say('button-workers'), 'enterprise-workers', String(id)),
  commandButton(say('button-enterprises'), 'enterprises'),
];
