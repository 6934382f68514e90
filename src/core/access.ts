import { type Act, may, mayEver, relationOf, type Standing } from './access-table.ts';

const asks =
  (act: Act) =>
  (officer: Standing): boolean =>
    mayEver(act, officer);

// What `access-table.ts` says, in the words of those who ask.

/** Foundings are recorded by the officers of every unit above the grassroots. */
export const mayRecordFoundings = asks('founding.record');

/** Registers of enterprises, offices and officers are read by everybody above the grassroots … */
export const mayReadRegisters = asks('registers.read');

/** … and kept by those who record foundings there, for their own unit and below it. */
export const mayKeepRegisters = asks('registers.keep');

/** Who works under a programme is recorded by the head of a unit or the organising department: money is paid for them. */
export const mayEmployOfficers = asks('officers.keep');

/** … and by workbook by the operator as well. */
export const mayImportOfficers = asks('officers.import');

/** By workbook the operator may bring them in as well. */
export const mayImportRegisters = asks('registers.import');

/** Targets are given to the units below by the organiser of a unit. */
export const mayAllocate = asks('allocation.give');

/** Who is responsible for a task, and what followed a body that ended, is recorded by the organiser of a unit for all below. */
export const mayAssignTasks = asks('task.assign');

/** A period's sum is closed by the head of a unit above the grassroots or its organising department. */
export const mayClosePeriods = asks('period.close');

/** How a task goes is recorded by the post that was made responsible for it, and by nobody else. */
export const mayRecordTask = (
  responsible: { readonly postId: number | null } | null,
  officer: { readonly postId: number },
): boolean => responsible !== null && responsible.postId === officer.postId;

/** Dates of reports, reviews and meetings are set by the organiser of a unit, for it and what is below it. */
export const maySetDates = asks('dates.set');

/** On which days before and after a due day those below are reminded is set by whoever does a unit's work. */
export const maySetLadders = asks('ladder.set');

/** A programme is renewed, made, put in force and ended by the organiser of the unit whose programme it is. */
export const mayKeepProgrammes = asks('programme.keep');

/** Units and posts are brought in by the organising department or the operator, for their own unit and below it. */
export const mayKeepRoster = asks('roster.keep');

/** A unit is renamed, moved and closed by those of a level above; at the top, where nobody stands above, by its own. */
export const mayChangeUnit = (
  unit: { readonly unitId: number; readonly above: readonly number[] },
  officer: Standing & { readonly unitId: number },
): boolean => may('unit.change', officer, relationOf(unit, officer), unit.above.length === 0);

/** A unit's reports are filed by those who work there; finance, leadership and operators only read. */
export const mayFileReports = asks('report.file');

/** Forms about money: finance above the grassroots keeps what they ask for. */
const ABOUT_MONEY: ReadonlySet<string> = new Set(['du-toan', 'quyet-toan', 'tai-chinh-quy']);
export const isAboutMoney = (form: string | null): boolean => form !== null && ABOUT_MONEY.has(form);

/** A report of this form is filed by those who file reports, one about money by finance as well. */
export const mayFileReport = (officer: Standing, form: string | null): boolean =>
  mayEver(isAboutMoney(form) ? 'report.file-money' : 'report.file', officer);

/** Who below has sent and who was late is seen by those who lead or do the work of a unit above … */
export const mayFollowReports = asks('reports.follow');

/** … and whoever does its work may remind them. */
export const mayRemindBelow = asks('reports.remind');

/** Support is claimed by those who do a unit's work above the grassroots, for that unit alone. */
export const mayClaimSupports = asks('support.claim');

/** Claims name people: they are seen by their own unit and by those above it. */
export const maySeeClaims = asks('claims.see');

/** A decision that turns a support on or off is recorded by the organising or the finance department … */
export const maySwitchSupports = asks('support.switch');

/** … what an amount is paid by, month or year, and how much, by finance alone. */
export const mayStateSupportPeriods = asks('support.price');

