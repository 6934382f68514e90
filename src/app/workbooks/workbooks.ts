import type { Day } from '../../core/day.ts';
import type { Words } from '../../core/words.ts';
import type { SheetToWrite } from '../../core/workbook.ts';
import type { PostOn } from '../../store/posts.ts';
import type { Parts } from '../parts.ts';
import { allocationSheets } from './allocations.ts';
import { dateSheets } from './dates.ts';
import { enterprises } from './enterprises.ts';
import { importProblems } from './import-problems.ts';
import { invites } from './invites.ts';
import { missing } from './missing.ts';
import { officers } from './officers.ts';
import { offices } from './offices.ts';
import { rollup } from './rollup.ts';
import { supportClaims } from './support-claims.ts';
import { template } from './template.ts';
import { workPlans } from './work-plans.ts';

export type SheetsAsk = {
  readonly parts: Pick<Parts, 'db' | 'clock' | 'definitions' | 'secret' | 'links'>;
  readonly post: PostOn;
  readonly today: Day;
  readonly args: Readonly<Record<string, string>>;
  readonly words: Words;
};

/** Makes the sheets of a workbook, from facts as they are when it leaves. */
export type SheetMaker = (
  ask: SheetsAsk,
) => Promise<{ readonly file: string; readonly sheets: readonly SheetToWrite[] }>;

/** Every workbook that may be sent, by the name that an attachment carries. */
export const sheetMakers: Readonly<Record<string, SheetMaker>> = {
  allocations: allocationSheets,
  dates: dateSheets,
  template,
  enterprises,
  'import-problems': importProblems,
  invites,
  missing,
  offices,
  officers,
  rollup,
  'support-claims': supportClaims,
  'work-plans': workPlans,
};
