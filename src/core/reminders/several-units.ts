import { forPost } from '../flow/for-post.ts';
import { clipped } from '../fold.ts';
import { type Button, type Phrase, say } from '../message.ts';
import type { Item } from './items.ts';

/** For which of an officer's posts something is. */
export type ItemPost = {
  readonly id: number;
  readonly title: string;
  readonly unitId: number;
  readonly unitName: string;
};

/** What a button does has to be read beside it. */
const NAME_LENGTH = 40;

/** Each opens what it is about for the post that it is for; `isNamed`: its buttons say for which unit. */
export const addressed = (items: readonly Item[], isNamed: boolean): readonly Item[] =>
  items.map((item) => {
    const { post } = item;
    if (!post) return item;
    const of = (button: Button) => forPost(isNamed ? named(button, post.unitName) : button, post.id);
    return { ...item, buttons: item.buttons.map(of) };
  });

/** Whether it has to be said of which unit each is: of several, or of another one than the chat speaks for. */
export const isAboutSeveral = (items: readonly Item[], spoken: number | undefined): boolean =>
  new Set([spoken, ...items.map(({ post }) => post?.unitId)].filter((unit) => unit !== undefined)).size > 1;

const named = (button: Button, whose: string): Button => ({
  ...button,
  label: say('button-of-unit', { unit: clipped(whose, NAME_LENGTH), label: button.label }),
});

/** The lines of things one below the other; `isNamed`: each unit stands above its own. */
export const underUnits = (
  items: readonly Item[],
  { isNamed, linesOf }: { readonly isNamed: boolean; readonly linesOf: (item: Item) => readonly Phrase[] },
): readonly Phrase[] =>
  items.flatMap((item, n) => {
    const { post } = item;
    const isNew = isNamed && post !== undefined && items[n - 1]?.post?.unitId !== post.unitId;
    return isNew ? [say('digest-unit', { unit: post.unitName }), ...linesOf(item)] : linesOf(item);
  });

/** One button for each post of which something is left, with how much; what is for no post counts with the first. `isNamed`: it names its unit. */
export const moreButtons = (
  left: readonly Item[],
  { isNamed, more }: { readonly isNamed: boolean; readonly more: (count: number) => Button },
): readonly Button[] => {
  const posts = new Map(left.flatMap(({ post }) => (post ? [[post.id, post] as const] : [])));
  if (posts.size === 0) return left.length > 0 ? [more(left.length)] : [];
  const ofNone = left.filter(({ post }) => !post).length;
  return [...posts.values()].map((post, n) => {
    const count = left.filter((item) => item.post?.id === post.id).length + (n === 0 ? ofNone : 0);
    const whose = isNamed ? post.unitName : post.title;
    return forPost(isNamed || posts.size > 1 ? named(more(count), whose) : more(count), post.id);
  });
};
