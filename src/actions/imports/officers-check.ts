import { type Day, plusDays, showDay } from '../../core/day.ts';
import { fold } from '../../core/fold.ts';
import { type CellProblem, problemAt, type Row } from '../../core/imports/layout.ts';
import { type Say, say } from '../../core/message.ts';
import { idsOf } from '../../core/programme/renew.ts';
import type { Pack } from '../../core/programme/types.ts';
import { type Employment, hasEnded, officerProblem } from '../../core/registers/officers.ts';
import { type Officer, officersAt } from '../../store/officers.ts';
import { type KnownPerson, peopleByPhones } from '../../store/roster-posts.ts';
import { employingPacks } from '../officer-programmes.ts';
import type { ImportContext } from './import-kind.ts';
import { type Keepers, keepersNamed } from './keepers.ts';
import { repeatedRows } from './repeated.ts';

/** What a row comes to. `to` is the first day on which the post is no longer held. */
export type WantedOfficer = {
  readonly row: Row;
  readonly unitId: number | null;
  readonly name: string;
  readonly programme: Pack | null;
  readonly employment: Employment;
  readonly from: Day;
  readonly to: Day | null;
  readonly phone: string | null;
  readonly known: Officer | null;
  readonly person: KnownPerson | null;
};

export type OfficerWorld = {
  readonly wanted: readonly WantedOfficer[];
  readonly problems: readonly CellProblem[];
};

export const checkOfficers = async (context: ImportContext, rows: readonly Row[]): Promise<OfficerWorld> => {
  const { db, today } = context;
  const keepers = await keepersNamed(context, rows);
  const packs = await employingPacks(context);
  const units = rows.flatMap((row) => keepers.of(row)?.id ?? []);
  const held = await officersAt(db, units, today);
  const phones = rows.flatMap(({ values }) => (typeof values.phone === 'string' ? [values.phone] : []));
  const people = new Map((await peopleByPhones(db, phones)).map((person) => [person.phone, person]));
  const wanted = rows.map((row) =>
    wantedIn(row, { unitId: keepers.of(row)?.id ?? null, packs, held, people, today }),
  );
  const owners = new Map(wanted.map(({ phone, name }) => [phone, name] as const).reverse());
  return {
    wanted,
    problems: [
      ...repeatedRows(
        wanted.map((one) => [one.row, `${one.unitId} ${one.programme?.id} ${fold(one.name)} ${one.from}`]),
        'name',
      ),
      ...wanted.flatMap((one) => problemsOf(one, { context, keepers, packs, owners })),
    ],
  };
};

type Known = {
  readonly unitId: number | null;
  readonly packs: readonly Pack[];
  readonly held: readonly Officer[];
  readonly people: ReadonlyMap<string | null, KnownPerson>;
  readonly today: Day;
};

const wantedIn = (row: Row, { unitId, packs, held, people, today }: Known): WantedOfficer => {
  const { values } = row;
  const name = String(values.name);
  const phone = textOf(values.phone);
  const last = textOf(values.to);
  const to = last === null ? null : plusDays(last, 1);
  const programme = programmeIn(values.programme, packs);
  const theirs = held.filter(
    (one) =>
      one.unitId === unitId &&
      fold(one.name) === fold(name) &&
      programme !== null &&
      idsOf(programme).includes(one.programme),
  );
  const known =
    theirs.find((one) => !hasEnded(one, today)) ?? theirs.find((one) => to !== null && one.to === to);
  return {
    ...{ row, unitId, name, programme, phone, to, known: known ?? null },
    employment: values.employment as Employment,
    from: String(values.from),
    person: phone === null ? null : (people.get(phone) ?? null),
  };
};

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The programme that a cell names by its id or its name; where only one employs officers, it need not be named. */
const programmeIn = (named: unknown, packs: readonly Pack[]): Pack | null => {
  if (typeof named !== 'string') return packs.length === 1 ? (packs[0] ?? null) : null;
  const wanted = fold(named);
  return packs.find(({ id, document }) => fold(id) === wanted || fold(document.name.vi) === wanted) ?? null;
};

type Wrong = { readonly key: string; readonly problem: Say } | null;
type Bounds = {
  readonly context: ImportContext;
  readonly keepers: Keepers;
  readonly packs: readonly Pack[];
  readonly owners: ReadonlyMap<string | null, string>;
};

const problemsOf = (one: WantedOfficer, bounds: Bounds): readonly CellProblem[] => {
  const { row, known } = one;
  const wrong = [
    bounds.keepers.problem(row, { isNew: known === null }),
    programmeProblem(one, bounds),
    selfProblem(one, bounds),
    phoneProblem(one, bounds),
    daysProblem(one, bounds.context.today),
  ];
  return wrong.flatMap((each) => (each ? [problemAt(row, each.key, each.problem)] : []));
};

const programmeProblem = ({ programme }: WantedOfficer, { packs }: Bounds): Wrong => {
  if (programme) return null;
  const [first] = packs;
  return {
    key: 'programme',
    problem: first
      ? say('import-officer-programme', { example: first.document.name })
      : say('officers-no-programme'),
  };
};

/** Nobody records themselves, nor changes how they are employed. */
const selfProblem = ({ known, person }: WantedOfficer, { context: { actor } }: Bounds): Wrong =>
  actor !== null && [known?.personId, person?.id].includes(actor.personId)
    ? { key: 'name', problem: say('officer-not-oneself') }
    : null;

/** A number is one person's; whose it is otherwise is not told. */
const phoneProblem = ({ phone, name, person, known }: WantedOfficer, { owners }: Bounds): Wrong => {
  if (phone === null) return null;
  if (fold(owners.get(phone) ?? name) !== fold(name))
    return { key: 'phone', problem: say('import-phone-twice') };
  const isOthers =
    person !== null && (fold(person.name) !== fold(name) || (known !== null && known.personId !== person.id));
  return isOthers ? { key: 'phone', problem: say('import-phone-taken') } : null;
};

const daysProblem = ({ employment, from, to, known }: WantedOfficer, today: Day): Wrong => {
  if (to !== null && to <= from) return { key: 'to', problem: say('import-post-ends-first') };
  if (!known || hasEnded(known, today)) return null;
  if (employment === known.employment) return from === known.since ? null : differs('from', known.since);
  const problem = officerProblem(known, { change: employment, day: from, today });
  return problem === null ? null : differs('from', known.since);
};

const differs = (key: string, day: Day): Wrong => ({
  key,
  problem: say('import-officer-differs', { day: showDay(day) }),
});
