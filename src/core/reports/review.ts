/** Something unusual that the filer was asked about: the rule, the items that it looked at, and what the filer said. */
export type Warning = {
  readonly rule: string;
  readonly items: readonly string[];
  readonly reason: string | null;
};
