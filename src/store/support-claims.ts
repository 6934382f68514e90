import { sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { SupportDue } from '../core/programme/supports.ts';
import type { Span } from '../core/reports/periods.ts';
import type { Db } from './db.ts';
import type { NewRow, Row } from './schema.ts';
import { holdsOn } from './units.ts';

type NewClaim = Omit<NewRow<'support_claim'>, 'id' | 'number' | 'state'> & {
  readonly today: Day;
  /** Its own number, where it has one already. */
  readonly number?: string;
};

/**
 * Keeps a claim with its lines and takes its facts. Null, with nothing kept, where another claim took one of them
 * first: the unique key decides, also between two that claim at the same moment.
 */
export const recordClaim = async (
  tx: Db,
  { today, number, ...claim }: NewClaim,
  dues: readonly SupportDue[],
): Promise<Row<'support_claim'> | null> => {
  const row = await tx
    .insertInto('support_claim')
    .values({
      ...claim,
      state: 'claimed',
      number:
        number ??
        sql`'HT-' || ${today.slice(0, 4)}::text || '-' || lpad(nextval('receipt_number')::text, 6, '0')`,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  for (const due of dues) if (!(await takeFact(tx, row.id, due))) return dropClaim(tx, row.id);
  return row;
};

const takeFact = async (tx: Db, claimId: number, due: SupportDue): Promise<boolean> => {
  const [kind = '', id] = due.subject.split(':');
  const line = await tx
    .insertInto('support_claim_line')
    .values({ claim_id: claimId, [`${kind}_id`]: Number(id), period: due.period, amount: due.amount })
    .returning('id')
    .executeTakeFirstOrThrow();
  const taken = await tx
    .insertInto('support_fact')
    .values(due.months.map((month) => ({ subject: due.subject, month, line_id: line.id })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('month')
    .execute();
  return taken.length === due.months.length;
};

const dropClaim = async (tx: Db, id: number): Promise<null> => {
  await freeFacts(tx, [id]);
  await tx.deleteFrom('support_claim_line').where('claim_id', '=', id).execute();
  await tx.deleteFrom('support_claim').where('id', '=', id).execute();
  return null;
};

/** Gives the facts of claims back, so that they may be claimed anew. */
export const freeFacts = (tx: Db, claims: readonly number[]): Promise<unknown> =>
  tx
    .deleteFrom('support_fact')
    .where('line_id', 'in', (eb) =>
      eb.selectFrom('support_claim_line').select('id').where('claim_id', 'in', claims),
    )
    .execute();

/** A claim as it is listed: whose, by whom, for how much. */
export type Claim = Row<'support_claim'> & {
  readonly unitName: string;
  readonly claimant: string;
  readonly claimantId: number;
  readonly lines: number;
  readonly facts: number;
  readonly firstPeriod: string | null;
  readonly lastPeriod: string | null;
};

type ClaimState = Row<'support_claim'>['state'];

/** Whose claims: a unit's own, those of everything below it, or both; in these states, oldest first. */
export type ClaimsAsked = {
  readonly unitId: number;
  readonly whose: 'own' | 'below' | 'all';
  readonly states: readonly ClaimState[];
  readonly today: Day;
  readonly ids?: readonly number[];
};

export const claims = async (db: Db, asked: ClaimsAsked): Promise<readonly Claim[]> => {
  const { rows } = await sql<Claim>`
    select claim.*, coalesce(unit_name.name, unit.code) as "unitName",
      person.name as claimant, person.id as "claimantId",
      line.lines, line.facts, line.first_period as "firstPeriod", line.last_period as "lastPeriod"
    from support_claim claim
    join unit on unit.id = claim.unit_id
    left join unit_name on unit_name.unit_id = unit.id and ${holdsOn('unit_name', asked.today)}
    join post on post.id = claim.claimed_by
    join person on person.id = post.person_id
    cross join lateral (
      select count(*) as lines, count(distinct (founding_id, office_id, person_id)) as facts,
        min(period) as first_period, max(period) as last_period
      from support_claim_line where claim_id = claim.id
    ) line
    where claim.state = any(${asked.states}::text[]) and ${among(asked)}
      and ${asked.ids ? sql`claim.id = any(${asked.ids}::bigint[])` : sql`true`}
    order by claim.id`.execute(db);
  return rows;
};

const among = ({ unitId, whose, today }: ClaimsAsked) => {
  const own = sql`claim.unit_id = ${unitId}`;
  const below = sql`claim.unit_id in (
    select unit_id from derived.unit_line where ancestor_id = ${unitId} and ${holdsOn('unit_line', today)})`;
  return { own, below, all: sql`(${own} or ${below})` }[whose];
};

export type ClaimLine = {
  readonly claimId: number;
  readonly name: string;
  readonly period: string | null;
  readonly amount: number;
  /** For a founding: its decision and whether its figures are confirmed; `gone` where it no longer stands. */
  readonly decision: string | null;
  readonly state: 'waiting' | 'confirmed' | 'gone' | null;
};

export const claimLines = async (db: Db, claimIds: readonly number[]): Promise<readonly ClaimLine[]> => {
  const { rows } = await sql<ClaimLine>`
    select line.claim_id as "claimId", coalesce(founding.name, office.name, person.name) as name, line.period, line.amount,
      founding.decision_number as decision,
      case when founding.state in ('returned', 'void') or not founding.recognised then 'gone'
        else founding.state end as state
    from support_claim_line line
    left join founding on founding.id = line.founding_id
    left join representative_office office on office.id = line.office_id
    left join person on person.id = line.person_id
    where line.claim_id = any(${claimIds}::bigint[])
    order by line.claim_id, line.id`.execute(db);
  return rows;
};

/** What a unit was paid on the days of a span and under how many documents, by what the support is for. */
export const paidSums = async (
  db: Db,
  unitId: number,
  { from, to }: Span,
): Promise<readonly { readonly basis: string; readonly sum: number; readonly documents: number }[]> => {
  const { rows } = await sql<{ basis: string; sum: number; documents: number }>`
    select basis, sum(amount)::bigint as sum, count(distinct paid_document) as documents from support_claim
    where unit_id = ${unitId} and state = 'paid' and paid_on between ${from} and ${to}
    group by basis`.execute(db);
  return rows;
};
