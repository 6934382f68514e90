import { maySeeClaims } from '../core/access.ts';
import { dayAt, showDay } from '../core/day.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import { type Button, type Message, message, type Phrase, say, type Text } from '../core/message.ts';
import { whatOf } from '../core/programme/claim-words.ts';
import { listed, showMoney } from '../core/programme/support-words.ts';
import { sumOf } from '../core/programme/supports.ts';
import type { Pack } from '../core/programme/types.ts';
import { showPeriod } from '../core/reports/periods.ts';
import { packsEver } from '../store/programmes.ts';
import { type Claim, claimLines } from '../store/support-claims.ts';
import { type Action, type ActionContext, type Actor, done } from './action.ts';
import { claimsInView, MOST_AT_ONCE } from './claims-scope.ts';

type Seen = Awaited<ReturnType<typeof claimsInView>>[number];

/** Claims name programmes that may have ended since. */
type Showing = ActionContext & { readonly packs: ReadonlyMap<string, Pack> };

/** One claim in full, or what waits for this officer and what became of the unit's own. */
export const claimsShow: Action = async (asked, { claims: id }) => {
  const { actor } = asked;
  if (!actor || !maySeeClaims(actor)) return done(null, [message([say('claims-not-yours')], menuFor(actor))]);
  const context = { ...asked, packs: await packsEver(asked.db, asked) };
  if (typeof id === 'string' && /^\d{1,15}$/.test(id))
    return done(null, [await oneClaim(context, actor, Number(id))]);
  const all = await claimsInView(context, actor, { states: ['claimed', 'confirmed', 'paid', 'returned'] });
  const toSettle = all.filter(({ maySettle }) => maySettle);
  const own = all.filter(({ maySettle, unit_id }) => !maySettle && unit_id === actor.unitId);
  const others = all.filter((claim) => !toSettle.includes(claim) && !own.includes(claim));
  const parts = [
    ...listOf(context, toSettle, 'claimed'),
    ...listOf(context, toSettle, 'confirmed'),
    ...ownLines(context, [...own, ...others].toReversed()),
    ...summaryOf(toSettle),
  ];
  if (parts.length === 0) return done(null, [message([say('claims-none')], menuFor(actor))]);
  return done(null, [message(parts, buttonsFor(toSettle, [...own, ...others].toReversed()))]);
};

/** "Chờ xác nhận: 3 đề nghị, 22.000.000đ", and the first of them. */
const listOf = (
  context: Showing,
  all: readonly Seen[],
  state: 'claimed' | 'confirmed',
): readonly Phrase[] => {
  const found = all.filter((claim) => claim.state === state);
  if (found.length === 0) return [];
  const key = state === 'claimed' ? 'claims-waiting' : 'claims-to-pay';
  return [
    say(key, { count: found.length, sum: showMoney(sumOf(found)) }),
    ...found.slice(0, MOST_AT_ONCE).map((claim) => lineOf(context, claim)),
    ...(found.length > MOST_AT_ONCE ? [say('claims-more', { count: found.length - MOST_AT_ONCE })] : []),
  ];
};

const lineOf = (context: Showing, claim: Claim): Phrase =>
  say('claims-line', {
    number: claim.number,
    unit: claim.unitName,
    what: whatOf(context.packs, claim),
    sum: showMoney(claim.amount),
  });

const ownLines = (context: Showing, own: readonly Seen[]): readonly Phrase[] =>
  own.length === 0
    ? []
    : [
        say('claims-own'),
        ...own.slice(0, MOST_AT_ONCE).flatMap((claim) => [lineOf(context, claim), stateOf(claim)]),
        ...(own.length > MOST_AT_ONCE ? [say('claims-more', { count: own.length - MOST_AT_ONCE })] : []),
      ];

const STANDS: Readonly<Record<Claim['state'], string>> = {
  claimed: 'claims-state-claimed',
  confirmed: 'claims-state-confirmed',
  paid: 'claims-state-paid',
  returned: 'claims-state-returned',
};

const stateOf = ({ state, claimed_at, paid_document, paid_on, reason }: Claim): Phrase =>
  say(STANDS[state], {
    claimed: showDay(dayAt(claimed_at)),
    document: paid_document ?? '',
    paid: paid_on === null ? '' : showDay(paid_on),
    reason: reason ?? '',
  });