/** As much of a claim as rights depend on. */
export type ClaimStanding = { readonly unitId: number; readonly claimantId: number };

/**
 * A claim that an officer sees is confirmed, returned and paid by finance of a level above; at the top by the unit's own
 * finance, since nobody stands above it. Never by the person who claimed.
 */
export const maySettleClaim = (
  claim: ClaimStanding,
  officer: Standing & { readonly unitId: number; readonly personId: number; readonly isTop: boolean },
): boolean =>
  claim.claimantId !== officer.personId &&
  may('claim.settle', officer, claim.unitId === officer.unitId ? 'own' : 'further-below', officer.isTop);

/** What reminders may cost is set by the operator of a unit that nobody stands above. */
export const maySetBudget = (officer: Standing & { readonly isTop: boolean }): boolean =>
  may('budget.set', officer, 'own', officer.isTop);

/** Jobs that failed are seen to by the operator of a unit that nobody stands above. */
export const maySeeJobs = (officer: Standing & { readonly isTop: boolean }): boolean =>
  may('jobs.see', officer, 'own', officer.isTop);

/** Whether the reports of a unit below wait for its own head. */
export const mayAskForSignatures = asks('sign-off.set');

/** What a unit means to reach is registered by those who report for it. */
export const mayRegisterShares = asks('shares.register');

/** As much of a draft as rights depend on. `subject` begins with what it is about: `report:unit:12:…`. */
export type DraftStanding = {
  readonly unitId: number;
  readonly postId: number;
  readonly subject: string;
  readonly form: string | null;
};

/** Reports and reviews of a unit, not those of a post. */
export const isOfUnit = ({ subject }: Pick<DraftStanding, 'subject'>): boolean =>
  /^(?:report|year-review):unit:/.test(subject);

/** One's own drafts, and the reports and reviews of one's unit: those a deputy may go on with. */
export const mayWorkOn = (
  draft: DraftStanding,
  officer: Standing & { readonly unitId: number; readonly postId: number },
): boolean => {
  if (draft.unitId !== officer.unitId) return false;
  return isOfUnit(draft) ? mayFileReport(officer, draft.form) : draft.postId === officer.postId;
};

/** A figure from outside is stated by those of the unit who organise, keep the money, or do its work. */
export const mayDeclareFigures = asks('figure.declare');

/** Whether somebody in this role confirms what others state; whose, `mayConfirmFigure` says. */
export const mayConfirmFigures = asks('figure.confirm');

/** As much of a declared figure as the right to confirm it depends on; `above` is the line upwards of its unit. */
export type DeclaredStanding = {
  readonly unitId: number;
  readonly above: readonly number[];
  readonly personId: number | null;
};

/** The level above confirms, or at the top another post of the unit; nobody confirms what they stated themselves. */
export const mayConfirmFigure = (
  figure: DeclaredStanding,
  officer: Standing & { readonly unitId: number; readonly personId: number },
): boolean =>
  officer.personId !== figure.personId &&
  may('figure.confirm', officer, relationOf(figure, officer), figure.above.length === 0);

/** Whether somebody in this role confirms reports and foundings; whose, `mayDecideOn` says. */
export const mayReview = ({ role }: Pick<Standing, 'role'>): boolean =>
  mayEver('report.review', { role, unitKind: '' });

/** Where an officer reviews: at the unit of the own post, or of a reviewer whom they stand in for. */
export type ReviewSeat = { readonly unitId: number; readonly personIds: readonly number[] };

/** As much of a report or founding as the right to confirm it depends on; `reviewedAt`: directly above who reported. */
export type ReviewStanding = { readonly reviewedAt: number; readonly authorId: number };

/** The level directly above decides. Nobody decides on their own, neither through a second post nor through who stands in. */
export const mayDecideOn = ({ reviewedAt, authorId }: ReviewStanding, seat: ReviewSeat): boolean =>
  seat.unitId === reviewedAt && !seat.personIds.includes(authorId);
