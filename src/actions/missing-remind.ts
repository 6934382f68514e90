import { mayRemindBelow } from '../core/access.ts';
import { mayInviteSomebody } from '../core/access-people.ts';
import { momentAt, plusDays, showDay, timeAt } from '../core/day.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import { message, type Phrase, say } from '../core/message.ts';
import { REMIND_FROM, REMIND_UNTIL } from '../core/programme/remind-hours.ts';
import { showPeriod } from '../core/reports/periods.ts';
import { type Asked, type AskingBelow, askMissing, reporterNames } from '../store/asked-reports.ts';
import { audit } from '../store/audit.ts';
import { type Action, done } from './action.ts';
import { type Following, following } from './missing-scope.ts';
import { askIn, type Desk } from './missing-show.ts';
import { reporterName } from './missing-words.ts';

/** How many are named that cannot be reached; all of them are in the workbook. */
const NAMED = 10;

/** Reminds everybody who has not sent as things stand now, whatever was shown before. */
export const missingRemind: Action = async (context, args) => {
  const { actor } = context;
  if (!actor || !mayRemindBelow(actor))
    return done(null, [message([say('missing-not-yours')], menuFor(actor))]);
  const desk = { ...context, actor };
  const found = await following(desk, await askIn(desk, args));
  if ('why' in found) return done(null, [message([say(found.why)], menuFor(actor))]);
  const asking = askingBy(desk, found);
  const told = await askMissing(context.db, found.asked, asking);
  if (told.asked > 0) await noted(desk, found, told);
  const unlinked =
    told.unlinked.length === 0
      ? []
      : await reporterNames(context.db, found.asked, { of: told.unlinked, limit: NAMED });
  const place = [found.form.id, found.period, String(found.unit.id)];
  return done(null, [
    message(
      [
        ...toldLines(found, told, asking),
        ...unlinked.map((one) => say('missing-unlinked-one', { name: reporterName(one) })),
        ...(told.unlinked.length > NAMED
          ? [
              say('missing-unlinked-more', {
                count: told.unlinked.length - NAMED,
                kind: found.what.reporter.kind,
              }),
            ]
          : []),
      ],
      [
        ...(unlinked.length > 0 && mayInviteSomebody(actor)
          ? [commandButton(say('button-unreachable-invite'), 'invite-many')]
          : []),
        ...(unlinked.length > 0 ? [commandButton(say('button-unreachable'), 'unreachable')] : []),
        commandButton(say('button-missing-back'), 'missing', ...place),
      ],
    ),
  ]);
};

/** Reminders leave by day; what is asked in the evening leaves the next morning. */
const askingBy = ({ actor, now, today }: Desk, { home }: Following): AskingBelow => {
  const onDay = timeAt(now) < REMIND_UNTIL ? today : plusDays(today, 1);
  const opening = momentAt(onDay, REMIND_FROM);
  return { postId: actor.postId, home, today, onDay, now, notBefore: opening > now ? opening : now };
};

const toldLines = (
  found: Following,
  told: Asked,
  { onDay, notBefore, now }: AskingBelow,
): readonly Phrase[] => {
  const kind = found.what.reporter.kind;
  const facts = { form: found.form.title, period: showPeriod(found.period), kind };
  const isLater = notBefore > now;
  const when = { on: showDay(onDay), from: REMIND_FROM };
  if (told.asked + told.already + told.unlinked.length + told.gone === 0)
    return [say('missing-nobody', facts)];
  return [
    ...(told.asked > 0
      ? [say(isLater ? 'missing-asked-later' : 'missing-asked', { ...facts, ...when, count: told.asked })]
      : [say('missing-asked-none', facts)]),
    ...(told.already > 0 ? [say('missing-asked-already', { count: told.already, kind, ...when })] : []),
    ...(told.gone > 0 ? [say('missing-gone', { count: told.gone, kind })] : []),
    ...(told.unlinked.length > 0 ? [say('missing-unlinked', { count: told.unlinked.length, kind })] : []),
  ];
};

const noted = async (
  { db, actor, chat, now }: Desk,
  { form, period, unit }: Following,
  { asked }: Asked,
): Promise<void> => {
  await audit(db, {
    ...{ at: now, postId: actor.postId, chatId: chat.id, what: 'report.asked', about: `unit:${unit.id}` },
    after: { form: form.id, period, asked },
  });
};
