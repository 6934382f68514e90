import type { Definitions } from '../core/definitions.ts';
import type { Pack } from '../core/programme/types.ts';
import { audit } from '../store/audit.ts';
import type { Db, Tx } from '../store/db.ts';
import { addDraft, lockProgramme, versionsOf } from '../store/programme-versions.ts';
import { filePacks } from '../store/programmes.ts';

type Known = { readonly db: Db; readonly definitions: Definitions };

/** The sentence that says why a programme of this id cannot be made; null where it can. */
export const takenBy = async (
  known: Known,
  id: string,
): Promise<'programme-is-drafted' | 'programme-is-there' | null> => {
  const versions = await versionsOf(known.db, id);
  if (versions.some(({ state }) => state === 'draft')) return 'programme-is-drafted';
  return versions.length > 0 || filePacks(known).some((pack) => pack.id === id) ? 'programme-is-there' : null;
};

type Recording = Known & {
  readonly db: Tx;
  readonly now: Date;
  /** Null: the operator. */
  readonly postId: number | null;
  readonly chat: { readonly id: number } | null;
};
type Draft = { readonly kind: 'renewal' | 'new'; readonly pack: Pack; readonly unitId: number };

/** Keeps a programme that is new here as a draft, once; or says why not. */
export const keepDraft = async (
  { db, definitions, now, postId, chat }: Recording,
  { kind, pack, unitId }: Draft,
): ReturnType<typeof takenBy> => {
  await lockProgramme(db, pack.id);
  const taken = await takenBy({ db, definitions }, pack.id);
  if (taken) return taken;
  await addDraft(db, { kind, pack, unitId, postId, now });
  const { from, to } = pack.document;
  const after = {
    kind,
    unitId,
    from,
    to,
    renews: pack.renewal?.renews ?? null,
    targets: pack.targets.length,
  };
  await audit(db, {
    ...{ at: now, postId, chatId: chat?.id ?? null, what: 'programme.drafted' },
    ...{ about: `programme:${pack.id}`, after },
  });
  return null;
};
