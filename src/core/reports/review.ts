import type { Json, JsonObject } from '../flow/types.ts';
import type { Phrase } from '../message.ts';

/** Something unusual that the filer was asked about: the rule, the items that it looked at, and what the filer said. */
export type Warning = {
  readonly rule: string;
  readonly items: readonly string[];
  readonly reason: string | null;
  /** What the filer was asked about, with its numbers; absent in reports of before it was kept. */
  readonly problem?: Phrase;
};

/** An item that a reviewer wants looked at again, and why. */
export type AskedItem = { readonly item: string; readonly reason: string };

/** An item that a later revision says otherwise. */
export type Change = { readonly item: string; readonly old: Json; readonly value: Json };

/** What differs between two revisions of one report, in the order of its form. */
export const changesIn = (
  items: readonly string[],
  before: JsonObject,
  after: JsonObject,
): readonly Change[] =>
  items.flatMap((item) => {
    const [old = null, value = null] = [before[item], after[item]];
    return JSON.stringify(old) === JSON.stringify(value) ? [] : [{ item, old, value }];
  });
