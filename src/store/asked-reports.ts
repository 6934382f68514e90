import { sql } from 'kysely';
import { isAboutMoney } from '../core/access.ts';
import type { Day } from '../core/day.ts';
import { atOrBelow } from './below.ts';
import type { Db, Tx } from './db.ts';
import { lastDay, type StandingsAsk, standing } from './owing.ts';
import { holdsOn } from './units.ts';

/** Who asks those who have not sent, for which day, and from when on it may leave. */
export type AskingBelow = {
  readonly postId: number;
  /** The unit that the officer works for: who no longer stands below it is not asked. */
  readonly home: number;
  readonly today: Day;
  readonly onDay: Day;
  readonly now: Date;
  readonly notBefore: Date;
};

/** Who has not sent, and under which duty. */
type Missing = {
  readonly unitId: number;
  readonly postId: number | null;
  readonly programme: string;
  readonly duty: string;
};

/**
 * What became of everybody who has not sent: asked now, asked already on this day, without a linked chat, or no longer
 * below the officer's unit. Each reporter is counted once.
 */
export type Asked = {
  readonly asked: number;
  readonly already: number;
  readonly gone: number;
  readonly unlinked: readonly Missing[];
};

/** Reminds everybody who has not sent, each at most once a day for a duty, in a few statements whatever their number. */
export const askMissing = async (tx: Tx, ask: StandingsAsk, asking: AskingBelow): Promise<Asked> => {
  const all = await missingOf(tx, ask);
  const here = await stillBelow(tx, all, asking);
  const people = byReporter(await recipients(tx, { ask, missing: here, asking }));
  const linked = here.filter((one) => people.has(keyOf(one)));
  const wanted = linked.filter((one) => !people.get(keyOf(one))?.some(({ told }) => told));
  const rows = wanted.flatMap((one) =>
    (people.get(keyOf(one)) ?? []).map(({ personId }) => ({ ...one, personId })),
  );
  const asked = await record(tx, rows, { ask, asking });
  return {
    asked,
    already: linked.length - asked,
    gone: all.length - here.length,
    unlinked: here.filter((one) => !people.has(keyOf(one))),
  };
};

const missingOf = async (db: Db, ask: StandingsAsk): Promise<readonly Missing[]> => {
  const { rows } = await sql<Missing>`
    with ${standing(ask)}
    select unit_id as "unitId", post_id as "postId", programme, duty from standing where report_id is null`.execute(
    db,
  );
  return rows;
};

const stillBelow = async (
  db: Db,
  missing: readonly Missing[],
  { home, today }: AskingBelow,
): Promise<readonly Missing[]> => {
  const { rows } = await sql<{ id: number }>`
    select unit.id from unnest(${idsOf(missing)}::bigint[]) unit (id) where ${atOrBelow('unit.id', home, today)}`.execute(
    db,
  );
  const below = new Set(rows.map(({ id }) => id));
  return missing.filter(({ unitId }) => below.has(unitId));
};

const idsOf = (missing: readonly Missing[]): number[] => [...new Set(missing.map(({ unitId }) => unitId))];

type Recipient = {
  readonly unitId: number;
  readonly postId: number | null;
  readonly personId: number;
  /** Reminded of this duty on this day. */
  readonly told: boolean;
};
type RecipientsAsk = {
  readonly ask: StandingsAsk;
  readonly missing: readonly Missing[];
  readonly asking: AskingBelow;
};

