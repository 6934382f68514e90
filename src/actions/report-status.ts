import { mayFollowReports } from '../core/access.ts';
import { asksWhoSent } from '../core/programme/follow-asked.ts';
import type { Action } from './action.ts';
import { dutiesShow } from './duties-show.ts';
import { missingShow } from './missing-show.ts';

/** How reports stand: those below where words ask who has sent, else the officer's own. */
export const reportStatus: Action = (context, args) => {
  const isAboutOthers = typeof args.said === 'string' && asksWhoSent(args.said);
  return context.actor && isAboutOthers && mayFollowReports(context.actor)
    ? missingShow(context, args)
    : dutiesShow(context, args);
};
