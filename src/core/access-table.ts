/** How a unit stands to an officer's own, as of today; `past`: it stood below on a day that is asked about, and moved since. */
export type Relation = 'own' | 'directly-below' | 'further-below' | 'beside' | 'above' | 'past';

/** As much of an officer's post as rights depend on. */
export type Standing = { readonly unitKind: string; readonly role: string };

/** With the sections and groups of a large union. */
export const GRASSROOTS: ReadonlySet<string> = new Set(['cdcs', 'nghiep-doan', 'section', 'group']);

/** CĐCS and nghiệp đoàn, and what is below a large one. */
export const isGrassroots = (unitKind: string): boolean => GRASSROOTS.has(unitKind);

type Role = 'filer' | 'officer' | 'reviewer' | 'organiser' | 'finance' | 'leader' | 'admin';

/** Which roles at units above the grassroots and at the grassroots may do something, and to which units. */
type Rule = {
  readonly upper: readonly Role[];
  readonly grassroots: readonly Role[];
  readonly over: readonly Relation[];
  /** Also to the own unit, where nobody stands above it. */
  readonly ownAtTop?: boolean;
};

const NOBODY: readonly Role[] = [];
const EVERYBODY: readonly Role[] = [
  'filer',
  'officer',
  'reviewer',
  'organiser',
  'finance',
  'leader',
  'admin',
];
const HEADS: readonly Role[] = ['reviewer', 'organiser'];
const WORKING: readonly Role[] = ['officer', ...HEADS];
const FILING: readonly Role[] = ['filer', ...WORKING];
const CLAIMING: readonly Role[] = ['officer', 'organiser', 'finance'];

const OWN: readonly Relation[] = ['own'];
const NOWHERE: readonly Relation[] = [];
const BELOW: readonly Relation[] = ['directly-below', 'further-below'];
const LINE: readonly Relation[] = [...OWN, ...BELOW];

/**
 * Who may do what to whom: the one place that says so. A row is an action; `upper` and `grassroots` are the roles that may
 * do it from a unit above the grassroots and from the grassroots. Nothing is seen beside or above but published sums.
 */
