/** As much of an officer's post as rights depend on. */
export type Standing = { readonly unitKind: string; readonly role: string };

const GRASSROOTS: ReadonlySet<string> = new Set(['cdcs', 'nghiep-doan']);
const RECORDING: ReadonlySet<string> = new Set(['officer', 'reviewer', 'organiser']);
const FILING: ReadonlySet<string> = new Set(['filer', 'officer', 'reviewer', 'organiser']);

/** Foundings are recorded by the officers of every unit above the grassroots. */
export const mayRecordFoundings = ({ unitKind, role }: Standing): boolean =>
  !GRASSROOTS.has(unitKind) && RECORDING.has(role);

/** A unit's reports are filed by those who work there; finance, leadership and operators only read. */
export const mayFileReports = ({ role }: Standing): boolean => FILING.has(role);
