import { mayAskForSignatures } from '../core/access.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import { fold } from '../core/fold.ts';
import { message, say } from '../core/message.ts';
import { headsAmong } from '../core/reports/sign-off.ts';
import { audit } from '../store/audit.ts';
import { postsAt } from '../store/posts.ts';
import { isSignOffRequired, setSignOff } from '../store/sign-offs.ts';
import { findUnits, type UnitOn, unitOn } from '../store/units.ts';
import { type Action, type ActionContext, type Actor, done } from './action.ts';
import { isWithin } from './scope.ts';

type Context = ActionContext & { readonly actor: Actor };
type Args = Parameters<Action>[1];

/** "/kyduyet bật": whether a unit's reports wait for its own head. Shown, and turned on or off. */
export const signSetting: Action = async (asked, args) => {
  const { actor, db, today } = asked;
  if (!actor) throw new Error('signatures are asked for by an officer');
  const context = { ...asked, actor };
  const unit = await unitMeant(context, args);
  if (!unit) return told(context, 'sign-no-unit');
  const heads = headsAmong(await postsAt(db, unit.id, today));
  const isHead = heads.some(({ id }) => id === actor.postId);
  const isAbove = mayAskForSignatures(actor) && unit.id !== actor.unitId;
  const before = await isSignOffRequired(db, unit.id);
  const facts = { unit: unit.name, names: heads.map(({ personName }) => personName).join(', ') };
  const wanted = wantedIn(args);
  if (!isHead && !isAbove) return told(context, before ? 'sign-is-on' : 'sign-is-off', facts);
  if (wanted && heads.length === 0) return told(context, 'sign-no-head', facts);
  const required = wanted ?? before;
  if (required !== before) await changed(context, unit.id, required);
  const key = (required === before ? IS : TURNED)[required ? 'on' : 'off'];
  return done(null, [
    message(
      [say(key, facts)],
      [
        commandButton(
          say(required ? 'button-sign-off' : 'button-sign-on'),
          ...(['sign-setting', required ? 'off' : 'on', String(unit.id)] as const),
        ),
        ...menuFor(actor),
      ],
    ),
  ]);
};

const IS = { on: 'sign-is-on', off: 'sign-is-off' } as const;
const TURNED = { on: 'sign-turned-on', off: 'sign-turned-off' } as const;

const told = ({ actor }: Context, key: string, facts: Parameters<typeof say>[1] = {}) =>
  done(null, [message([say(key, facts)], menuFor(actor))]);

const changed = async ({ db, actor, now, chat }: Context, unitId: number, required: boolean) => {
  await setSignOff(db, { unitId, required, postId: actor.postId, at: now });
  await audit(db, {
    ...{ at: now, postId: actor.postId, chatId: chat.id, what: 'sign-off.set', about: `unit:${unitId}` },
    ...{ before: { required: !required }, after: { required } },
  });
};

/** The own unit, or one below that a button or words name. */
const unitMeant = async (context: Context, { unitId, unit, said }: Args): Promise<UnitOn | null> => {
  const { db, today, actor } = context;
  const named = /^[1-9]\d{0,14}$/.test(String(unitId ?? '')) ? Number(unitId) : null;
  if (named !== null) return (await isWithin(context, named)) ? await unitOn(db, named, today) : null;
  const words = typeof unit === 'string' ? unit : namedIn(said);
  if (words === null) return unitOn(db, actor.unitId, today);
  const found = await findUnits(db, { words, under: actor.unitId, day: today, limit: 2 });
  return found.length === 1 ? (found[0] ?? null) : null;
};

/** "/kyduyet bật CĐCS May Hoa Mai": what stands behind on or off. */
const namedIn = (said: unknown): string | null =>
  /(?:^|\s)(?:bật|tắt|bat|tat|on|off)(?:\s+(?:ký duyệt|ky duyet))?(?:\s+(?:cho|của|cua|ở))?\s+(.+)$/iu.exec(
    String(said ?? ''),
  )?.[1] ?? null;

/** On, off, or neither was said. */
const wantedIn = ({ to, said }: Args): boolean | null => {
  if (to === 'on' || to === 'off') return to === 'on';
  const words = ` ${fold(String(said ?? ''))} `;
  if (/ (?:tat|bo|thoi|off|khong can) /.test(words)) return false;
  return / (?:bat|dat|on|phai) /.test(words) ? true : null;
};