/** Whom to remind: of those with a linked chat the unit's filers, for a report about money its finance, its officers where it has none. */
const recipients = async (
  db: Db,
  { ask, missing, asking: { today, onDay } }: RecipientsAsk,
): Promise<readonly Recipient[]> => {
  const first = isAboutMoney(ask.form) ? 'finance' : 'filer';
  const isByPost = ask.reporter.kind === 'post';
  const duties = [...new Set(missing.map(({ programme, duty }) => `${programme} ${duty}`))];
  const { rows } = await sql<Recipient>`
    with holder as (
      select post.unit_id, post.person_id, post.id, post.role, post.programme,
        bool_or(post.role = ${first} and post.programme is null) over (partition by post.unit_id) as has_first,
        bool_or(post.role = 'filer' and post.programme is null) over (partition by post.unit_id) as has_filer
      from post where ${holdsOn('post', today)} and post.unit_id = any(${idsOf(missing)}::bigint[])
    )
    select holder.unit_id as "unitId", ${isByPost ? sql`holder.id` : sql`null::bigint`} as "postId",
      holder.person_id as "personId", exists (
        select from reminder where reminder.unit_id = holder.unit_id and reminder.person_id = holder.person_id
          and reminder.on_day = ${onDay} and reminder.programme || ' ' || reminder.duty = any(${duties}::text[])
      ) as told
    from holder
    where exists (select from chat where chat.person_id = holder.person_id and chat.reachable) and ${
      isByPost
        ? sql`holder.programme is not null`
        : sql`holder.programme is null and holder.role =
            case when holder.has_first then ${first} when holder.has_filer then 'filer' else 'officer' end`
    }`.execute(db);
  return rows;
};

const keyOf = ({ unitId, postId }: Pick<Missing, 'unitId' | 'postId'>): string => `${unitId} ${postId}`;

const byReporter = (all: readonly Recipient[]): ReadonlyMap<string, readonly Recipient[]> => {
  const found = new Map<string, Recipient[]>();
  for (const one of all) {
    const those = found.get(keyOf(one));
    if (those) those.push(one);
    else found.set(keyOf(one), [one]);
  }
  return found;
};

type Wanted = Missing & { readonly personId: number };

/** Into the ledger and the day's digests; gives how many reporters were asked anew. */
const record = async (
  tx: Tx,
  wanted: readonly Wanted[],
  { ask, asking }: { readonly ask: StandingsAsk; readonly asking: AskingBelow },
): Promise<number> => {
  if (wanted.length === 0) return 0;
  const { postId, onDay, now, notBefore } = asking;
  const { rows } = await sql<{ unitId: number; postId: number | null; personId: number }>`
    insert into reminder (unit_id, post_id, programme, duty, person_id, period, stage, on_day, created_at, asked_by)
    select wanted.*, ${ask.period}, ${`asked-${onDay}`}, ${onDay}::date, ${now}::timestamptz, ${postId}::bigint
    from unnest(${wanted.map((one) => one.unitId)}::bigint[], ${wanted.map((one) => one.postId)}::bigint[],
      ${wanted.map((one) => one.programme)}::text[], ${wanted.map((one) => one.duty)}::text[],
      ${wanted.map((one) => one.personId)}::bigint[]) wanted
    on conflict do nothing
    returning unit_id as "unitId", post_id as "postId", person_id as "personId"`.execute(tx);
  // Who was told something today already is told again: this time somebody asks.
  await sql`
    insert into digest (person_id, on_day, state, not_before, created_at)
    select person, ${onDay}::date, 'planned', ${notBefore}::timestamptz, ${now}::timestamptz
    from unnest(${[...new Set(rows.map(({ personId }) => personId))]}::bigint[]) person
    on conflict (person_id, on_day) do update set state = 'planned', not_before = excluded.not_before
    where digest.state in ('empty', 'sent', 'unreachable')`.execute(tx);
  return new Set(rows.map(keyOf)).size;
};

/** Units, or posts of them, as they were named at the period's end; the first ones by name. */
export const reporterNames = async (
  db: Db,
  { grounds }: Pick<StandingsAsk, 'grounds'>,
  { of, limit }: { readonly of: readonly Missing[]; readonly limit: number },
): Promise<readonly { readonly name: string; readonly post: string | null }[]> => {
  const { rows } = await sql<{ name: string; post: string | null }>`
    select coalesce(unit_name.name, unit.code) as name, post.title as post
    from unnest(${of.map(({ unitId }) => unitId)}::bigint[], ${of.map(({ postId }) => postId)}::bigint[])
      reporter (unit_id, post_id)
    join unit on unit.id = reporter.unit_id
    left join post on post.id = reporter.post_id
    left join unit_name on unit_name.unit_id = unit.id and ${holdsOn('unit_name', lastDay({ grounds }))}
    order by unit_name.folded, unit.id, reporter.post_id
    limit ${limit}`.execute(db);
  return rows;
};
