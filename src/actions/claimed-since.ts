import type { Day } from '../core/day.ts';
import { type Phrase, say } from '../core/message.ts';
import type { Db } from '../store/db.ts';
import { takenFacts } from '../store/supports.ts';

/** Support was claimed for months that begin on a day or later: whoever ends something from that day on tells finance. */
export const claimedSince = async (db: Db, subject: string, day: Day): Promise<readonly Phrase[]> => {
  const taken = (await takenFacts(db, [subject])).filter(({ month }) => `${month}-01` >= day);
  const claims = [...new Set(taken.map(({ claim }) => claim))];
  return claims.length === 0 ? [] : [say('register-claimed-since', { claims: claims.join(', ') })];
};
