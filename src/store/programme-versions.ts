import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { Pack } from '../core/programme/types.ts';
import type { Db, Tx } from './db.ts';
import type { Row } from './schema.ts';

/** A version as it is kept; `content` is null where a file says what is in it. */
export type ProgrammeRow = Row<'programme_pack'>;

/** Every version of a programme, the draft included, oldest first. */
export const versionsOf = (db: Db, pack: string): Promise<readonly ProgrammeRow[]> =>
  db.selectFrom('programme_pack').selectAll().where('pack', '=', pack).orderBy('version').execute();

/** Every version of every programme of a unit. */
export const versionsOfUnit = (db: Db, unitId: number): Promise<readonly ProgrammeRow[]> =>
  db
    .selectFrom('programme_pack')
    .selectAll()
    .where('unit_id', '=', unitId)
    .orderBy('pack')
    .orderBy('version')
    .execute();

/** One change of a programme after the other, whoever makes it. */
export const lockProgramme = (tx: Tx, pack: string): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtext(${`programme:${pack}`}))`.execute(tx);

type NewDraft = {
  readonly kind: 'renewal' | 'new' | 'change';
  readonly pack: Pack;
  readonly unitId: number;
  /** Null: the operator. */
  readonly postId: number | null;
  readonly now: Date;
};

export const addDraft = (tx: Tx, { kind, pack, unitId, postId, now }: NewDraft): Promise<unknown> =>
  tx
    .insertInto('programme_pack')
    .values({
      ...{ pack: pack.id, version: pack.version, kind, unit_id: unitId, state: 'draft', ...kept(pack) },
      ...{ created_by: postId, created_at: now },
    })
    .execute();

export const saveDraft = (tx: Tx, pack: Pack): Promise<unknown> =>
  tx
    .updateTable('programme_pack')
    .set(kept(pack))
    .where('pack', '=', pack.id)
    .where('version', '=', pack.version)
    .where('state', '=', 'draft')
    .execute();

export const dropDraft = (tx: Tx, pack: string): Promise<unknown> =>
  tx.deleteFrom('programme_pack').where('pack', '=', pack).where('state', '=', 'draft').execute();

const kept = (pack: Pack) => {
  const { decided: _, ...said } = pack;
  const content = JSON.stringify(said);
  return { content, fingerprint: createHash('sha256').update(content).digest('hex') };
};

export type Decided = { readonly decision: string; readonly decidedOn: Day };

/** The draft becomes what holds from a day on; an earlier version holds until then. An end that was decided stays. */
export const putInForce = async (
  tx: Tx,
  pack: Pack,
  { decision, decidedOn, validFrom }: Decided & { readonly validFrom: Day },
): Promise<void> => {
  const end = await tx
    .selectFrom('programme_pack')
    .select(['valid_to', 'end_decision', 'end_decided_on'])
    .where('pack', '=', pack.id)
    .where('state', '=', 'ended')
    .where('valid_to', '>', validFrom)
    .orderBy('version', 'desc')
    .executeTakeFirst();
  await sql`update programme_pack set valid_to = greatest(valid_from, ${validFrom}::date)
    where pack = ${pack.id} and state <> 'draft' and coalesce(valid_to, 'infinity') > ${validFrom}`.execute(
    tx,
  );
  await tx
    .updateTable('programme_pack')
    .set({ ...kept(pack), decision, decided_on: decidedOn, valid_from: validFrom })
    .set(end ? { ...end, state: 'ended' } : { state: 'in-force' })
    .where('pack', '=', pack.id)
    .where('version', '=', pack.version)
    .execute();
};

type FromFile = {
  readonly pack: Pack;
  readonly version: number;
  /** Null: it ran before versions were recorded. */
  readonly decided: Decided | null;
  readonly unitId: number;
  readonly postId: number;
  readonly validFrom: Day;
  readonly now: Date;
};

/** A plan as its file says, taken up by a unit. */
export const putFileInForce = (tx: Tx, file: FromFile): Promise<unknown> =>
  tx
    .insertInto('programme_pack')
    .values({
      ...{ pack: file.pack.id, version: file.version, kind: 'file', unit_id: file.unitId, state: 'in-force' },
      ...{ decision: file.decided?.decision ?? null, decided_on: file.decided?.decidedOn ?? null },
      ...{ valid_from: file.validFrom, created_by: file.postId, created_at: file.now },
    })
    .execute();

/** Ends every version that still holds on the day after the last one; the newest also where it was to end before. */
export const endProgramme = (
  tx: Tx,
  pack: string,
  { decision, decidedOn, until }: Decided & { readonly until: Day },
): Promise<unknown> =>
  sql`update programme_pack set state = 'ended', valid_to = greatest(valid_from, ${until}::date),
      end_decision = ${decision}, end_decided_on = ${decidedOn}
    where pack = ${pack} and state <> 'draft' and (coalesce(valid_to, 'infinity') > ${until}
      or version = (select max(version) from programme_pack where pack = ${pack} and state <> 'draft'))`.execute(
    tx,
  );
