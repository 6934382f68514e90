import { sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { Db } from './db.ts';
import { freeFacts } from './support-claims.ts';

type Step = { readonly ids: readonly number[]; readonly by: number; readonly at: Date };

/** Confirms the claims that still wait, their own claimant's excepted; gives the ids of those that were. */
export const confirmClaims = async (tx: Db, { ids, by, at }: Step): Promise<readonly number[]> =>
  idsOf(
    await tx
      .updateTable('support_claim')
      .set({ state: 'confirmed', confirmed_by: by, confirmed_at: at })
      .where(sql<boolean>`id = any(${ids}::bigint[])`)
      .where('state', '=', 'claimed')
      .where('claimed_by', '<>', by)
      .returning('id')
      .execute(),
  );

/** Sends claims back that are not paid yet; their facts may be claimed anew. */
export const returnClaims = async (
  tx: Db,
  { ids, by, at, reason }: Step & { readonly reason: string },
): Promise<readonly number[]> => {
  const returned = idsOf(
    await tx
      .updateTable('support_claim')
      .set({ state: 'returned', returned_by: by, returned_at: at, reason })
      .where(sql<boolean>`id = any(${ids}::bigint[])`)
      .where('state', 'in', ['claimed', 'confirmed'])
      .returning('id')
      .execute(),
  );
  if (returned.length > 0) await freeFacts(tx, returned);
  return returned;
};

/** Marks confirmed claims as paid under one document. */
export const payClaims = async (
  tx: Db,
  { ids, by, at, document, on }: Step & { readonly document: string; readonly on: Day },
): Promise<readonly number[]> =>
  idsOf(
    await tx
      .updateTable('support_claim')
      .set({ state: 'paid', paid_by: by, paid_at: at, paid_document: document, paid_on: on })
      .where(sql<boolean>`id = any(${ids}::bigint[])`)
      .where('state', '=', 'confirmed')
      .returning('id')
      .execute(),
  );

const idsOf = (rows: readonly { readonly id: number }[]): readonly number[] => rows.map(({ id }) => id);
