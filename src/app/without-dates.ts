import { type Day, dayAt } from '../core/day.ts';
import { type Dated, datedIn, hasPlanDate, isOver } from '../core/programme/dates.ts';
import { datedEntries, unitsWithoutDate } from '../store/dates.ts';
import type { Db } from '../store/db.ts';
import { packsInForce } from '../store/programmes.ts';
import type { Parts } from './parts.ts';

/** Duties, reviews, meetings and yearly days of the programmes in force that have no date yet, by programme and unit. */
export const withoutDates = async ({
  db,
  clock,
  definitions,
}: Pick<Parts, 'db' | 'clock' | 'definitions'>): Promise<readonly string[]> => {
  const today = dayAt(clock.now());
  const packs = await packsInForce(db, { definitions, today });
  const known: Known = { db, today, dated: await datedEntries(db, today) };
  const byPack = await Promise.all(
    packs.map(async (pack) => {
      const lines = await Promise.all(datedIn(pack).map((dated) => lineOf(dated, known)));
      return { pack, lines: lines.flatMap((line) => line ?? []) };
    }),
  );
  return byPack.flatMap(({ pack, lines }) =>
    lines.length === 0 ? [] : [`${pack.id} (${pack.document.name.vi})`, ...lines.map((line) => `  ${line}`)],
  );
};

type Known = { readonly db: Db; readonly today: Day; readonly dated: ReadonlySet<string> };

const lineOf = async (dated: Dated, known: Known): Promise<string | null> => {
  if (hasPlanDate(dated) || isOver(dated, known.today)) return null;
  const whose = await whoseIsMissing(dated, known);
  return whose === null ? null : `${dated.kind} ${dated.entry.id}: ${dated.entry.title.vi} (${whose})`;
};

/** For which units nobody has set it; null where all have a date. */
const whoseIsMissing = async (
  { kind, pack, entry }: Dated,
  { db, today, dated }: Known,
): Promise<string | null> => {
  if (kind !== 'duty' || entry.reporter.kind !== 'unit')
    return dated.has(`${pack.id} ${entry.id}`) ? null : 'no unit has set it';
  const { unitKinds } = entry.reporter;
  const { missing, all, codes } = await unitsWithoutDate(
    db,
    { programme: pack.id, entry: entry.id, unitKinds },
    today,
  );
  if (missing === 0) return all === 0 ? `no unit is of the kind ${unitKinds.join(', ')}` : null;
  const named = `${codes.join(', ')}${missing > codes.length ? ', …' : ''}`;
  return missing === all ? `none of ${all} units` : `${missing} of ${all} units: ${named}`;
};
