import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { SupportDecision, SupportFact, Taken } from '../core/programme/supports.ts';
import type { SupportBasis } from '../core/programme/types.ts';
import type { Employment } from '../core/registers/officers.ts';
import type { Span } from '../core/reports/periods.ts';
import type { Db, Tx } from './db.ts';
import type { NewRow } from './schema.ts';
import { ancestors } from './units.ts';

export type SupportScope = {
  readonly unitId: number;
  /** The ids under which a renewed programme's facts may be kept. */
  readonly programmes: readonly string[];
  readonly span: Span;
  readonly today: Day;
};

/** What a support pays for at a unit: recognised foundings of the span, its offices, or people it employs. */
export const supportFacts = async (
  db: Db,
  basis: SupportBasis,
  scope: SupportScope,
): Promise<readonly SupportFact[]> => {
  const { rows } = await sql<FactRow>`${factsOf[basis](scope)}`.execute(db);
  return rows.map(({ subject, name, from, to, kind, ownership }) => ({
    subject,
    name,
    from,
    to,
    known: { ...sectorOf(kind, ownership) },
  }));
};

type FactRow = {
  readonly subject: string;
  readonly name: string;
  readonly from: Day;
  readonly to: Day | null;
  readonly kind: string | null;
  readonly ownership: string | null;
};

/** Only a union that a decision has recognised is paid for; whether its figures are confirmed is for finance to see. */
const foundings = ({ unitId, span }: SupportScope) => sql`
  select 'founding:' || id as subject, name || coalesce(' – ' || decision_number, '') as name, counted_on as "from", counted_on as "to", kind, ownership
  from founding
  where upper_unit_id = ${unitId} and recognised and state in ('waiting', 'confirmed')
    and counted_on between ${span.from} and ${span.to}
  order by counted_on, id`;

/** An office that rests is not at work: one row for every run of days on which it was. */
const offices = ({ unitId, span }: SupportScope) => sql`
  select 'office:' || office.id as subject, office.name, lower(life.days) as "from", upper(life.days) - 1 as "to",
    null::text as kind, null::text as ownership
  from representative_office office
  cross join lateral unnest(datemultirange(daterange(opened_on, closed_on)) - coalesce(
    (select range_agg(daterange(from_day, to_day)) from office_pause where office_id = office.id), '{}'
  )) as life (days)
  where unit_id = ${unitId} and life.days && daterange(${span.from}, ${span.to}, '[]')
  order by office.id, life.days`;

/** Who was employed so, from the day on which that began to the day before it changed or ended. */
const people =
  (employment: Employment) =>
  ({ unitId, programmes, span }: SupportScope) =>
    sql`
  select 'person:' || person.id as subject, person.name, lower(life.days) as "from", upper(life.days) - 1 as "to",
    null::text as kind, null::text as ownership
  from post join person on person.id = post.person_id
  join (select *, lead(from_day) over (partition by post_id order by from_day) as next_day from post_employment) as held
    on held.post_id = post.id
  cross join lateral (select daterange(held.from_day, held.next_day) * daterange(post.valid_from, post.valid_to) as days) as life
  where post.unit_id = ${unitId} and post.programme = any(${programmes}::text[])
    and held.employment = ${employment} and life.days && daterange(${span.from}, ${span.to}, '[]')
  order by person.id, life.days`;

const factsOf: Readonly<Record<SupportBasis, (scope: SupportScope) => RawBuilder<unknown>>> = {
  founding: foundings,
  office: offices,
  'full-time': people('full-time'),
  'part-time': people('part-time'),
};

/** The field `khu-vuc` of the plans' rules. A nghiệp đoàn is in no enterprise. */
const sectorOf = (kind: string | null, ownership: string | null): { readonly 'khu-vuc'?: string } => {
  if (kind === null) return {};
  if (kind === 'nghiep-doan') return { 'khu-vuc': 'khong-co-quan-he-lao-dong' };
  if (kind === 'public-body' || ownership === 'state') return { 'khu-vuc': 'nha-nuoc' };
  return ownership === null ? {} : { 'khu-vuc': 'ngoai-nha-nuoc' };
};

/** Officers of a programme at a unit of whom it is not recorded whether they work full-time. */
export const unsettledOfficers = async (
  db: Db,
  { unitId, programmes, today }: SupportScope,
): Promise<number> => {
  const row = await db
    .selectFrom('post')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('unit_id', '=', unitId)
    .where('programme', 'in', programmes)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('post_employment')
            .select('post_id')
            .whereRef('post_id', '=', 'post.id')
            .where('from_day', '<=', today),
        ),
      ),
    )
    .where('valid_from', '<=', today)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', today)]))
    .executeTakeFirstOrThrow();
  return row.count;
};

type DecisionRow = SupportDecision & { readonly support: string };

/** What a unit and those above it decided about the supports of a programme: most senior first, newest first. */
export const supportDecisions = async (
  db: Db,
  programme: string,
  { unitId, today }: Pick<SupportScope, 'unitId' | 'today'>,
): Promise<readonly DecisionRow[]> => {
  const line = [unitId, ...(await ancestors(db, unitId, today)).map(({ id }) => id)];
  const { rows } = await sql<DecisionRow>`
    select support, active, amount, period, decision, decided_on as "decidedOn", valid_from as "validFrom"
    from support_setting
    where programme = ${programme} and unit_id = any(${line}::bigint[])
    order by array_position(${line}::bigint[], unit_id) desc, valid_from desc, id desc`.execute(db);
  return rows;
};

export const addSupportDecision = async (
  tx: Tx,
  decision: Omit<NewRow<'support_setting'>, 'id'>,
): Promise<number> =>
  (await tx.insertInto('support_setting').values(decision).returning('id').executeTakeFirstOrThrow()).id;

/** Which claims hold these facts already, under whatever programme. */
export const takenFacts = async (db: Db, subjects: readonly string[]): Promise<readonly Taken[]> => {
  const { rows } = await sql<Taken>`
    select support_fact.subject, support_fact.month, claim.number as claim, claim.programme, claim.support,
      (claim.claimed_at at time zone 'Asia/Ho_Chi_Minh')::date as "claimedOn"
    from support_fact
    join support_claim_line line on line.id = support_fact.line_id
    join support_claim claim on claim.id = line.claim_id
    where support_fact.subject = any(${subjects}::text[])
    order by support_fact.subject, support_fact.month`.execute(db);
  return rows;
};
