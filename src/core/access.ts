/** As much of an officer's post as rights depend on. */
export type Standing = { readonly unitKind: string; readonly role: string };

const GRASSROOTS: ReadonlySet<string> = new Set(['cdcs', 'nghiep-doan']);
const RECORDING: ReadonlySet<string> = new Set(['officer', 'reviewer', 'organiser']);
const FILING: ReadonlySet<string> = new Set(['filer', 'officer', 'reviewer', 'organiser']);

/** Foundings are recorded by the officers of every unit above the grassroots. */
export const mayRecordFoundings = ({ unitKind, role }: Standing): boolean =>
  !GRASSROOTS.has(unitKind) && RECORDING.has(role);

const ROSTER: ReadonlySet<string> = new Set(['organiser', 'admin']);

/** Units and posts are brought in by the organising department or the operator, for their own unit and below it. */
export const mayKeepRoster = ({ unitKind, role }: Standing): boolean =>
  !GRASSROOTS.has(unitKind) && ROSTER.has(role);

/** A unit's reports are filed by those who work there; finance, leadership and operators only read. */
export const mayFileReports = ({ role }: Standing): boolean => FILING.has(role);

/** As much of a draft as rights depend on. `subject` begins with what it is about: `report:unit:12:…`. */
export type DraftStanding = { readonly unitId: number; readonly postId: number; readonly subject: string };

/** One's own drafts, and the reports of one's unit: those a deputy may go on with. */
export const mayWorkOn = (
  draft: DraftStanding,
  officer: Standing & { readonly unitId: number; readonly postId: number },
): boolean => {
  if (draft.unitId !== officer.unitId) return false;
  return draft.subject.startsWith('report:unit:') ? mayFileReports(officer) : draft.postId === officer.postId;
};
