import type { Row } from '../../core/imports/layout.ts';
import { type Phrase, say } from '../../core/message.ts';
import { audit } from '../../store/audit.ts';
import type { Tx } from '../../store/db.ts';
import { addEnterprises, changeEnterprise, type EnterpriseFacts } from '../../store/enterprise-imports.ts';
import { addStage, type Enterprise, tellWorkers } from '../../store/enterprises.ts';
import { checkEnterprises, type WantedEnterprise } from './enterprises-check.ts';
import type { ImportContext } from './import-kind.ts';

/** Adds the enterprises that are new; of the others, changes only what the workbook says. */
export const applyEnterprises = async (
  context: ImportContext,
  rows: readonly Row[],
): Promise<readonly Phrase[]> => {
  const { wanted } = await checkEnterprises(context, rows);
  const fresh = wanted.filter(({ known }) => known === null);
  await addEnterprises(
    context.db as Tx,
    fresh.map((one) => ({
      facts: { ...newFacts(one), ...stamp(context) },
      stage: { ...stageOf(context, one), ...stamp(context) },
      workers: workersIn(context, one.row),
    })),
  );
  let changed = 0;
  for (const one of wanted) if (one.known) changed += (await change(context, one, one.known)) ? 1 : 0;
  const kept = wanted.length - fresh.length - changed;
  return [say('import-enterprises-done', { added: fresh.length, changed, kept })];
};

const stamp = ({ actor, now }: ImportContext) => ({ recorded_by: actor?.postId ?? null, created_at: now });

const textIn = ({ values }: Row, key: string): string | null =>
  typeof values[key] === 'string' ? String(values[key]) : null;

/** What the row says; what it leaves empty is not told, and stays. */
const toldFacts = ({ row, unitId }: WantedEnterprise): EnterpriseFacts => ({
  name: String(row.values.name),
  ...(unitId === null ? {} : { upper_unit_id: unitId }),
  ...placeIn(row),
  ...(typeof row.values.eligible === 'boolean'
    ? { eligible: row.values.eligible, eligible_rule: textIn(row, 'rule') }
    : {}),
});

const placeIn = (row: Row): EnterpriseFacts =>
  Object.fromEntries(
    ['zone', 'commune', 'ownership'].flatMap((key) => {
      const value = textIn(row, key);
      return value === null ? [] : [[key, value]];
    }),
  );

const newFacts = (one: WantedEnterprise) => {
  if (one.unitId === null) throw new Error('an enterprise was about to be added to no unit');
  const empty = { zone: null, commune: null, ownership: null, eligible: null, eligible_rule: null };
  return {
    ...empty,
    ...toldFacts(one),
    name: String(one.row.values.name),
    upper_unit_id: one.unitId,
    tax_code: String(one.row.values.taxCode),
  };
};

const stageOf = ({ today }: ImportContext, { row, stage, union }: WantedEnterprise) => ({
  stage: stage ?? ('untouched' as const),
  from_day: textIn(row, 'asOf') ?? today,
  note: textIn(row, 'note'),
  founding_id: union && 'founding_id' in union ? union.founding_id : null,
  union_unit_id: union && 'union_unit_id' in union ? union.union_unit_id : null,
  decision: stage === 'recognised' ? textIn(row, 'decision') : null,
});

const workersIn = ({ today }: ImportContext, row: Row) =>
  typeof row.values.workers === 'number'
    ? { workers: row.values.workers, as_of: textIn(row, 'asOf') ?? today }
    : null;

const change = async (context: ImportContext, one: WantedEnterprise, known: Enterprise): Promise<boolean> => {
  const tx = context.db as Tx;
  const facts = changedFacts(toldFacts(one), known);
  const workers = workersIn(context, one.row);
  const isCounted =
    workers !== null && (workers.workers !== known.workers || workers.as_of !== known.workersOn);
  if (one.stage === null && !isCounted && Object.keys(facts).length === 0) return false;
  await changeEnterprise(tx, known.id, facts);
  if (one.stage !== null)
    await addStage(tx, { enterprise_id: known.id, ...stageOf(context, one), ...stamp(context) });
  if (isCounted) await tellWorkers(tx, { enterprise_id: known.id, ...workers, ...stamp(context) });
  await audit(tx, {
    at: context.now,
    postId: context.actor?.postId ?? null,
    chatId: context.chatId,
    what: 'enterprise.changed',
    about: `enterprise:${known.id}`,
    before: { name: known.name, upper_unit_id: known.unitId, stage: known.stage, workers: known.workers },
    after: {
      ...facts,
      stage: one.stage ?? known.stage,
      workers: isCounted ? workers.workers : known.workers,
    },
  });
  return true;
};

const changedFacts = (told: EnterpriseFacts, known: Enterprise): EnterpriseFacts => {
  const before: Readonly<Record<string, unknown>> = {
    name: known.name,
    upper_unit_id: known.unitId,
    zone: known.zone,
    commune: known.commune,
    ownership: known.ownership,
    eligible: known.eligible,
    eligible_rule: known.eligibleRule,
  };
  return Object.fromEntries(Object.entries(told).filter(([key, value]) => before[key] !== value));
};
