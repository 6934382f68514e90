import type { Entry, Pack, Task } from '../core/programme/types.ts';
import type { Mistake, Path, Yaml } from './yaml.ts';

type Place = { readonly file: string; readonly yaml: Yaml; readonly forms: ReadonlySet<string> | null };

/** What the shape of a pack cannot say: ids that name something, days in their order, sources that are missing. */
export const mistakesIn = (pack: Pack, { file, yaml, forms }: Place): readonly Mistake[] =>
  [
    ...doubledIds(pack),
    ...missingSources(pack),
    ...unknownBodies(pack),
    ...unknownForms(pack, forms),
    ...unknownRules(pack),
    ...wrongDays(pack),
  ].map(({ path, expected, found }) => ({
    file,
    line: yaml.at(path).line,
    expected: `${expected} for ${path.join('.')}`,
    found: JSON.stringify(found) ?? 'nothing',
  }));

type Wrong = { readonly path: Path; readonly expected: string; readonly found?: string };

const entryLists = [
  'targets',
  'duties',
  'tasks',
  'supports',
  'eligibility',
  'reviews',
  'recurring',
  'baselines',
] as const;

const entriesOf = (pack: Pack): readonly { readonly entry: Entry; readonly path: Path }[] =>
  entryLists.flatMap((list) => pack[list].map((entry, n) => ({ entry, path: [list, n] })));

const doubledIds = (pack: Pack): readonly Wrong[] =>
  [...entryLists, 'bodies' as const].flatMap((list) =>
    pack[list].flatMap(({ id }, n) =>
      pack[list].findIndex((other) => other.id === id) < n
        ? [{ path: [list, n, 'id'], expected: 'every id once in a list', found: id }]
        : [],
    ),
  );

/** Only a pack without a document of its own may have entries that come from nowhere. */
const missingSources = (pack: Pack): readonly Wrong[] =>
  pack.document.file === null
    ? []
    : entriesOf(pack).flatMap(({ entry, path }) =>
        entry.source === null
          ? [{ path: [...path, 'source'], expected: 'a source such as { section: II.1, lines: [23] }' }]
          : [],
      );

const unknownBodies = (pack: Pack): readonly Wrong[] => {
  const known = new Set(pack.bodies.map(({ id }) => id));
  return pack.tasks.flatMap((task, n) =>
    (['directors', 'leads', 'coordinators'] as const).flatMap((key) =>
      task[key].flatMap((id, at) =>
        known.has(id)
          ? []
          : [{ path: ['tasks', n, key, at], expected: 'the id of one of its bodies', found: id }],
      ),
    ),
  );
};

const unknownForms = (pack: Pack, forms: ReadonlySet<string> | null): readonly Wrong[] =>
  pack.duties.flatMap(({ form }, n) =>
    form === null || forms === null || forms.has(form)
      ? []
      : [{ path: ['duties', n, 'form'], expected: `one of the forms ${[...forms].join(', ')}`, found: form }],
  );

/** A support is limited by rules of its own pack. */
const unknownRules = ({ supports, eligibility }: Pack): readonly Wrong[] =>
  supports.flatMap(({ within }, n) =>
    within.flatMap((id, at) =>
      eligibility.some((rule) => rule.id === id)
        ? []
        : [{ path: ['supports', n, 'within', at], expected: 'the id of an eligibility rule', found: id }],
    ),
  );

const wrongDays = ({ document: { from, to }, tasks, duties }: Pack): readonly Wrong[] => [
  ...(isTurned(from, to)
    ? [{ path: ['document', 'to'], expected: 'a last day that is not before the first', found: `${to}` }]
    : []),
  ...tasks.flatMap((task, n) => taskDays(task).map((expected) => ({ ...dueOf(task, n), expected }))),
  ...duties.flatMap(({ statedDue, every }, n) =>
    statedDue !== null && every === null
      ? [{ path: ['duties', n, 'statedDue'], expected: 'an interval (every) beside it' }]
      : [],
  ),
];

const dueOf = ({ due }: Task, n: number) => ({ path: ['tasks', n, 'due'], found: `${due}` });

const taskDays = ({ from, due, ongoing }: Task): readonly string[] => [
  ...(from !== null && isTurned(from, due) ? ['a day that is not before its first'] : []),
  ...(ongoing && due !== null ? ['no day where it is ongoing'] : []),
];

const isTurned = (from: string, to: string | null): boolean => to !== null && to < from;