const summaryOf = (settled: readonly Seen[]): readonly Phrase[] => {
  const paid = settled.filter(({ state }) => state === 'paid');
  return paid.length === 0
    ? []
    : [say('claims-paid-sum', { count: paid.length, sum: showMoney(sumOf(paid)) })];
};

const buttonsFor = (toSettle: readonly Seen[], own: readonly Seen[]): readonly Button[] => {
  const of = (state: Seen['state']) =>
    toSettle.filter((claim) => claim.state === state).slice(0, MOST_AT_ONCE);
  const [waiting, confirmed] = [of('claimed'), of('confirmed')];
  const last = (found: readonly Seen[]) => `to-${found.at(-1)?.id}`;
  return [
    ...[...waiting, ...confirmed, ...own.slice(0, MOST_AT_ONCE)].slice(0, MOST_AT_ONCE).map(claimButton),
    ...(waiting.length > 1
      ? [commandButton(say('button-confirm-all', { count: waiting.length }), 'claims-confirm', last(waiting))]
      : []),
    ...(confirmed.length > 1
      ? [commandButton(say('button-pay-all', { count: confirmed.length }), 'claims-pay', last(confirmed))]
      : []),
    commandButton(say('button-claims-workbook'), 'workbook', 'support-claims'),
  ];
};

const claimButton = ({ id, number }: Claim): Button => commandButton({ vi: number }, 'claim', String(id));

/** Whose, for what, what was vouched for, and what finance may do now. */
const oneClaim = async (context: Showing, actor: Actor, id: number): Promise<Message> => {
  const [claim] = await claimsInView(context, actor, {
    states: ['claimed', 'confirmed', 'paid', 'returned'],
    ids: [id],
  });
  if (!claim) return message([say('claims-no-such')], menuFor(actor));
  const lines = await claimLines(context.db, [claim.id]);
  const attested = claim.attested as readonly Text[];
  const key = String(claim.id);
  return message(
    [
      say('claims-line', {
        ...{ number: claim.number, unit: claim.unitName, sum: showMoney(claim.amount) },
        what: whatOf(context.packs, claim),
      }),
      say('claims-by', { name: claim.claimant, day: showDay(dayAt(claim.claimed_at)) }),
      ...(claim.decision ? [say('claims-under', { decision: claim.decision })] : []),
      ...(attested.length > 0 ? [say('claims-attested', { list: listed(attested) })] : []),
      ...lines.slice(0, 16).map(factLine),
      ...(lines.length > 16 ? [say('claims-more-lines', { count: lines.length - 16 })] : []),
      stateOf(claim),
    ],
    claim.maySettle ? settleButtons(claim.state, key) : menuFor(actor),
  );
};

const factLine = ({
  name,
  period,
  amount,
  decision,
  state,
}: Awaited<ReturnType<typeof claimLines>>[number]) =>
  say(state === 'gone' ? 'claims-fact-gone' : state === 'waiting' ? 'claims-fact-waiting' : 'claims-fact', {
    name,
    detail:
      period !== null
        ? showPeriod(period)
        : decision !== null
          ? { vi: decision }
          : say('support-period-once'),
    amount: showMoney(amount),
  });

const settleButtons = (state: Claim['state'], id: string): readonly Button[] => [
  ...(state === 'claimed' ? [commandButton(say('button-confirm-claim'), 'claims-confirm', id)] : []),
  ...(state === 'confirmed' ? [commandButton(say('button-pay-claim'), 'claims-pay', id)] : []),
  ...(state === 'claimed' || state === 'confirmed'
    ? [commandButton(say('button-return-claim'), 'claims-return', id)]
    : []),
  commandButton(say('button-claims'), 'claims'),
];

/** Claims that wait for this officer to confirm or to pay, for "việc cần làm". */
export const claimsWaiting = async (
  context: ActionContext,
  actor: Actor,
): Promise<{ readonly lines: readonly Phrase[]; readonly buttons: readonly Button[] }> => {
  if (!maySeeClaims(actor)) return { lines: [], buttons: [] };
  const all = await claimsInView(context, actor, { states: ['claimed', 'confirmed'] });
  const count = all.filter(({ maySettle }) => maySettle).length;
  return count === 0
    ? { lines: [], buttons: [] }
    : { lines: [say('duties-claims', { count })], buttons: [commandButton(say('button-claims'), 'claims')] };
};
