import { mayClaimSupports, maySeeClaims, mayStateSupportPeriods, maySwitchSupports } from '../core/access.ts';
import { showDay } from '../core/day.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import { clipped } from '../core/fold.ts';
import { type Button, type Message, message, type Phrase, say } from '../core/message.ts';
import { bestMatches } from '../core/programme/support-search.ts';
import { type SupportView, supportDetails, supportLines } from '../core/programme/support-words.ts';
import { takenBy } from '../core/programme/supports.ts';
import type { Pack, Support } from '../core/programme/types.ts';
import { type Action, type ActionContext, type Actor, done } from './action.ts';
import { packsHere } from './running-packs.ts';
import { supportView } from './support-views.ts';

type Place = { readonly pack: Pack; readonly support: Support; readonly inForce: boolean };

/** What a unit is entitled to and why: all supports of its programmes, or the one that is meant. */
export const supportShow: Action = async (context, { programme, support, said }) => {
  const { actor } = context;
  if (!actor) throw new Error('supports are shown to an officer');
  const { running, others } = await packsHere(context);
  const here = running.flatMap((pack) => placesIn(pack, true));
  const elsewhere = others.flatMap((pack) => placesIn(pack, false));
  const named = [...here, ...elsewhere].filter(
    (one) => one.pack.id === programme && (support === null || one.support.id === support),
  );
  const meant = typeof programme === 'string' ? named : asked(here, elsewhere, String(said ?? ''));
  if (meant.length === 0) return done(null, [message([say('support-none')], menuFor(actor))]);
  const [only, ...more] = meant;
  if (only && more.length === 0) return done(null, [await detail(context, actor, only)]);
  const packs = [...new Set(meant.map(({ pack }) => pack))];
  return done(
    null,
    await inTurn(packs, (pack) =>
      overview(
        context,
        actor,
        meant.filter((one) => one.pack === pack),
      ),
    ),
  );
};

const placesIn = (pack: Pack, inForce: boolean): readonly Place[] =>
  pack.supports.map((support) => ({ pack, support, inForce }));

/** Those that fit best, rather of the programmes that run here; all of these where nothing says which. */
const asked = (here: readonly Place[], elsewhere: readonly Place[], said: string): readonly Place[] => {
  const meant = bestMatches([...here, ...elsewhere], said, wordsIn, ({ inForce }) => !inForce);
  return [meant, here, elsewhere].find((places) => places.length > 0) ?? [];
};

const wordsIn = ({ support: { title, per, uses } }: Place): string =>
  [title, ...(per ? [per] : []), ...uses].map(({ vi }) => vi).join(' ');

const inTurn = async <T, R>(all: readonly T[], make: (one: T) => Promise<R>): Promise<readonly R[]> => {
  const made: R[] = [];
  for (const one of all) made.push(await make(one));
  return made;
};

const overview = async (context: ActionContext, actor: Actor, places: readonly Place[]): Promise<Message> => {
  const views = await inTurn(places, (place) => supportView(context, actor, place));
  const [first] = places;
  const lines: Phrase[] = [
    say('support-title', {
      document: first?.pack.document.name ?? '',
      unit: actor.unitName,
      today: showDay(context.today),
    }),
    ...(first?.inForce ? [] : [say('support-elsewhere')]),
    ...views.flatMap((view, n) => supportLines(view, n + 1)),
  ];
  return message(lines, [...views.map(openButton), ...claimsButton(actor)]);
};

const openButton = ({ pack, support }: SupportView): Button =>
  commandButton(
    { vi: clipped(support.title.vi, 40), en: clipped(support.title.en ?? support.title.vi, 40) },
    'support',
    pack.id,
    support.id,
  );

const claimsButton = (actor: Actor): readonly Button[] =>
  maySeeClaims(actor) ? [commandButton(say('button-claims'), 'claims')] : [];

const detail = async (context: ActionContext, actor: Actor, place: Place): Promise<Message> => {
  const view = await supportView(context, actor, place);
  return message(supportDetails(view), [...actionsOn(view, actor), ...claimsButton(actor)]);
};

/** What this officer may do about it now. */
const actionsOn = ({ pack, support, terms, mine, inForce }: SupportView, actor: Actor): readonly Button[] => {
  if (!inForce || support.basis === null) return [];
  const maySet = terms.active ? mayStateSupportPeriods(actor) : maySwitchSupports(actor);
  const open = mine?.dues.some((due) => takenBy(due, mine.taken) === null) ?? false;
  const label = terms.active
    ? terms.period === null
      ? 'button-support-period'
      : 'button-support-change'
    : 'button-support-on';
  return [
    ...(open && mayClaimSupports(actor)
      ? [commandButton(say('button-support-claim'), 'support-claim', pack.id, support.id)]
      : []),
    ...(maySet ? [commandButton(say(label), 'support-set', pack.id, support.id)] : []),
  ];
};
