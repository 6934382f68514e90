/** As much of an officer's post as rights depend on. */
export type Standing = { readonly unitKind: string; readonly role: string };

/** With the sections and groups of a large union. */
const GRASSROOTS: ReadonlySet<string> = new Set(['cdcs', 'nghiep-doan', 'section', 'group']);

/** CĐCS and nghiệp đoàn: they have nobody below. */
export const isGrassroots = (unitKind: string): boolean => GRASSROOTS.has(unitKind);

const RECORDING: ReadonlySet<string> = new Set(['officer', 'reviewer', 'organiser']);
const FILING: ReadonlySet<string> = new Set(['filer', 'officer', 'reviewer', 'organiser']);

/** Foundings are recorded by the officers of every unit above the grassroots. */
export const mayRecordFoundings = ({ unitKind, role }: Standing): boolean =>
  !GRASSROOTS.has(unitKind) && RECORDING.has(role);

/** Registers of enterprises, offices and officers are read by everybody above the grassroots … */
export const mayReadRegisters = ({ unitKind }: Standing): boolean => !GRASSROOTS.has(unitKind);

/** … and kept by those who record foundings there, for their own unit and below it. */
export const mayKeepRegisters = (officer: Standing): boolean => mayRecordFoundings(officer);

const EMPLOYING: ReadonlySet<string> = new Set(['reviewer', 'organiser']);

/** Who works under a programme is recorded by the head of a unit or the organising department: money is paid for them. */
export const mayEmployOfficers = ({ unitKind, role }: Standing): boolean =>
  !GRASSROOTS.has(unitKind) && EMPLOYING.has(role);

/** … and by workbook by the operator as well. */
export const mayImportOfficers = ({ unitKind, role }: Standing): boolean =>
  !GRASSROOTS.has(unitKind) && (EMPLOYING.has(role) || role === 'admin');

const BRINGING: ReadonlySet<string> = new Set([...RECORDING, 'admin']);

/** By workbook the operator may bring them in as well. */
export const mayImportRegisters = ({ unitKind, role }: Standing): boolean =>
  !GRASSROOTS.has(unitKind) && BRINGING.has(role);

/** Targets are given to the units below by the organiser of a unit. */
export const mayAllocate = ({ unitKind, role }: Standing): boolean =>
  !GRASSROOTS.has(unitKind) && role === 'organiser';

/** Who is responsible for a task, and what followed a body that ended, is recorded by the organiser of a unit for all below. */
export const mayAssignTasks = (officer: Standing): boolean => mayAllocate(officer);

/** A period's sum is closed by the head of a unit above the grassroots or its organising department. */
export const mayClosePeriods = (officer: Standing): boolean => mayEmployOfficers(officer);

/** How a task goes is recorded by the post that was made responsible for it, and by nobody else. */
export const mayRecordTask = (
  responsible: { readonly postId: number | null } | null,
  officer: { readonly postId: number },
): boolean => responsible !== null && responsible.postId === officer.postId;

/** Dates of reports, reviews and meetings are set by the organiser of a unit, for it and what is below it. */
export const maySetDates = (officer: Standing): boolean => mayAllocate(officer);
/** A programme is renewed, made, put in force and ended by the organiser of the unit whose programme it is. */
export const mayKeepProgrammes = (officer: Standing): boolean => mayAllocate(officer);

const ROSTER: ReadonlySet<string> = new Set(['organiser', 'admin']);

/** Units and posts are brought in by the organising department or the operator, for their own unit and below it. */
export const mayKeepRoster = ({ unitKind, role }: Standing): boolean =>
  !GRASSROOTS.has(unitKind) && ROSTER.has(role);

/** A unit's reports are filed by those who work there; finance, leadership and operators only read. */
export const mayFileReports = ({ role }: Standing): boolean => FILING.has(role);

/** Forms about money: finance above the grassroots keeps what they ask for. */
const ABOUT_MONEY: ReadonlySet<string> = new Set(['du-toan', 'quyet-toan', 'tai-chinh-quy']);
export const isAboutMoney = (form: string | null): boolean => form !== null && ABOUT_MONEY.has(form);

/** A report of this form is filed by those who file reports, one about money by finance as well. */
export const mayFileReport = (officer: Standing, form: string | null): boolean =>
  mayFileReports(officer) ||
  (officer.role === 'finance' && !GRASSROOTS.has(officer.unitKind) && isAboutMoney(form));

const FOLLOWING: ReadonlySet<string> = new Set([...RECORDING, 'leader']);

/** Who below has sent and who was late is seen by those who lead or do the work of a unit above … */
export const mayFollowReports = ({ unitKind, role }: Standing): boolean =>
  !GRASSROOTS.has(unitKind) && FOLLOWING.has(role);

/** … and whoever does its work may remind them. */
export const mayRemindBelow = (officer: Standing): boolean => mayRecordFoundings(officer);

const CLAIMING: ReadonlySet<string> = new Set(['officer', 'organiser', 'finance']);
const SEEING_CLAIMS: ReadonlySet<string> = new Set([...CLAIMING, 'reviewer', 'leader']);

