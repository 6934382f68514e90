import { numeratorOf } from '../core/programme/target.ts';
import type { Pack } from '../core/programme/types.ts';
import { packsInForce } from '../store/programmes.ts';
import type { ImportContext } from './imports/import-kind.ts';

/** What the post of a programme's officer is called. */
export const OFFICER_TITLE = 'Cán bộ đề án';

/** The running programmes that employ officers: they count them, or pay for them. */
export const employingPacks = async (
  context: Pick<ImportContext, 'db' | 'definitions' | 'today'>,
): Promise<readonly Pack[]> =>
  (await packsInForce(context.db, context)).filter(
    ({ targets, supports }) =>
      targets.some((target) => numeratorOf(target) === 'officers.employed') ||
      supports.some(({ basis }) => basis === 'full-time' || basis === 'part-time'),
  );
