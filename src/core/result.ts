/** A person's slip: a sentence of `locales/` and its arguments. It is shown to them, never logged as an error. */
export type Problem = { readonly key: string; readonly args: Readonly<Record<string, string | number>> };
