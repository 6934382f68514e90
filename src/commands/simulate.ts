import { parseArgs } from 'node:util';
import type { Parts } from '../app/parts.ts';
import { BELOW } from '../app/remind-above.ts';
import { type Simulated, simulate } from '../app/simulate.ts';
import { type Day, dayAt, daysBetween, isDay, showDay, timeAt } from '../core/day.ts';
import { formOf } from '../core/definitions.ts';
import { type Phrase, say } from '../core/message.ts';
import type { Pack } from '../core/programme/types.ts';
import { isPeriod, showPeriod } from '../core/reports/periods.ts';
import type { Words } from '../core/words.ts';
import { packsEver } from '../store/programmes.ts';
import { unitByCode } from '../store/sample.ts';

/** `npm run simulate -- --from DAY --to DAY [--unit CODE] [--programme ID] [--json]`: everything that would be told. */
export const simulated = async (parts: Parts, args: readonly string[]): Promise<string> => {
  const { from, to, unit, programme, json } = wanted(args);
  const unitId = unit === undefined ? null : await unitByCode(parts.db, unit);
  if (unit !== undefined && unitId === null)
    throw new Error(`--unit: expected the code of a unit, not ${unit}`);
  const packs = await packsEver(parts.db, parts);
  if (programme !== undefined && !packs.has(programme))
    throw new Error(`--programme: expected one of ${[...packs.keys()].sort().join(', ')}, not ${programme}`);
  const found = await simulate(parts, { from, to, unitId, programme: programme ?? null });
  return json
    ? found.map((one) => JSON.stringify(asJson(parts, one))).join('\n')
    : asList(parts, packs, { found, from, to });
};

type Wanted = {
  readonly from: Day;
  readonly to: Day;
  readonly unit?: string | undefined;
  readonly programme?: string | undefined;
  readonly json: boolean;
};

const USAGE =
  'expected: npm run simulate -- --from 2026-12-01 --to 2027-11-30 [--unit CODE] [--programme ID] [--json]';
/** Two years: nobody reads more. */
const MOST_DAYS = 731;

const wanted = (args: readonly string[]): Wanted => {
  const option = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { from: option, to: option, unit: option, programme: option, json: { type: 'boolean' } },
  });
  const { from, to, json = false, ...only } = values;
  if (from === undefined || to === undefined) throw new Error(USAGE);
  for (const [name, day] of Object.entries({ from, to }))
    if (!isDay(day)) throw new Error(`--${name}: expected a day such as 2026-12-01, not ${day}`);
  if (to < from) throw new Error(`--to: expected a day from ${from} on, not ${to}`);
  if (daysBetween(from, to) >= MOST_DAYS) throw new Error('--to: expected two years at most');
  return { from, to, json, ...only };
};

const asJson = ({ words }: Parts, one: Simulated) => ({
  at: `${dayAt(one.at)}T${timeAt(one.at)}:00+07:00`,
  ...{ person: one.personId, unit: one.unitCode, programme: one.programme, duty: one.duty },
  ...{ period: one.period, stage: one.stage, reason: words('vi')(one.reason), reached: one.isReached },
});

type Listed = { readonly found: readonly Simulated[]; readonly from: Day; readonly to: Day };

const asList = (parts: Parts, packs: Packs, { found, from, to }: Listed): string => {
  const words = parts.words('vi');
  const lines = found.flatMap((one, n) => {
    const isNewDay = found[n - 1]?.at.getTime() !== one.at.getTime();
    const when = { day: showDay(dayAt(one.at)), time: timeAt(one.at) };
    const facts = { unit: one.unitName, person: one.personName, what: whatOf(words, packs, one, parts) };
    const line = say(one.isReached ? 'simulate-line' : 'simulate-line-unreached', {
      ...{ ...facts, reason: one.reason },
    });
    return [...(isNewDay ? ['', words(say('simulate-day', when))] : []), words(line)];
  });
  const unreached = found.filter(({ isReached }) => !isReached).length;
  const title = say('simulate-title', {
    count: found.length,
    from: showDay(from),
    to: showDay(to),
    unreached,
  });
  return [words(title), ...lines].join('\n');
};

type Packs = ReadonlyMap<string, Pack>;

/** What is told, as officers know it: by its name, else in the words in which it is told. */
const whatOf = (
  words: Words,
  packs: Packs,
  { programme, duty, period, stage, line }: Simulated,
  { definitions }: Parts,
): Phrase => {
  const pack = packs.get(programme);
  const form = pack?.duties.find(({ id }) => id === duty)?.form ?? null;
  const entry = [...(pack?.tasks ?? []), ...(pack?.reviews ?? [])].find(({ id }) => id === duty);
  const title = (form === null ? null : formOf(definitions, form)?.title) ?? entry?.title;
  if (title === undefined || stage.startsWith(BELOW)) return { vi: words(line).replace(/^• /, '') };
  const when = isPeriod(period) ? showPeriod(period) : { vi: isDay(period) ? showDay(period) : period };
  return say('simulate-what', { title, period: when });
};
