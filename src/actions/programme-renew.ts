import { mayKeepProgrammes } from '../core/access.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import type { Json } from '../core/flow/types.ts';
import { message, say } from '../core/message.ts';
import { spanWords } from '../core/programme/plan-words.ts';
import { meantPacks } from '../core/programme/quota-meant.ts';
import { renew, renewalFor, yearsOf } from '../core/programme/renew.ts';
import type { Pack } from '../core/programme/types.ts';
import { valuesOf } from '../core/programme/values.ts';
import { type Action, type ActionContext, type Begin, done, refused } from './action.ts';
import { type Asking, type Kept, keptProgramme, keptProgrammes } from './programme-read.ts';
import { keepDraft, takenBy } from './programme-record.ts';
import { workUnit } from './support-views.ts';

/** The organiser carries a programme of their unit into another year, or a longer one into its next run. */
export const programmeRenewBegin: Begin = async (context, { programme, said }) => {
  const { actor } = context;
  const told = (key: string) => ({ messages: [message([say(key)], menuFor(actor))] });
  if (!mayKeepProgrammes(actor)) return told('programme-not-yours');
  const originals = await originalsOf(context);
  if (originals.length === 0) return told('programme-none-to-renew');
  const named = originals.filter(({ id }) => id === programme);
  if (named.length === 0 && typeof programme === 'string') return told('programme-not-yours');
  const words = typeof said === 'string' && said !== '' ? meantPacks(originals, said) : [];
  const meant = [named, words, originals].find((each) => each.length > 0) ?? [];
  const [only, ...others] = meant;
  return {
    subject: `programme-renew:post:${actor.postId}`,
    form: null,
    slots: {
      only: others.length === 0 ? (only?.id ?? null) : null,
      programmes: others.length === 0 ? null : meant.map(optionOf),
    },
  };
};

const optionOf = ({ id, document: { name } }: Pack) => ({
  id,
  label: { vi: name.vi, en: name.en ?? name.vi },
});

const originalsOf = async (context: Asking): Promise<readonly Pack[]> =>
  (await keptProgrammes(context)).flatMap((kept) => originalIn(kept) ?? []);

/** What may be renewed: anything with targets that holds, held, or lies ready in files; never a draft. */
const originalIn = (kept: Kept | null): Pack | null => {
  if (!kept?.isOwn) return null;
  const original = kept.now ?? kept.file ?? (kept.draft ? null : kept.shown);
  return original && original.targets.length > 0 ? original : null;
};

const originalNamed = async (context: ActionContext, id: unknown): Promise<Pack | null> => {
  const { actor } = context;
  if (!actor) throw new Error('a programme is renewed by an officer');
  return originalIn(await keptProgramme({ ...context, actor }, id));
};

/** So many years are offered. */
const YEARS = 3;

/** The years that a programme may be carried into: those after its last one, up to the next. */
export const programmeYears: Action = async (context, { programme, only }) => {
  const original = await originalNamed(context, programme ?? only);
  if (!original) return refused('programme-not-yours');
  const { first, last } = yearsOf(original);
  const next = Number(context.today.slice(0, 4)) + 1;
  const years = Array.from({ length: Math.max(1, next - last) }, (_, n) => last + 1 + n).slice(-YEARS);
  return done({
    name: original.document.name as Json,
    years: years.map((year) => ({ id: String(year), label: { vi: spanned(year, last - first) } })),
  });
};

const spanned = (year: number, years: number): string =>
  years === 0 ? `${year}` : `${year}–${year + years}`;

/** What the renewed programme would be like. */
export const programmePreview: Action = async (context, { programme, only, year }) => {
  const original = await originalNamed(context, programme ?? only);
  if (!original) return refused('programme-not-yours');
  const { last } = yearsOf(original);
  if (Number(year) <= last) return refused('programme-year-not-after', { last: String(last) }, 'year');
  const pack = renew(original, renewalFor(original, Number(year)));
  const taken = await takenBy(context, pack.id);
  if (taken) return refused(taken, { year: String(year) }, 'year');
  const { name } = pack.document;
  return done({
    name: name as Json,
    span: spanWords(pack) as Json,
    values: valuesOf(pack).length,
    targets: pack.targets.length,
    supports: pack.supports.length,
  });
};

/** Keeps the renewed programme as a draft, which counts nowhere. */
export const programmeRenew: Action = async (context, { programme, only, year }) => {
  const { db, actor } = context;
  const original = await originalNamed(context, programme ?? only);
  if (!actor || !original) return refused('programme-not-yours');
  const pack = renew(original, renewalFor(original, Number(year)));
  const unitId = await workUnit(context, actor);
  const problem = await keepDraft(
    { ...context, db, postId: actor.postId },
    { kind: 'renewal', pack, unitId },
  );
  if (problem) return refused(problem, { year: String(year) }, 'year');
  const facts = { name: pack.document.name, values: valuesOf(pack).length, supports: pack.supports.length };
  return done(null, [
    message(
      [say('programme-renewed', facts)],
      [
        commandButton(say('button-values-each'), 'programme-values', pack.id),
        commandButton(say('button-values-all'), 'programme-confirm', pack.id),
        ...menuFor(actor),
      ],
    ),
  ]);
};
