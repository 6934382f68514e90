import type { Json } from '../core/flow/types.ts';
import { together } from '../core/message.ts';
import { type Action, done, refused } from './action.ts';
import { lookedAt, seenIn } from './unit-looked-at.ts';
import { planOf } from './unit-plan.ts';
import { previewLines } from './unit-preview-lines.ts';

/** What would become of everything that hangs on the units; `seen` holds all of it, for the moment of writing. */
export const unitPreview: Action = async (context, args) => {
  const { actor, slots } = context;
  const plan = planOf(slots, args);
  if (!actor || !plan) return refused('unit-no-such');
  const when = { day: String(args.day), decision: String(args.decision) };
  const preview = await lookedAt({ ...context, actor }, plan, when);
  return done({ lines: together(previewLines(preview)) as unknown as Json, seen: seenIn(preview) });
};