/** Support is claimed by those who do a unit's work above the grassroots, for that unit alone. */
export const mayClaimSupports = ({ unitKind, role }: Standing): boolean =>
  !GRASSROOTS.has(unitKind) && CLAIMING.has(role);

/** Claims name people: they are seen by their own unit and by those above it. */
export const maySeeClaims = ({ unitKind, role }: Standing): boolean =>
  !GRASSROOTS.has(unitKind) && SEEING_CLAIMS.has(role);

/** A decision that turns a support on or off is recorded by the organising or the finance department … */
export const maySwitchSupports = ({ unitKind, role }: Standing): boolean =>
  !GRASSROOTS.has(unitKind) && (role === 'organiser' || role === 'finance');

/** … what an amount is paid by, month or year, and how much, by finance alone. */
export const mayStateSupportPeriods = ({ unitKind, role }: Standing): boolean =>
  !GRASSROOTS.has(unitKind) && role === 'finance';

/** As much of a claim as rights depend on. */
export type ClaimStanding = { readonly unitId: number; readonly claimantId: number };

/**
 * A claim is confirmed, returned and paid by finance of a level above; at the top by the unit's own finance, since
 * nobody stands above it. Never by the person who claimed.
 */
export const maySettleClaim = (
  claim: ClaimStanding,
  officer: Standing & { readonly unitId: number; readonly personId: number; readonly isTop: boolean },
): boolean =>
  officer.role === 'finance' &&
  !GRASSROOTS.has(officer.unitKind) &&
  claim.claimantId !== officer.personId &&
  (claim.unitId !== officer.unitId || officer.isTop);

/** What a unit means to reach is registered by those who report for it. */
export const mayRegisterShares = (officer: Standing): boolean => mayFileReports(officer);

/** As much of a draft as rights depend on. `subject` begins with what it is about: `report:unit:12:…`. */
export type DraftStanding = {
  readonly unitId: number;
  readonly postId: number;
  readonly subject: string;
  readonly form: string | null;
};

/** One's own drafts, and the reports of one's unit: those a deputy may go on with. */
export const mayWorkOn = (
  draft: DraftStanding,
  officer: Standing & { readonly unitId: number; readonly postId: number },
): boolean => {
  if (draft.unitId !== officer.unitId) return false;
  return draft.subject.startsWith('report:unit:')
    ? mayFileReport(officer, draft.form)
    : draft.postId === officer.postId;
};

/** Figures are seen by a unit itself and by those above it; `above` is the line upwards of the unit asked about. */
export const maySeeFiguresOf = (
  { unitId, above }: { readonly unitId: number; readonly above: readonly number[] },
  officer: { readonly unitId: number },
): boolean => unitId === officer.unitId || above.includes(officer.unitId);

const DECLARING: ReadonlySet<string> = new Set(['organiser', 'finance', 'officer']);

/** A figure from outside is stated by those of the unit who organise, keep the money, or do its work. */
export const mayDeclareFigures = ({ unitKind, role }: Standing): boolean =>
  !GRASSROOTS.has(unitKind) && DECLARING.has(role);

const CONFIRMING: ReadonlySet<string> = new Set(['reviewer', 'organiser', 'finance', 'leader']);

/** Whether somebody in this role confirms what others state; whose, `mayConfirmFigure` says. */
export const mayConfirmFigures = ({ role }: Standing): boolean => CONFIRMING.has(role);

/** As much of a declared figure as the right to confirm it depends on; `above` is the line upwards of its unit. */
export type DeclaredStanding = {
  readonly unitId: number;
  readonly above: readonly number[];
  readonly personId: number | null;
};

/** The level above confirms, or at the top another post of the unit; nobody confirms what they stated themselves. */
export const mayConfirmFigure = (
  { unitId, above, personId }: DeclaredStanding,
  officer: Standing & { readonly unitId: number; readonly personId: number },
): boolean => {
  if (!mayConfirmFigures(officer) || officer.personId === personId) return false;
  return above.length === 0 ? officer.unitId === unitId : above.includes(officer.unitId);
};

const REVIEWING: ReadonlySet<string> = new Set(['reviewer', 'organiser']);

/** Whether somebody in this role confirms reports and foundings; whose, `mayDecideOn` says. */
export const mayReview = ({ role }: Pick<Standing, 'role'>): boolean => REVIEWING.has(role);

/** Where an officer reviews: at the unit of the own post, or of a reviewer whom they stand in for. */
export type ReviewSeat = { readonly unitId: number; readonly personIds: readonly number[] };

/** As much of a report or founding as the right to confirm it depends on; `reviewedAt`: directly above who reported. */
export type ReviewStanding = { readonly reviewedAt: number; readonly authorId: number };

/** The level directly above decides. Nobody decides on their own, neither through a second post nor through who stands in. */
export const mayDecideOn = ({ reviewedAt, authorId }: ReviewStanding, seat: ReviewSeat): boolean =>
  seat.unitId === reviewedAt && !seat.personIds.includes(authorId);
