import { type Day, showDay } from '../core/day.ts';
import { type Button, type Phrase, say } from '../core/message.ts';
import type { TreeAsked } from '../core/units/trees.ts';
import type { Rollup, SumContext } from './rollup-read.ts';
import { hasOtherTree } from './rollup-tree.ts';
import { type SumPlace, sumButton } from './rollup-words.ts';

/** On which tree a sum is shown, what says so, and the buttons for the other ones. */
export type TreeView = {
  readonly day: Day;
  /** Whether it is another than that of the period's end. */
  readonly isOther: boolean;
  readonly asked: TreeAsked | null;
  readonly lines: readonly Phrase[];
  readonly buttons: (place: SumPlace, item?: string) => readonly Button[];
};

/** Names the tree wherever it makes a difference. */
export const treeView = async (context: SumContext, rollup: Rollup): Promise<TreeView> => {
  const { covers, tree: day = covers.to } = rollup;
  const isOther = day !== covers.to;
  const { today } = context;
  const hasOther = !isOther && covers.to < today && (await differs(context, rollup, today));
  if (!isOther && !hasOther) return { day, isOther, asked: null, lines: [], buttons: () => [] };
  const asked = isOther ? (day === today ? 'now' : day) : null;
  const others: readonly TreeAsked[] = [
    ...(isOther ? (['then'] as const) : []),
    ...(asked === 'now' ? [] : (['now'] as const)),
  ];
  return {
    ...{ day, isOther, asked },
    lines: [
      say(`rollup-tree-${asked === null ? 'then' : asked === 'now' ? 'now' : 'day'}`, { day: showDay(day) }),
    ],
    buttons: (place, item = '') =>
      others.map((tree) =>
        sumButton(
          say(tree === 'then' && asked !== 'now' ? 'button-tree-end' : `button-tree-${tree}`),
          { ...place, tree: tree === 'then' ? null : tree },
          item,
        ),
      ),
  };
};

const differs = (context: SumContext, { form, unitId, covers }: Rollup, tree: Day): Promise<boolean> =>
  hasOtherTree(context.db, { unitId, span: covers, tree, items: form.items.flatMap(({ below }) => below) });
