import { foundingMinimum as minimumOf } from '../core/programme/law.ts';
import { unionsWithTaxCode } from '../store/foundings.ts';
import { type Action, done } from './action.ts';
import { isWithin } from './scope.ts';

/** Whether an active union stands under this tax code, and as much of it as the officer may know. */
export const foundingKnown: Action = async (context, { taxCode }) => {
  if (typeof taxCode !== 'string') return done({ status: 'free' });
  const [known] = await unionsWithTaxCode(context.db, taxCode, context.today);
  if (!known) return done({ status: 'free' });
  const mayKnow = await isWithin(context, known.unitId ?? known.upperUnitId);
  return done(mayKnow ? { status: 'known', name: known.name } : { status: 'elsewhere' });
};

/** The legal minimum for this kind of union, with its source; nothing where no rule is known. */
export const foundingMinimum: Action = async ({ definitions, today }, { kind }) => {
  const rule = minimumOf(definitions.law, String(kind), today);
  return done(
    rule
      ? { members: rule.members, source: { vi: rule.source.vi, en: rule.source.en ?? rule.source.vi } }
      : { members: 0 },
  );
};
