import type { Day } from '../core/day.ts';
import { fold } from '../core/fold.ts';
import type { Db, Tx } from './db.ts';
import type { NewEnterprise } from './enterprises.ts';
import type { NewRow } from './schema.ts';

const MOST_AT_ONCE = 1000;

export type EnterpriseToAdd = {
  readonly facts: NewEnterprise;
  readonly stage: Omit<NewRow<'enterprise_stage'>, 'id' | 'enterprise_id'>;
  readonly workers: { readonly workers: number; readonly as_of: Day } | null;
};

/** Many new enterprises with their first stages. */
export const addEnterprises = async (tx: Db, all: readonly EnterpriseToAdd[]): Promise<void> => {
  for (let at = 0; at < all.length; at += MOST_AT_ONCE) await addSome(tx, all.slice(at, at + MOST_AT_ONCE));
};

const addSome = async (tx: Db, some: readonly EnterpriseToAdd[]): Promise<void> => {
  const made = await tx
    .insertInto('enterprise')
    .values(some.map(({ facts }) => ({ ...facts, folded: fold(facts.name) })))
    .returning(['id', 'tax_code'])
    .execute();
  const idOf = new Map(made.map(({ id, tax_code }) => [tax_code, id]));
  const withId = some.map((one) => ({ ...one, enterprise_id: idOf.get(one.facts.tax_code) ?? 0 }));
  await tx
    .insertInto('enterprise_stage')
    .values(withId.map(({ enterprise_id, stage }) => ({ enterprise_id, ...stage })))
    .execute();
  const counted = withId.flatMap(({ enterprise_id, workers, facts: { recorded_by = null, created_at } }) =>
    workers === null ? [] : [{ enterprise_id, ...workers, recorded_by, created_at }],
  );
  if (counted.length > 0) await tx.insertInto('enterprise_workers').values(counted).execute();
};

export type EnterpriseFacts = Partial<
  Pick<
    NewEnterprise,
    'name' | 'upper_unit_id' | 'zone' | 'commune' | 'ownership' | 'eligible' | 'eligible_rule'
  >
>;

export const changeEnterprise = async (tx: Tx, id: number, facts: EnterpriseFacts): Promise<void> => {
  if (Object.keys(facts).length === 0) return;
  const named = facts.name === undefined ? facts : { ...facts, folded: fold(facts.name) };
  await tx.updateTable('enterprise').set(named).where('id', '=', id).execute();
};
