import { mayRemindBelow } from '../core/access.ts';
import { mayInviteSomebody } from '../core/access-people.ts';
import { isGrassroots } from '../core/access-table.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import { message, type Phrase, say } from '../core/message.ts';
import { ownParts } from '../core/units/kinds.ts';
import { unitName } from '../store/units.ts';
import { type UnreachableUnit, unreachableUnits } from '../store/unreachable-units.ts';
import { type Action, type ActionContext, type Actor, done } from './action.ts';
import { pageIn } from './missing-show.ts';
import { followsReports } from './scope.ts';
import { workUnit } from './support-views.ts';

/** What a phone's screen holds. */
const PAGE = 8;
/** Those who file, do a unit's work or head it. */
const ROLES = ['filer', 'officer', 'reviewer', 'organiser'];

/** The units below where no reminder arrives, each with why, and what can be done about it. */
export const unreachableShow: Action = async (context, args) => {
  const { actor, db, today } = context;
  if (!actor || !(await maySee(context, actor)))
    return done(null, [message([say('unreachable-not-yours')], actor ? menuFor(actor) : [])]);
  const under = await workUnit(context, actor);
  const without = isGrassroots(actor.unitKind) ? [] : ownParts;
  const page = pageIn(args);
  const ask = { under, day: today, roles: ROLES, without, limit: PAGE, offset: page * PAGE };
  const { counts, units } = await unreachableUnits(db, ask);
  const all = counts.vacant + counts.unlinked + counts.blocked;
  const unit = (await unitName(db, under, today)) ?? actor.unitName;
  if (all === 0) return done(null, [message([say('unreachable-none', { unit })], menuFor(actor))]);
  const pages = Math.ceil(all / PAGE);
  return done(null, [
    message(
      [
        say('unreachable-title', { unit, all }),
        ...(pages > 1 ? [say('missing-page', { page: page + 1, pages })] : []),
        ...units.map((one, n) => rowLine(one, page * PAGE + n + 1)),
        { vi: '' },
        ...adviceLines(counts, mayInviteSomebody(actor)),
      ],
      [
        ...(page + 1 < pages
          ? [commandButton(say('button-next-page'), 'unreachable', String(page + 1))]
          : []),
        ...(counts.unlinked > 0 && mayInviteSomebody(actor)
          ? [commandButton(say('button-unreachable-invite'), 'invite-many')]
          : []),
        ...(counts.vacant > 0 ? [commandButton(say('button-unreachable-people'), 'people')] : []),
        commandButton(say('button-missing-back'), 'missing'),
      ],
    ),
  ]);
};

const maySee = async (context: ActionContext, actor: Actor): Promise<boolean> =>
  isGrassroots(actor.unitKind)
    ? mayRemindBelow(actor) && followsReports(context, actor)
    : mayRemindBelow(actor) || mayInviteSomebody(actor);

const WHY = {
  vacant: 'unreachable-row-vacant',
  unlinked: 'unreachable-row-unlinked',
  blocked: 'unreachable-row-blocked',
} as const;

const rowLine = ({ name, above, why }: UnreachableUnit, n: number): Phrase =>
  say(WHY[why], { n, name: above === null ? name : `${name} (${above})` });

/** What is to be done, for each reason that there is. */
const adviceLines = (
  { vacant, unlinked, blocked }: Readonly<Record<UnreachableUnit['why'], number>>,
  invites: boolean,
): readonly Phrase[] => [
  ...(unlinked > 0
    ? [say(invites ? 'unreachable-do-unlinked' : 'unreachable-ask-unlinked', { count: unlinked })]
    : []),
  ...(blocked > 0 ? [say('unreachable-do-blocked', { count: blocked })] : []),
  ...(vacant > 0 ? [say('unreachable-do-vacant', { count: vacant })] : []),
];
