import { type Phrase, say } from '../core/message.ts';
import type { Stage } from '../core/registers/stages.ts';
import { audit } from '../store/audit.ts';
import { addStage, enterprisesByTaxCode, lockEnterprise } from '../store/enterprises.ts';
import type { Row } from '../store/schema.ts';
import type { ActionContext, Actor } from './action.ts';
import { stageName } from './enterprises-show.ts';
import { isWithin } from './scope.ts';

type Founded = Pick<Row<'founding'>, 'id' | 'tax_code' | 'recognised' | 'founded_on' | 'decision_on'>;

/**
 * A founding moves its enterprise, if that is in the register, to "recognised", or to "awaiting" while it has no
 * decision. Gives the line that tells the officer so, where the enterprise is theirs to know.
 */
export const enterpriseFounded = async (
  context: ActionContext & { readonly actor: Actor },
  founding: Founded,
): Promise<readonly Phrase[]> => {
  const { db, now, today, actor, chat } = context;
  if (founding.tax_code === null) return [];
  const [known] = await enterprisesByTaxCode(db, [founding.tax_code], today);
  if (!known) return [];
  await lockEnterprise(db, known.id);
  const stage: Stage = founding.recognised ? 'recognised' : 'awaiting';
  if (known.stage === 'recognised' || known.stage === stage) return [];
  await addStage(db, {
    enterprise_id: known.id,
    stage,
    from_day: founding.decision_on ?? founding.founded_on,
    founding_id: founding.id,
    recorded_by: actor.postId,
    created_at: now,
  });
  await audit(db, {
    at: now,
    postId: actor.postId,
    chatId: chat.id,
    what: 'enterprise.moved',
    about: `enterprise:${known.id}`,
    before: { stage: known.stage },
    after: { stage, founding_id: founding.id },
  });
  return (await isWithin(context, known.unitId))
    ? [say('enterprise-moved-by-founding', { name: known.name, stage: stageName(stage) })]
    : [];
};
