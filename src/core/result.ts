/** A person's slip: a sentence of `locales/` and its arguments. It is shown to them, never logged as an error. */
export type Problem = { readonly key: string; readonly args: Readonly<Record<string, string | number>> };

export type Ok<V> = { readonly ok: true; readonly value: V };
export type Failed = { readonly ok: false; readonly problem: Problem };
export type Result<V> = Ok<V> | Failed;

export const ok = <V>(value: V): Ok<V> => ({ ok: true, value });
export const fail = (key: string, args: Problem['args'] = {}): Failed => ({
  ok: false,
  problem: { key, args },
});
