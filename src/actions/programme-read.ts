import { mayKeepProgrammes } from '../core/access.ts';
import type { Pack } from '../core/programme/types.ts';
import { type ProgrammeRow, versionsOf, versionsOfUnit } from '../store/programme-versions.ts';
import { filePacks, packAsStated, packsInForce } from '../store/programmes.ts';
import { topsOf } from '../store/quota-trees.ts';
import type { ActionContext, Actor } from './action.ts';
import { workUnit } from './support-views.ts';

export type Asking = ActionContext & { readonly actor: Actor };

/** A programme with all that is kept of it: what holds today, what is being prepared, and what its file says. */
export type Kept = {
  readonly id: string;
  /** The draft, else what holds today, else what held last or will, else the file. */
  readonly shown: Pack;
  readonly now: Pack | null;
  readonly draft: Pack | null;
  readonly file: Pack | null;
  readonly versions: readonly ProgrammeRow[];
  /** Whether the officer may renew it, change it and put it in force. */
  readonly isOwn: boolean;
};

/** One programme by its id, as it stands on a day; null where there is none, or it is the business of others alone. */
export const keptProgramme = async (context: Asking, id: unknown): Promise<Kept | null> => {
  const { db, actor, definitions } = context;
  if (typeof id !== 'string') return null;
  const versions = await versionsOf(db, id);
  const isOwn = await isOwned(context, versions);
  const row = versions.find(({ state }) => state === 'draft');
  const draft = isOwn && row?.content ? definitions.storedPack(row.content) : null;
  const theirs = await packsInForce(db, context, actor.unitId);
  const now = isOwn ? await packAsStated(db, context, id) : (theirs.find((pack) => pack.id === id) ?? null);
  const file = filePacks(context).find((pack) => pack.id === id) ?? null;
  const last = isOwn ? lastOf(context, versions) : null;
  const shown = draft ?? now ?? last ?? (isOwn ? file : null);
  return shown && { id, shown, now, draft, file, versions, isOwn };
};

const lastOf = ({ definitions }: Asking, versions: readonly ProgrammeRow[]): Pack | null => {
  const content = versions.findLast(({ state, content: said }) => state !== 'draft' && said)?.content;
  return content ? definitions.storedPack(content) : null;
};

/** A programme is its unit's; a plan in files that nobody took up yet, that of whoever stands at the top. */
const isOwned = async (context: Asking, versions: readonly ProgrammeRow[]): Promise<boolean> => {
  const { db, actor, today } = context;
  if (!mayKeepProgrammes(actor)) return false;
  const unitId = await workUnit(context, actor);
  const newest = versions.at(-1);
  return newest ? newest.unit_id === unitId : (await topsOf(db, [unitId], today)).has(unitId);
};

/** Every programme that is the officer's business: in force, being prepared or ended by their unit, or in files. */
export const keptProgrammes = async (context: Asking): Promise<readonly Kept[]> => {
  const { db, actor } = context;
  const running = (await packsInForce(db, context, actor.unitId)).map(({ id }) => id);
  const recorded = (await versionsOfUnit(db, await workUnit(context, actor))).map(({ pack }) => pack);
  const files = filePacks(context).flatMap(({ id, sample }) => (sample ? [] : [id]));
  const ids = [...new Set([...running, ...(mayKeepProgrammes(actor) ? [...recorded, ...files] : [])])];
  const found: Kept[] = [];
  for (const id of ids) {
    const kept = await keptProgramme(context, id);
    if (kept) found.push(kept);
  }
  return found;
};

/** Where a programme stands: a draft of something new, in force, to be, over, or not taken up. */
export type Standing = 'draft' | 'running' | 'coming' | 'ended' | 'file';

export const standingOf = ({ now, draft, versions }: Kept, today: string): Standing => {
  if (now) return 'running';
  if (versions.some(({ valid_from: from, state }) => state === 'in-force' && from !== null && from > today))
    return 'coming';
  if (draft) return 'draft';
  return versions.length > 0 ? 'ended' : 'file';
};
