import { menuFor } from '../core/flow/buttons.ts';
import type { Json } from '../core/flow/types.ts';
import { type Message, message, type Phrase, say } from '../core/message.ts';
import { KINDS } from '../core/reminders/items.ts';
import { momentChoice } from '../core/reminders/moment-choice.ts';
import { momentName } from '../core/reminders/moment-name.ts';
import { momentText } from '../core/reminders/moment-words.ts';
import { mayGo, type Wishes } from '../core/reminders/preferences.ts';
import type { WishSaid } from '../core/reminders/wish-words.ts';
import { releaseHeld } from '../store/put-off.ts';
import { wishesOf } from '../store/reminder-wishes.ts';
import { type Action, done, refused } from './action.ts';
import { backNamed, putOffChoices, putOffOf } from './put-off-shown.ts';
import { wantedIn } from './reminders-meant.ts';
import { keepNoted, nameOf, shownWishes, stateOf, type WishDesk } from './reminders-show.ts';
import { putOffNow } from './reminders-snooze.ts';
import { takenBack } from './reminders-take-back.ts';

/** What has to be asked before anything is kept: which of several moments, or which at all. */
export const remindersMeant: Action = async (context, args) => {
  const { actor, db, now } = context;
  if (!actor) throw new Error('an officer is reminded');
  if (typeof args.change === 'string') return done({});
  const wanted = wantedIn(args, { now, quiet: (await wishesOf(db, actor.personId)).quiet });
  if (wanted.kind === 'take-back')
    return done({ moments: putOffChoices(await putOffOf({ ...context, actor })) });
  if (wanted.kind === 'which')
    return done({ options: wanted.at.map((at) => momentChoice(momentName(at), at)) });
  const isAsked = wanted.kind === 'wrong' && !wanted.isOver;
  return done(isAsked ? { problem: say(wanted.problem.key, wanted.problem.args) as Json } : {});
};

/** Keeps what was said of reminders, or shows how they stand. */
export const remindersSet: Action = async (context, args) => {
  const { actor, db, now } = context;
  if (!actor) throw new Error('an officer is reminded');
  const desk = { ...context, actor };
  const wishes = await wishesOf(db, actor.personId);
  const back = backNamed(args.back ?? args.change);
  if (back) return done(null, [await takenBack(desk, wishes, back)]);
  const wanted = changeTapped(args.change) ?? wantedIn(args, { now, quiet: wishes.quiet });
  if (wanted.kind === 'wrong' && wanted.isOver)
    return done(null, [message([say(wanted.problem.key, wanted.problem.args)], menuFor(actor))]);
  if (wanted.kind === 'wrong') return refused(wanted.problem.key, wanted.problem.args, 'when');
  if (wanted.kind === 'which') return refused('snooze-which', {}, 'when');
  if (wanted.kind === 'snooze') return done(null, [await putOffNow(desk, wanted)]);
  if (wanted.kind === 'take-back') return done(null, [await takenBack(desk, wishes)]);
  if (wanted.kind === 'settings')
    return done(null, [
      shownWishes({ wishes, putOff: await putOffOf(desk), today: context.today, spoken: actor.unitId }),
    ]);
  return done(null, [await changed(desk, wishes, wanted)]);
};

type Change = Exclude<WishSaid, { kind: 'settings' | 'take-back' | 'lead-wrong' | 'quiet-wrong' }>;

/** A button of the screen: `off-tasks`, `on-rest`, `resume`. */
const changeTapped = (change: Json | undefined): Change | null => {
  if (change === 'resume') return { kind: 'resume' };
  const [, way, what] = /^(on|off)-(\w+)$/.exec(String(change)) ?? [];
  if (what === 'rest') return { kind: 'rest-days', isOn: way === 'on' };
  const which = KINDS.find((kind) => kind === what);
  return which ? { kind: 'turn', which, isOn: way === 'on' } : null;
};

const changed = async (desk: WishDesk, wishes: Wishes, change: Change): Promise<Message> => {
  const { db, actor, now } = desk;
  const { wish, told } = changeOf(wishes, change);
  await keepNoted(desk, wishes, wish);
  if (change.kind !== 'resume') return message(told, menuFor(actor));
  await releaseHeld(db, { personId: actor.personId, at: now, now });
  return message([say('reminders-resumed'), resumesWhen(desk, { ...wishes, ...wish })], menuFor(actor));
};

/** When what a silence held back comes: decided as it is when a digest is about to leave. */
const resumesWhen = ({ now, definitions: { calendar } }: WishDesk, wishes: Wishes): Phrase => {
  const verdict = mayGo(wishes, { now, calendar }, { isDueToday: false, isAsked: false });
  if (verdict.kind === 'go') return say('reminders-resumed-now');
  const key = verdict.reason === 'quiet' ? 'reminders-resumed-quiet' : 'reminders-resumed-rest-day';
  return say(key, { moment: momentText(verdict.at) });
};

type Changed = { readonly wish: Partial<Wishes>; readonly told: readonly Phrase[] };

/** What is kept of a change, and what is said of it. */
const changeOf = (wishes: Wishes, change: Change): Changed => {
  switch (change.kind) {
    case 'resume':
      return { wish: { mutedUntil: null }, told: [] };
    case 'rest-days':
      return {
        wish: { restDays: change.isOn },
        told: [say('reminders-rest-days-set', { on: change.isOn ? 1 : 0 })],
      };
    case 'lead':
      return {
        wish: { leadDays: change.days },
        told: [
          change.days === null ? say('reminders-lead-off') : say('reminders-lead-set', { days: change.days }),
        ],
      };
    case 'quiet': {
      const quiet = { from: change.from ?? wishes.quiet.from, until: change.until ?? wishes.quiet.until };
      return { wish: { quiet }, told: [say('reminders-quiet-set', quiet)] };
    }
    case 'turn': {
      const others = wishes.off.filter((kind) => kind !== change.which);
      const off = change.isOn ? others : [...others, change.which];
      const names = { kind: nameOf(change.which), state: stateOf(change.which, off) };
      return {
        wish: { off },
        told: [
          say('reminders-kind-set', names),
          ...(change.which === 'reports' && !change.isOn ? [say('reminders-above-told')] : []),
        ],
      };
    }
  }
};
