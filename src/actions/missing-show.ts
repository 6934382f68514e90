import { menuFor } from '../core/flow/buttons.ts';
import type { JsonObject } from '../core/flow/types.ts';
import { type Message, message, type Phrase, say } from '../core/message.ts';
import { asksWhoWasLate } from '../core/programme/follow-asked.ts';
import { isPeriod } from '../core/reports/periods.ts';
import { reporting, type Which } from '../store/standing-list.ts';
import { type Branch, branches } from '../store/standings.ts';
import { findUnits } from '../store/units.ts';
import { type Action, type ActionContext, type Actor, done } from './action.ts';
import { branchButtons, doButtons, formButtons, listButtons, otherButtons } from './missing-buttons.ts';
import { closingLines } from './missing-closing.ts';
import { rowsWithHistory } from './missing-history.ts';
import { type FollowAsk, type Following, following } from './missing-scope.ts';
import { branchLines, headLines, rowLines, sumOf } from './missing-words.ts';
import { workUnit } from './support-views.ts';

/** What a phone's screen holds. */
const PAGE = 8;

export type Desk = ActionContext & { readonly actor: Actor };
type View = Exclude<Which, 'sent'> | 'sum' | 'forms';

/** Who below has sent a report, who late, and who has not: counted level by level, or named page by page. */
export const missingShow: Action = async (context, args) => {
  const { actor } = context;
  if (!actor) throw new Error('who has sent is shown to an officer');
  const desk = { ...context, actor };
  const found = await following(desk, await askIn(desk, args));
  if ('why' in found) return done(null, [message([say(found.why)], menuFor(actor))]);
  const told = await shown(desk, found, { view: viewIn(args), page: pageIn(args) });
  return done(null, [{ ...told, lines: [...told.lines, ...(await closingLines(desk, found))] }]);
};

/** What a button or words ask for. */
export const askIn = async (desk: Desk, args: JsonObject): Promise<FollowAsk> => {
  const said = typeof args.said === 'string' ? args.said : '';
  return {
    form: typeof args.form === 'string' && args.form !== '' ? args.form : null,
    period: typeof args.period === 'string' && isPeriod(args.period) ? args.period : null,
    unitId: /^\d{1,15}$/.test(String(args.unitId ?? ''))
      ? Number(args.unitId)
      : await unitNamed(desk, args.unit),
    said,
  };
};

/** Which page a button names; the first where it names none. */
export const pageIn = ({ page }: JsonObject): number =>
  /^\d{1,6}$/.test(String(page ?? '')) ? Number(page) : 0;

/** A unit below that was named in words; one that cannot be told from others is left open. */
const unitNamed = async (desk: Desk, words: unknown): Promise<number | null> => {
  if (typeof words !== 'string') return null;
  const under = await workUnit(desk, desk.actor);
  const found = await findUnits(desk.db, { words, under, day: desk.today, limit: 2 });
  return found.length === 1 ? (found[0]?.id ?? null) : null;
};

const VIEWS: readonly View[] = ['sum', 'forms', 'missing', 'late', 'nil'];

const viewIn = ({ view, said }: JsonObject): View =>
  VIEWS.find((each) => each === view) ?? (typeof said === 'string' && asksWhoWasLate(said) ? 'late' : 'sum');

type Shown = { readonly view: View; readonly page: number };

const shown = async (desk: Desk, found: Following, { view, page }: Shown): Promise<Message> => {
  if (view === 'forms') return message([say('missing-forms')], formButtons(found, desk));
  const all = await branches(desk.db, found.asked);
  if (view !== 'sum') return listed(desk, found, { all, view, page });
  const below = all.filter(({ unitId }) => unitId !== null);
  return below.length > 0
    ? summed(desk, found, { all, page })
    : listed(desk, found, { all, view: 'missing', page });
};

type All = { readonly all: readonly Branch[]; readonly page: number };

/** The counts of every unit right below that has reporters of its own below it. */
const summed = (desk: Desk, found: Following, { all, page: asked }: All): Message => {
  const sum = sumOf(all);
  const { items, page, pages } = paged(all, asked);
  return message(
    [...headLines(desk, found, sum), { vi: '' }, ...pageLine(page, pages), ...branchLines(found, items)],
    [
      ...branchButtons(found, items),
      ...(page + 1 < pages ? listButtons.next(found, 'sum', page + 1) : []),
      ...listButtons.lists(found, sum),
      ...doButtons(desk, found, sum),
      ...otherButtons(desk, found),
    ],
  );
};

const paged = <T>(all: readonly T[], asked: number) => {
  const pages = Math.max(1, Math.ceil(all.length / PAGE));
  const page = Math.min(asked, pages - 1);
  return { items: all.slice(page * PAGE, (page + 1) * PAGE), page, pages };
};

const pageLine = (page: number, pages: number): readonly Phrase[] =>
  pages > 1 ? [say('missing-page', { page: page + 1, pages })] : [];

/** Those of one kind by name, each with what became of the twelve months before. */
const listed = async (
  desk: Desk,
  found: Following,
  { all, view, page: asked }: All & { readonly view: Exclude<Which, 'sent'> },
): Promise<Message> => {
  const sum = sumOf(all);
  const count = { missing: sum.all - sum.sent, late: sum.late, nil: sum.nil }[view];
  const pages = Math.max(1, Math.ceil(count / PAGE));
  const page = Math.min(asked, pages - 1);
  const rows = await reporting(desk.db, found.asked, { which: view, limit: PAGE, offset: page * PAGE });
  return message(
    [
      ...headLines(desk, found, sum),
      { vi: '' },
      say(count === 0 ? `missing-no-${view}` : `missing-list-${view}`, { count }),
      ...pageLine(page, pages),
      ...rowLines(await rowsWithHistory(desk, found, rows), {
        first: page * PAGE + 1,
        isDeep: all.some(({ unitId }) => unitId !== null),
      }),
    ],
    [
      ...(page + 1 < pages ? listButtons.next(found, view, page + 1) : []),
      ...listButtons.lists(found, sum, view),
      ...doButtons(desk, found, sum),
      ...otherButtons(desk, found),
    ],
  );
};
