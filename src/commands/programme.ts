import { parseArgs } from 'node:util';
import { keepDraft } from '../actions/programme-record.ts';
import type { Parts } from '../app/parts.ts';
import { type Day, dayAt } from '../core/day.ts';
import { renew, renewalFor, yearsOf } from '../core/programme/renew.ts';
import type { Pack } from '../core/programme/types.ts';
import { openValues, valuesOf } from '../core/programme/values.ts';
import type { Db } from '../store/db.ts';
import { inTransaction } from '../store/lock.ts';
import { versionsOf } from '../store/programme-versions.ts';
import { packAsStated, packsEver, packsInForce } from '../store/programmes.ts';
import { topUnits } from '../store/quota-trees.ts';
import { rosterUnits } from '../store/roster.ts';

type Known = Pick<Parts, 'db' | 'clock' | 'definitions'>;

/** `npm run programme -- list`, `npm run programme -- renew ID --year Y [--unit CODE]`: prints JSON lines. */
export const programme = async (parts: Known, args: readonly string[]): Promise<string> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { year: { type: 'string' }, unit: { type: 'string' } },
    allowPositionals: true,
  });
  const [what, id, ...rest] = positionals;
  if (what === 'list' && id === undefined) return list(parts);
  const year = /^20\d\d$/.test(values.year ?? '') ? Number(values.year) : null;
  if (what !== 'renew' || id === undefined || rest.length > 0 || year === null) throw new Error(USAGE);
  return renewed(parts, { id, year, unit: values.unit ?? null });
};

const USAGE =
  'expected: npm run programme -- list, or npm run programme -- renew binh-duong-2025 --year 2026 [--unit CODE]';

const list = async (parts: Known): Promise<string> => {
  const today = dayAt(parts.clock.now());
  const running = new Set((await packsInForce(parts.db, { ...parts, today })).map((pack) => pack.id));
  const ever = [...(await packsEver(parts.db, parts)).values()];
  // The sample's own plan is no plan of a real roster.
  const known = ever.filter(({ id, sample }) => !sample || running.has(id));
  const drafts = await parts.db
    .selectFrom('programme_pack')
    .select(['pack', 'content'])
    .where('state', '=', 'draft')
    .execute();
  const lines = [
    ...known.map((pack) => ({ ...said(pack), state: running.has(pack.id) ? 'in force' : 'not in force' })),
    ...drafts.map(({ content }) => {
      const pack = parts.definitions.storedPack(content);
      return { ...said(pack), state: 'draft', open: openValues(pack).length };
    }),
  ];
  return lines.map((line) => JSON.stringify(line)).join('\n');
};

const said = ({ id, version, document: { name, from, to } }: Pack) => ({
  id,
  version,
  name: name.vi,
  from,
  to,
});

type Wanted = { readonly id: string; readonly year: number; readonly unit: string | null };

const renewed = async (parts: Known, { id, year, unit }: Wanted): Promise<string> => {
  const now = parts.clock.now();
  return inTransaction(parts.db, async (db) => {
    const { definitions } = parts;
    const today = dayAt(now);
    const original =
      (await packAsStated(db, { definitions, today }, id)) ?? (await packsEver(db, parts)).get(id);
    if (!original) throw new Error(`no programme ${id}: npm run programme -- list shows them`);
    const { last } = yearsOf(original);
    if (year <= last) throw new Error(`expected a year after ${last}, not ${year}`);
    const unitId = await ownerOf(db, { id, unit, today });
    const pack = renew(original, renewalFor(original, year));
    const known = { db, definitions, now, postId: null, chat: null };
    const taken = await keepDraft(known, { kind: 'renewal', pack, unitId });
    if (taken) throw new Error(`${pack.id} is there already`);
    const { supports } = pack;
    return JSON.stringify({
      ...said(pack),
      state: 'draft',
      open: valuesOf(pack).length,
      supportsOff: supports.length,
    });
  });
};

/** Whose it will be: the unit that is named, the one whose programme it was, or the only one at the top. */
const ownerOf = async (
  db: Db,
  { id, unit, today }: { readonly id: string; readonly unit: string | null; readonly today: Day },
): Promise<number> => {
  if (unit !== null) {
    const [named] = await rosterUnits(db, [unit]);
    if (!named) throw new Error(`--unit: expected the code of a unit in the roster, not ${unit}`);
    return named.id;
  }
  const owner = (await versionsOf(db, id)).at(-1)?.unit_id;
  if (owner !== undefined) return owner;
  const [only, ...others] = await topUnits(db, today);
  if (only === undefined) throw new Error('there are no units yet: npm run import -- units FILE.xlsx');
  if (others.length > 0) throw new Error('more than one unit stands at the top: name one with --unit CODE');
  return only;
};