export const ACCESS = {
  // Seeing.
  'figures.see': { upper: EVERYBODY, grassroots: EVERYBODY, over: [...LINE, 'past'] },
  'sums.published': { upper: EVERYBODY, grassroots: EVERYBODY, over: ['above'] },
  'registers.read': { upper: EVERYBODY, grassroots: NOBODY, over: LINE },
  // Reports: filing, following, confirming, adding up.
  'report.file': { upper: FILING, grassroots: FILING, over: OWN },
  'report.file-money': { upper: [...FILING, 'finance'], grassroots: FILING, over: OWN },
  // A large union follows its sections and groups.
  'reports.follow': {
    upper: [...WORKING, 'leader'],
    grassroots: [...FILING, 'leader'],
    over: [...LINE, 'past'],
  },
  'reports.remind': { upper: WORKING, grassroots: FILING, over: BELOW },
  // Those of a unit's posts and, at the top, the unit's own are confirmed at home.
  'report.review': { upper: HEADS, grassroots: HEADS, over: ['directly-below', 'own'] },
  // Whether a unit's head signs before its reports leave it: that head as well.
  'sign-off.set': { upper: ['organiser'], grassroots: NOBODY, over: BELOW },
  'period.close': { upper: HEADS, grassroots: NOBODY, over: OWN },
  // Targets, days and programmes.
  'allocation.give': { upper: ['organiser'], grassroots: NOBODY, over: BELOW },
  'shares.register': { upper: FILING, grassroots: FILING, over: OWN },
  'dates.set': { upper: ['organiser'], grassroots: NOBODY, over: LINE },
  // On which days those below are reminded.
  'ladder.set': { upper: WORKING, grassroots: NOBODY, over: LINE },
  'programme.keep': { upper: ['organiser'], grassroots: NOBODY, over: OWN },
  'task.assign': { upper: ['organiser'], grassroots: NOBODY, over: LINE },
  'figure.declare': { upper: CLAIMING, grassroots: NOBODY, over: OWN },
  'figure.confirm': {
    ...{ upper: [...HEADS, 'finance', 'leader'], grassroots: [...HEADS, 'finance', 'leader'] },
    ...{ over: BELOW, ownAtTop: true },
  },
  // Registers.
  'founding.record': { upper: WORKING, grassroots: NOBODY, over: OWN },
  'registers.keep': { upper: WORKING, grassroots: NOBODY, over: LINE },
  'registers.import': { upper: [...WORKING, 'admin'], grassroots: NOBODY, over: LINE },
  'officers.keep': { upper: HEADS, grassroots: NOBODY, over: LINE },
  'officers.import': { upper: [...HEADS, 'admin'], grassroots: NOBODY, over: LINE },
  // Units, posts and the people who hold them.
  'roster.keep': { upper: ['organiser', 'admin'], grassroots: NOBODY, over: LINE },
  'unit.change': { upper: ['organiser', 'admin'], grassroots: NOBODY, over: BELOW, ownAtTop: true },
  'post.invite': { upper: ['organiser', 'admin'], grassroots: ['organiser', 'admin'], over: LINE },
  'post.invite-filer': { upper: ['reviewer'], grassroots: ['reviewer'], over: ['directly-below'] },
  'post.end': { upper: ['organiser', 'admin'], grassroots: ['organiser', 'admin'], over: LINE },
  'post.end-below': { upper: ['reviewer'], grassroots: ['reviewer'], over: ['directly-below'] },
  // At the nearest unit above where somebody may.
  'post.decide': { upper: HEADS, grassroots: HEADS, over: BELOW },
  // Money.
  'support.claim': { upper: CLAIMING, grassroots: NOBODY, over: OWN },
  'support.switch': { upper: ['organiser', 'finance'], grassroots: NOBODY, over: OWN },
  'support.price': { upper: ['finance'], grassroots: NOBODY, over: OWN },
  'claims.see': { upper: [...CLAIMING, 'reviewer', 'leader'], grassroots: NOBODY, over: LINE },
  'claim.settle': { upper: ['finance'], grassroots: NOBODY, over: BELOW, ownAtTop: true },
  // What reminders may cost in a month, for the whole installation.
  'budget.set': { upper: ['admin'], grassroots: NOBODY, over: NOWHERE, ownAtTop: true },
  // The jobs in the background, of the whole installation.
  'jobs.see': { upper: ['admin'], grassroots: ['admin'], over: NOWHERE, ownAtTop: true },
} as const satisfies Readonly<Record<string, Rule>>;

export type Act = keyof typeof ACCESS;

/** Whether somebody in this post ever does this, to whatever unit. */
export const mayEver = (act: Act, { unitKind, role }: Standing): boolean => {
  const { upper, grassroots }: Rule = ACCESS[act];
  return (isGrassroots(unitKind) ? grassroots : upper).some((one) => one === role);
};

/** Whether this is done to a unit that stands so. */
export const reaches = (act: Act, relation: Relation, isTop = false): boolean => {
  const { over, ownAtTop = false }: Rule = ACCESS[act];
  return over.includes(relation) || (ownAtTop && isTop && relation === 'own');
};

/** Both: whether somebody in this post does this to a unit that stands so. */
export const may = (act: Act, officer: Standing, relation: Relation, isTop = false): boolean =>
  mayEver(act, officer) && reaches(act, relation, isTop);

/** Lines upwards, nearest first: of the unit asked about and of the officer's, today; `before`: of the former on another day. */
export type Lines = {
  readonly unitId: number;
  readonly above: readonly number[];
  readonly before?: readonly number[];
  readonly aboveOfficer?: readonly number[];
};

export const relationOf = (
  { unitId, above, before = [], aboveOfficer = [] }: Lines,
  officer: { readonly unitId: number },
): Relation => {
  if (unitId === officer.unitId) return 'own';
  if (above[0] === officer.unitId) return 'directly-below';
  if (above.includes(officer.unitId)) return 'further-below';
  if (before.includes(officer.unitId)) return 'past';
  return aboveOfficer.includes(unitId) ? 'above' : 'beside';
};
