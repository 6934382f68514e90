import { menuFor } from '../core/flow/buttons.ts';
import { message, say } from '../core/message.ts';
import { setLocale } from '../store/chats.ts';
import { type Action, done } from './action.ts';

/** Speaks the chosen language in this chat from now on. */
export const languageSet: Action = async ({ db, chat, actor }, { locale }) => {
  await setLocale(db, chat.id, locale === 'en' ? 'en' : 'vi');
  return done(null, [message([say('language-set'), say('menu')], menuFor(actor))]);
};
