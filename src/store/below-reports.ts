import { sql } from 'kysely';
import type { Lack } from '../core/reviews/below-reports.ts';
import type { Db } from './db.ts';
import { type StandingsAsk, standing } from './owing.ts';

/** How many of some reports were owed and sent, of these late; and who lacks how many. */
export type SentBelow = {
  readonly owed: number;
  readonly sent: number;
  readonly late: number;
  readonly lacks: readonly Lack[];
};

/** So many periods are added up in one statement, which a country's reports then do not outgrow. */
const AT_ONCE = 4;

/** Adds up who sent for some periods; only those who lack something are named. */
export const sentBelow = async (db: Db, asks: readonly StandingsAsk[]): Promise<SentBelow> => {
  let sum: SentBelow = { owed: 0, sent: 0, late: 0, lacks: [] };
  for (let at = 0; at < asks.length; at += AT_ONCE) {
    const some = await together(db, asks.slice(at, at + AT_ONCE));
    sum = {
      ...{ owed: sum.owed + some.owed, sent: sum.sent + some.sent, late: sum.late + some.late },
      lacks: [...sum.lacks, ...some.lacks],
    };
  }
  return sum;
};

type Row = {
  readonly unitId: number | null;
  readonly postId: number | null;
  readonly owed: number;
  readonly sent: number;
  readonly late: number;
};

const together = async (db: Db, asks: readonly StandingsAsk[]): Promise<SentBelow> => {
  const each = asks.map(
    (ask) => sql`
      select * from (with ${standing(ask)} select unit_id, post_id, report_id, sent_late from standing) as one`,
  );
  const { rows } = await sql<Row>`
    with reporter as materialized (
      select unit_id, post_id, count(*) as owed, count(report_id) as sent, count(*) filter (where sent_late) as late
      from (${sql.join(each, sql` union all `)}) as every
      group by unit_id, post_id
    )
    select null::bigint as "unitId", null::bigint as "postId", coalesce(sum(owed), 0)::bigint as owed,
      coalesce(sum(sent), 0)::bigint as sent, coalesce(sum(late), 0)::bigint as late from reporter
    union all
    select unit_id, post_id, owed, sent, late from reporter where sent < owed or late > 0`.execute(db);
  const sums = rows.find(({ unitId }) => unitId === null);
  return {
    ...{ owed: sums?.owed ?? 0, sent: sums?.sent ?? 0, late: sums?.late ?? 0 },
    lacks: rows.flatMap(({ unitId, postId, owed, sent, late }) =>
      unitId === null ? [] : [{ unitId, postId, missing: owed - sent, late }],
    ),
  };
};
