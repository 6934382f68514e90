import { type Day, plusDays } from '../core/day.ts';
import type { Definitions } from '../core/definitions.ts';
import { withReading } from '../core/programme/reading.ts';
import { packOn } from '../core/programme/renew.ts';
import type { Pack } from '../core/programme/types.ts';
import { begunOn, type Version, versionsOn } from '../core/programme/versions.ts';
import type { Db } from './db.ts';
import { readingsOn } from './readings.ts';
import { ancestors } from './units.ts';

/** Where packs come from: files, and what the database keeps, as of a day. */
export type PackSource = { readonly definitions: Packs; readonly today: Day };
type Packs = Pick<Definitions, 'packs' | 'storedPack'>;

/** The plans in force on a day, as they stand on it; with a unit, those that are that unit's business. */
export const packsInForce = async (
  db: Db,
  { definitions, today }: PackSource,
  unitId: number | null = null,
): Promise<readonly Pack[]> => {
  const [recorded, ran] = [await recordedVersions(db), await ranBefore(db)];
  const isTheirs = unitId === null ? () => true : await ownersOf(db, unitId, today);
  const begun = begunOn(recorded, today);
  const holding = versionsOn(recorded, today);
  const ids = [...new Set([...ran.filter((id) => !begun.has(id)), ...holding.keys()])].sort();
  const packs = await Promise.all(
    ids.map((id) => {
      const version = holding.get(id);
      if (version && !isTheirs(version)) return null;
      return version ? loaded(db, definitions, version) : (definitions.packs.get(id) ?? null);
    }),
  );
  const readings = await readingsOn(db, today);
  return packs.flatMap((pack) =>
    pack ? [withReading(packOn(pack, today), readings.get(pack.id) ?? null)] : [],
  );
};

/** One plan by its id, as it stands on a day; null where it is not, or no longer, in force. */
export const packNamed = async (db: Db, source: PackSource, id: string): Promise<Pack | null> => {
  const pack = await packAsStated(db, source, id);
  return pack && withReading(pack, (await readingsOn(db, source.today)).get(id) ?? null);
};

/** The same as the plan itself words it, whatever was decided about how it is counted. */
export const packAsStated = async (
  db: Db,
  { definitions, today }: PackSource,
  id: string,
): Promise<Pack | null> => {
  const recorded = await recordedVersions(db, id);
  const version = versionsOn(recorded, today).get(id);
  const pack = version ? await loaded(db, definitions, version) : null;
  const ran = !begunOn(recorded, today).has(id) && (await ranBefore(db)).includes(id);
  const file = ran ? (definitions.packs.get(id) ?? null) : null;
  const found = pack ?? file;
  return found && packOn(found, today);
};

/** A plan that is over, as it was on its last day. */
export type EndedPack = { readonly pack: Pack; readonly last: Day };

/** The plans that are that unit's business and are over, each as it was on its last day. */
export const packsEnded = async (
  db: Db,
  { definitions, today }: PackSource,
  unitId: number,
): Promise<readonly EndedPack[]> => {
  const recorded = await recordedVersions(db);
  const isTheirs = await ownersOf(db, unitId, today);
  const holding = versionsOn(recorded, today);
  const over = recorded.filter(
    (version) => !holding.has(version.pack) && (version.validTo ?? '9999') <= today && isTheirs(version),
  );
  const newest = new Map(over.map((version) => [version.pack, version]));
  const packs = await Promise.all(
    [...newest.values()].map(async (version) => {
      const last = plusDays(version.validTo ?? today, -1);
      const pack = await packNamed(db, { definitions, today: last }, version.pack);
      return pack ? [{ pack, last }] : [];
    }),
  );
  return packs.flat();
};

/** Every plan that is or was in force or stands in `programmes/`, as it was last: for what was done under one. */
export const packsEver = async (
  db: Db,
  { definitions }: Pick<PackSource, 'definitions'>,
): Promise<ReadonlyMap<string, Pack>> => {
  const recorded = await Promise.all(
    (await recordedVersions(db)).map((version) => loaded(db, definitions, version)),
  );
  return new Map([
    ...definitions.packs,
    ...recorded.flatMap((pack) => (pack ? [[pack.id, pack] as const] : [])),
  ]);
};

/** What stands in `programmes/`, in force or not. */
export const filePacks = ({ definitions }: Pick<PackSource, 'definitions'>): readonly Pack[] => [
  ...definitions.packs.values(),
];

type RecordedVersion = Version & {
  readonly kind: 'file' | 'renewal' | 'new' | 'change';
  readonly state: 'in-force' | 'ended';
  readonly unitId: number;
  readonly fingerprint: string | null;
  readonly decision: string | null;
  readonly decidedOn: Day | null;
};

/** Every version that was ever put in force, of one programme or of all. */
const recordedVersions = async (db: Db, id?: string): Promise<readonly RecordedVersion[]> => {
  let query = db
    .selectFrom('programme_pack')
    .select(['pack', 'version', 'kind', 'state', 'fingerprint', 'decision'])
    .select(['unit_id as unitId', 'decided_on as decidedOn', 'valid_from', 'valid_to as validTo'])
    .where('state', '<>', 'draft')
    .orderBy('pack')
    .orderBy('version');
  if (id !== undefined) query = query.where('pack', '=', id);
  const rows = await query.execute();
  return rows.flatMap(({ valid_from: validFrom, state, ...row }) =>
    validFrom === null || state === 'draft' ? [] : [{ ...row, state, validFrom }],
  );
};

/** Programmes that ran before versions were recorded, and the sample's. */
const ranBefore = async (db: Db): Promise<readonly string[]> =>
  (await db.selectFrom('programme').select('pack').where('in_force', '=', true).execute()).map(
    ({ pack }) => pack,
  );

/** A plan is the business of its unit, of all below it, and of whoever was given a share of it. */
const ownersOf = async (db: Db, unitId: number, day: Day): Promise<(version: RecordedVersion) => boolean> => {
  const line = new Set([unitId, ...(await ancestors(db, unitId, day)).map(({ id }) => id)]);
  const rows = await db
    .selectFrom('allocation')
    .select('programme')
    .distinct()
    .where('unit_id', '=', unitId)
    .execute();
  const given = new Set(rows.map(({ programme }) => programme));
  return (version) => line.has(version.unitId) || given.has(version.pack);
};

/** Content by its fingerprint, which says what it is: any process may keep it for as long as it likes. */
const known = new Map<string, Pack>();

const loaded = async (
  db: Db,
  definitions: Packs,
  { pack: id, version, fingerprint, decision, decidedOn }: RecordedVersion,
): Promise<Pack | null> => {
  const pack =
    fingerprint === null
      ? definitions.packs.get(id)
      : (known.get(fingerprint) ?? (await contentOf(db, definitions, { pack: id, version })));
  if (pack && fingerprint !== null) known.set(fingerprint, pack);
  if (!pack) return null;
  return decision !== null && decidedOn !== null ? { ...pack, decided: { decision, on: decidedOn } } : pack;
};

/** What a version says. */
const contentOf = async (
  db: Db,
  definitions: Packs,
  { pack, version }: { readonly pack: string; readonly version: number },
): Promise<Pack | null> => {
  const row = await db
    .selectFrom('programme_pack')
    .select('content')
    .where('pack', '=', pack)
    .where('version', '=', version)
    .executeTakeFirst();
  return row?.content ? definitions.storedPack(row.content) : null;
};
