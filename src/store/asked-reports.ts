import { type RawBuilder, sql } from 'kysely';
import { isAboutMoney } from '../core/access.ts';
import type { Day } from '../core/day.ts';
import { atOrBelow } from './below.ts';
import type { Db, Tx } from './db.ts';
import { lastDay, type StandingsAsk, standing } from './standings.ts';
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

/**
 * What became of everybody who has not sent: asked now, asked already on this day, without a linked chat, or no longer
 * below the officer's unit. Each reporter is counted once.
 */
export type Asked = {
  readonly asked: number;
  readonly already: number;
  readonly unlinked: number;
  readonly gone: number;
};

/** Reminds everybody who has not sent, each at most once a day for a duty, in a few statements whatever their number. */
export const askMissing = async (tx: Tx, ask: StandingsAsk, asking: AskingBelow): Promise<Asked> => {
  const { onDay, now, notBefore, postId } = asking;
  const before = await sql<Asked>`
    with ${reached(ask, asking)}
    select 0 as asked, count(*) filter (where is_below and linked > 0 and told) as already,
      count(*) filter (where is_below and linked = 0) as unlinked, count(*) filter (where not is_below) as gone
    from reached`.execute(tx);
  const { rows } = await sql<{ unit_id: number; post_id: number | null; person_id: number }>`
    with ${reached(ask, asking)}
    insert into reminder (programme, duty, unit_id, post_id, period, stage, person_id, on_day, created_at, asked_by)
    select reached.programme, reached.duty, reached.unit_id, reached.post_id, ${ask.period}, ${`asked-${onDay}`},
      recipient.person_id, ${onDay}::date, ${now}::timestamptz, ${postId}::bigint
    from reached join recipient using (unit_id)
    where reached.is_below and not reached.told and recipient.linked
      and recipient.reporter is not distinct from reached.post_id
    on conflict do nothing
    returning unit_id, post_id, person_id`.execute(tx);
  await planDigests(tx, [...new Set(rows.map((row) => row.person_id))], { onDay, now, notBefore });
  const asked = new Set(rows.map((row) => `${row.unit_id} ${row.post_id}`)).size;
  return { ...(before.rows[0] ?? { already: 0, unlinked: 0, gone: 0 }), asked };
};

/** Who was told something today already is told again: this time somebody asks. */
const planDigests = async (
  tx: Tx,
  people: readonly number[],
  { onDay, now, notBefore }: Pick<AskingBelow, 'onDay' | 'now' | 'notBefore'>,
): Promise<void> => {
  if (people.length === 0) return;
  await sql`
    insert into digest (person_id, on_day, state, not_before, created_at)
    select person, ${onDay}::date, 'planned', ${notBefore}::timestamptz, ${now}::timestamptz
    from unnest(${[...people]}::bigint[]) person
    on conflict (person_id, on_day) do update set state = 'planned', not_before = excluded.not_before
    where digest.state in ('empty', 'sent', 'unreachable')`.execute(tx);
};

/** A reporter that cannot be reached, as it is named at the period's end. */
export type Unlinked = { readonly name: string; readonly post: string | null };

/** Who has not sent and has nobody with a linked chat, by name. */
export const unlinkedMissing = async (
  db: Db,
  ask: StandingsAsk,
  { asking, limit }: { readonly asking: Reach; readonly limit: number },
): Promise<readonly Unlinked[]> => {
  const { rows } = await sql<Unlinked>`
    with ${reached(ask, asking)}
    select coalesce(unit_name.name, unit.code) as name, post.title as post
    from reached join unit on unit.id = reached.unit_id
    left join post on post.id = reached.post_id
    left join unit_name on unit_name.unit_id = unit.id and ${holdsOn('unit_name', lastDay(ask))}
    where reached.is_below and reached.linked = 0
    order by unit_name.folded, unit.id
    limit ${limit}`.execute(db);
  return rows;
};

type Reach = Pick<AskingBelow, 'home' | 'today' | 'onDay'>;

/**
 * `with` parts that end in `reached`: everybody who has not sent, with how many of their people have a linked chat, and
 * whether any of these was reminded on the day. A unit's filers are asked, for a report about
 * money its finance, its officers where it has none.
 */
const reached = (ask: StandingsAsk, { home, today, onDay }: Reach): RawBuilder<unknown> => {
  const first = isAboutMoney(ask.form) ? 'finance' : 'filer';
  return sql`
  ${standing(ask)},
  missing as materialized (select * from standing where report_id is null),
  holder as (
    select post.unit_id, post.person_id, post.id, post.role, post.programme,
      bool_or(post.role = ${first} and post.programme is null) over (partition by post.unit_id) as has_first,
      bool_or(post.role = 'filer' and post.programme is null) over (partition by post.unit_id) as has_filer
    from post where ${holdsOn('post', today)} and post.unit_id in (select unit_id from missing)
  ),
  recipient as materialized (
    select holder.unit_id, ${ask.reporter.kind === 'post' ? sql`holder.id` : sql`null::bigint`} as reporter, holder.person_id,
      exists (select from chat where chat.person_id = holder.person_id and chat.reachable) as linked,
      exists (select from reminder join missing on missing.unit_id = reminder.unit_id
        where reminder.unit_id = holder.unit_id and reminder.person_id = holder.person_id and reminder.on_day = ${onDay}
          and reminder.programme = missing.programme and reminder.duty = missing.duty) as told
    from holder
    where ${
      ask.reporter.kind === 'post'
        ? sql`holder.programme is not null`
        : sql`holder.programme is null and holder.role = case when holder.has_first then ${first} when holder.has_filer then 'filer' else 'officer' end`
    }
  ),
  reached as (
    select missing.unit_id, missing.post_id, missing.programme, missing.duty,
      ${atOrBelow('missing.unit_id', home, today)} as is_below,
      count(*) filter (where recipient.linked) as linked,
      coalesce(bool_or(recipient.linked and recipient.told), false) as told
    from missing
    left join recipient on recipient.unit_id = missing.unit_id and recipient.reporter is not distinct from missing.post_id
    group by missing.unit_id, missing.post_id, missing.programme, missing.duty
  )`;
};
