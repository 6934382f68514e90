import { dayAt, showDay, timeAt } from '../core/day.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import { message, say } from '../core/message.ts';
import { restLines } from '../core/programme/due-words.ts';
import { dueSpan } from '../core/programme/follow.ts';
import { showPeriod } from '../core/reports/periods.ts';
import { reporting } from '../store/standing-list.ts';
import { branches } from '../store/standings.ts';
import { type Action, done } from './action.ts';
import { following } from './missing-scope.ts';
import { askIn, pageIn } from './missing-show.ts';
import { reporterName, sumOf } from './missing-words.ts';

/** So many names stay within one message of any channel. */
const NAMES = 20;

/** A message to be pasted into a group: which units have not sent yet. Nothing about how they did before, and no person. */
export const missingMessage: Action = async (context, args) => {
  const { actor, db, now, today } = context;
  if (!actor) throw new Error('a message for a group is written for an officer');
  const desk = { ...context, actor };
  const found = await following(desk, await askIn(desk, args));
  if ('why' in found) return done(null, [message([say(found.why)], menuFor(actor))]);
  const sum = sumOf(await branches(db, found.asked));
  const missing = sum.all - sum.sent;
  const place = [found.form.id, found.period, String(found.unit.id)];
  const back = commandButton(say('button-missing-back'), 'missing', ...place);
  const facts = {
    form: found.form.title,
    period: showPeriod(found.period),
    unit: found.unit.name,
    kind: found.what.reporter.kind,
  };
  if (missing === 0) return done(null, [message([say('missing-nobody', facts)], [back])]);
  const pages = Math.ceil(missing / NAMES);
  const page = Math.min(pageIn(args), pages - 1);
  const rows = await reporting(db, found.asked, { which: 'missing', limit: NAMES, offset: page * NAMES });
  const last = dueSpan(found.dues)?.last;
  const due = last?.dueOn ?? today;
  const lines = [
    say('group-message-greeting'),
    say('group-message-missing', { ...facts, time: timeAt(now), day: showDay(dayAt(now)), count: missing }),
    ...rows.map((row, n) => say('group-message-name', { n: page * NAMES + n + 1, name: reporterName(row) })),
    ...(page + 1 < pages
      ? [say('group-message-goes-on')]
      : [
          say(due < today ? 'group-message-overdue' : 'group-message-due', { due: showDay(due) }),
          ...(last ? restLines(last, today) : []),
        ]),
  ];
  const more =
    page + 1 < pages
      ? [commandButton(say('button-next-page'), 'missing-message', ...place, String(page + 1))]
      : [];
  return done(null, [message(lines, [...more, back])]);
};
