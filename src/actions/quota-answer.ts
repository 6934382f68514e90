import { showDay } from '../core/day.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import { fold } from '../core/fold.ts';
import { type Message, message, say } from '../core/message.ts';
import { type QuotaLine, quotaAnswer } from '../core/programme/quota-answer.ts';
import { quotaWords } from '../core/programme/quota-words.ts';
import { packOn } from '../core/programme/renew.ts';
import type { Pack } from '../core/programme/types.ts';
import { packsInForce, quotaFacts } from '../store/quota.ts';
import { type Action, type ActionContext, type Actor, done } from './action.ts';

type Asked = { readonly target: unknown; readonly picture: unknown };

/** What is left of the quotas of the officer's unit, one message per programme; or its picture. */
export const quotaAnswerAction: Action = async (context, { programme, ...asked }) => {
  const { actor } = context;
  if (!actor) throw new Error('a quota is asked for by an officer');
  const packs = await packsAsked(context, programme);
  if (packs.length === 0) return done(null, [message([say('quota-none')], menuFor(actor, 'quota'))]);
  const messages: Message[] = [];
  for (const pack of packs) messages.push(await answerFor(context, actor, pack, asked as Asked));
  return done(null, messages);
};

const packsAsked = async (
  { db, definitions, today }: ActionContext,
  programme: unknown,
): Promise<readonly Pack[]> =>
  (await packsInForce(db))
    .filter((id) => typeof programme !== 'string' || id === programme)
    .flatMap((id) => definitions.packs.get(id) ?? [])
    .map((pack) => packOn(pack, today))
    .filter((pack) => pack.targets.length > 0);

const answerFor = async (
  { db, today }: ActionContext,
  actor: Actor,
  pack: Pack,
  { target, picture }: Asked,
): Promise<Message> => {
  const unit = { id: actor.unitId, name: actor.unitName };
  const facts = await quotaFacts(db, { pack, unitId: unit.id, today });
  const answer = quotaAnswer({ pack, unit, facts, today });
  const menu = menuFor(actor, 'quota');
  if (picture === true) {
    const caption = say('quota-picture', {
      document: answer.document,
      unit: unit.name,
      today: showDay(today),
    });
    return {
      lines: [caption],
      buttons: menu,
      attachment: { kind: 'quota-chart', post: actor.postId, programme: pack.id },
    };
  }
  const lines = typeof target === 'string' ? meant(answer.lines, target) : answer.lines;
  return message(quotaWords({ ...answer, lines }), [
    commandButton(say('button-picture'), 'chart', pack.id),
    ...menu,
  ]);
};

/** The targets whose title or unit holds the asked words; all of them where none does. */
const meant = (lines: readonly QuotaLine[], words: string): readonly QuotaLine[] => {
  const wanted = fold(words);
  const found = lines.filter(({ target }) => fold(`${target.title.vi} ${target.unit.vi}`).includes(wanted));
  return found.length > 0 ? found : lines;
};
