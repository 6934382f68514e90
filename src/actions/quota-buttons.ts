import { mayDeclareFigures } from '../core/access.ts';
import { type CommandName, commandButton, menuFor } from '../core/flow/buttons.ts';
import { clipped } from '../core/fold.ts';
import { type Button, type Phrase, say, type Text } from '../core/message.ts';
import type { MeasureId } from '../core/programme/measures.ts';
import type { QuotaLine } from '../core/programme/quota-answer.ts';
import { mayBeDeclared } from '../core/programme/quota-details.ts';
import { denominatorOf, numeratorOf } from '../core/programme/target.ts';
import { targetKey } from '../core/programme/target-key.ts';
import type { Actor } from './action.ts';
import type { AskedUnit } from './quota-asked.ts';

/** What a button of a quota answer goes on about. */
export type Place = { readonly actor: Actor; readonly programme: string; readonly unit: AskedUnit };

export const viewButton = (
  { programme, unit }: Place,
  { label, view, of = '', page = 0 }: ViewLink,
): Button =>
  commandButton(
    label,
    view,
    programme,
    String(unit.id),
    ...(page > 0 ? [of, String(page)] : of === '' ? [] : [of]),
  );

type ViewLink = {
  readonly label: Phrase;
  readonly view: CommandName;
  readonly of?: string;
  readonly page?: number;
};

export const targetButton = (place: Place, label: Phrase, { target }: QuotaLine): Button =>
  viewButton(place, { label, view: 'target', of: targetKey(target.id) });

/** A target's, a plan's or a unit's name on a button. */
export const titled = ({ vi, en }: Text, most = 40): Text => ({
  vi: clipped(vi, most),
  ...(en === undefined ? {} : { en: clipped(en, most) }),
});

/** A picture is offered where it would show a bar. */
export const chartButtons = (place: Place, lines: readonly QuotaLine[]): readonly Button[] =>
  lines.some(({ progress }) => progress.left !== null)
    ? [viewButton(place, { label: say('button-picture'), view: 'chart' })]
    : [];

/** "Xem thêm", where there is a next page. */
export const moreButtons = (
  place: Place,
  { view, of, page, pages }: { view: CommandName; of: string; page: number; pages: number },
): readonly Button[] =>
  page + 1 < pages ? [viewButton(place, { label: say('button-more'), view, of, page: page + 1 })] : [];

/** Offered where a figure of the officer's own unit is missing that they may state themselves. */
export const declareButtons = ({ actor, unit }: Place, lines: readonly QuotaLine[]): readonly Button[] => {
  if (unit.id !== actor.unitId || !mayDeclareFigures(actor)) return [];
  const [only, ...others] = declarable(lines);
  if (!only) return [];
  return [commandButton(say('button-declare'), 'declare', ...(others.length === 0 ? [only] : []))];
};

/** Measures without a figure that may be stated by hand. */
export const declarable = (lines: readonly QuotaLine[]): readonly MeasureId[] => {
  const missing = lines.flatMap(({ target, progress }) =>
    progress.missing.flatMap((what) => {
      const id = what === 'figure' ? numeratorOf(target) : denominatorOf(target);
      return id !== null && mayBeDeclared(id) ? [id] : [];
    }),
  );
  return [...new Set(missing)];
};

/** The officer's menu, under answers about their own unit; another one leads back to it. */
export const homeButtons = ({ actor, unit }: Omit<Place, 'programme'>): readonly Button[] =>
  unit.id === actor.unitId
    ? menuFor(actor, 'quota')
    : [commandButton(say('button-own-quota'), 'quota'), commandButton(say('menu-duties'), 'duties')];
