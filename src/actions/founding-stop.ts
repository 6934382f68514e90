import { menuFor } from '../core/flow/buttons.ts';
import { message, say } from '../core/message.ts';
import { type Action, done } from './action.ts';

/** Ends a founding that is none: the union was moved in, taken over, or stands already. */
export const foundingStop: Action = async ({ actor }, { why }) =>
  done(null, [
    message([say(why === 'moved' ? 'founding-is-moved' : 'founding-stands-already')], menuFor(actor)),
  ]);
