import { type Day, showDay } from '../../core/day.ts';
import { fold } from '../../core/fold.ts';
import { type CellProblem, problemAt, type Row } from '../../core/imports/layout.ts';
import { type Say, say } from '../../core/message.ts';
import { type RosterUnit, rosterUnits } from '../../store/roster.ts';
import { type HeldPost, heldPosts, type KnownPerson, peopleByPhones } from '../../store/roster-posts.ts';
import type { Role } from '../../store/schema.ts';
import { descendants } from '../../store/units.ts';
import { ROLE_TITLES } from '../role-titles.ts';
import { readCommunes } from './communes.ts';
import type { ImportContext } from './import-kind.ts';
import { repeatedRows } from './repeated.ts';

/** A post that a row asks for, with what is known of it: the post itself, or the person by their phone. */
export type WantedPost = {
  readonly row: Row;
  readonly unit: RosterUnit | null;
  readonly name: string;
  readonly role: Role;
  readonly title: string;
  readonly phone: string | null;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly held: HeldPost | null;
  readonly person: KnownPerson | null;
};

export type PostWorld = { readonly wanted: readonly WantedPost[]; readonly problems: readonly CellProblem[] };

export const checkPosts = async (context: ImportContext, all: readonly Row[]): Promise<PostWorld> => {
  const { db, actor, today } = context;
  // A union whose chair is not known stays in the roster; nobody holds its post.
  const rows = all.filter(({ layout, values }) => layout !== 'roster' || values.chair !== null);
  const communes = await readCommunes(
    context,
    rows.filter(({ layout }) => layout === 'roster'),
  );
  const known = new Map(
    (
      await rosterUnits(
        db,
        rows.map(({ values }) => String(values.code ?? '')),
      )
    ).map((one) => [one.code, one]),
  );
  const unitOf = (row: Row) =>
    row.layout === 'roster' ? communes.union(row) : (known.get(String(row.values.code)) ?? null);
  const units = rows.flatMap((row) => unitOf(row)?.id ?? []);
  const held = new Map(
    (await heldPosts(db, units, today)).map((post) => [holding(post.unitId, post.name, post.role), post]),
  );
  const phones = rows.flatMap(({ values }) => (typeof values.phone === 'string' ? [values.phone] : []));
  const people = new Map((await peopleByPhones(db, phones)).map((person) => [person.phone, person]));
  const wanted = rows.map((row) => wantedIn(row, { unit: unitOf(row), held, people }));
  const bounds = {
    reach: actor ? new Set(await descendants(db, actor.unitId, today)) : null,
    isAdmin: actor === null || actor.role === 'admin',
    today,
    owners: ownersOf(wanted),
  };
  return {
    wanted,
    problems: [
      ...communes.problems,
      ...repeatedRows(
        wanted.flatMap((one) =>
          one.unit ? [[one.row, holding(one.unit.id, one.name, one.role)] as const] : [],
        ),
        'name',
      ),
      ...wanted.flatMap((one) => problemsOf(one, bounds)),
    ],
  };
};

const holding = (unitId: number, name: string, role: string): string => `${unitId} ${role} ${fold(name)}`;

type Known = {
  readonly unit: RosterUnit | null;
  readonly held: ReadonlyMap<string, HeldPost>;
  readonly people: ReadonlyMap<string | null, KnownPerson>;
};

const wantedIn = (row: Row, { unit, held, people }: Known): WantedPost => {
  const { values, layout } = row;
  const name = String(layout === 'roster' ? values.chair : values.name);
  const role = (layout === 'roster' ? 'filer' : values.role) as Role;
  const phone = textOf(values.phone);
  return {
    row,
    unit,
    name,
    role,
    phone,
    title: textOf(values.title) ?? ROLE_TITLES[role],
    from: textOf(values.from),
    to: textOf(values.to),
    held: unit ? (held.get(holding(unit.id, name, role)) ?? null) : null,
    person: phone === null ? null : (people.get(phone) ?? null),
  };
};

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The first name that comes with each number in the file: a second one is a slip. */
const ownersOf = (wanted: readonly WantedPost[]): ReadonlyMap<string, string> =>
  new Map(wanted.flatMap(({ phone, name }) => (phone === null ? [] : [[phone, name] as const])).reverse());

type Bounds = {
  /** Ids within the officer's reach; null for the operator. */
  readonly reach: ReadonlySet<number> | null;
  readonly isAdmin: boolean;
  readonly today: Day;
  readonly owners: ReadonlyMap<string, string>;
};

const problemsOf = (one: WantedPost, bounds: Bounds): readonly CellProblem[] => {
  const isRoster = one.row.layout === 'roster';
  const wrong = [
    unitProblem(one, bounds),
    isRoster ? null : roleProblem(one, bounds),
    phoneProblem(one, bounds),
    daysProblem(one),
  ];
  return wrong.flatMap((problem) => (problem ? [problemAt(one.row, problem.key, problem.problem)] : []));
};

type Wrong = { readonly key: string; readonly problem: Say } | null;

const unitProblem = (one: WantedPost, { reach, today }: Bounds): Wrong => {
  const { row, unit } = one;
  const code = String(row.values.code ?? '');
  // A commune that nobody knows was told already, once for its sheet.
  if (!unit && row.layout === 'roster')
    return { key: 'name', problem: say('import-union-unknown', { name: String(row.values.name) }) };
  if (!unit) return { key: 'code', problem: say('import-unit-unknown', { code }) };
  if (reach && !reach.has(unit.id)) return { key: 'code', problem: say('import-unit-not-yours', { code }) };
  return endedProblem(one, today);
};

/** Nobody begins where nothing is left. */
const endedProblem = ({ row, unit, held, from }: WantedPost, today: Day): Wrong => {
  const begins = held?.from ?? from ?? today;
  if (!unit || unit.closedOn === null || begins < unit.closedOn) return null;
  const facts = { code: unit.code, day: showDay(unit.closedOn) };
  return { key: row.layout === 'roster' ? 'name' : 'code', problem: say('import-unit-ended', facts) };
};

/** Nobody gives out more than they hold. */
const roleProblem = ({ role }: WantedPost, { isAdmin }: Bounds): Wrong =>
  role === 'admin' && !isAdmin ? { key: 'role', problem: say('import-role-not-yours') } : null;

/** A number is one person's; whose it is otherwise is not told. */
const phoneProblem = ({ phone, name, person, held }: WantedPost, { owners }: Bounds): Wrong => {
  if (phone === null) return null;
  if (fold(owners.get(phone) ?? name) !== fold(name))
    return { key: 'phone', problem: say('import-phone-twice') };
  const isOthers =
    person !== null && (fold(person.name) !== fold(name) || (held !== null && held.personId !== person.id));
  if (isOthers) return { key: 'phone', problem: say('import-phone-taken') };
  const isOther = held !== null && held.phone !== null && held.phone !== phone;
  return isOther ? { key: 'phone', problem: say('import-phone-other') } : null;
};

const daysProblem = ({ from, to, held }: WantedPost): Wrong => {
  const begins = held?.from ?? from;
  return to !== null && begins !== null && to <= begins
    ? { key: 'to', problem: say('import-post-ends-first') }
    : null;
};
