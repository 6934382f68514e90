import { ZodObject, type ZodType } from 'zod';
import type { Json, JsonObject } from '../flow/types.ts';
import type { Arg } from '../message.ts';
import { choice } from './choice.ts';
import { date } from './date.ts';
import { file } from './file.ts';
import { integer } from './integer.ts';
import { items } from './items.ts';
import { moment } from './moment.ts';
import { money } from './money.ts';
import { number } from './number.ts';
import { once } from './once.ts';
import { percent } from './percent.ts';
import { period } from './period.ts';
import { phone } from './phone.ts';
import type { AnswerEnv, AnswerKind, Reading } from './reading.ts';
import { taxCode } from './tax-code.ts';
import { text } from './text.ts';
import { until } from './until.ts';
import { yesNo } from './yes-no.ts';

/** A kind of answer whose settings come from YAML; they are checked when first used, and never change. */
export type NamedKind = {
  readonly kind: string;
  readonly read: (text: string, settings: JsonObject, env: AnswerEnv) => Reading<Json>;
  readonly show: (value: Json, settings: JsonObject) => Arg;
  /** What is wrong with the settings that this kind has, or null. */
  readonly misfit: (settings: JsonObject) => string | null;
  /** What is wrong with settings, or null; a setting that the kind does not have is wrong, too. */
  readonly objection: (settings: JsonObject) => string | null;
};

const named = <V extends Json, S>({ kind, settings: shape, read, show }: AnswerKind<V, S>): NamedKind => {
  const checked = once((settings: JsonObject) => shape.parse(settings));
  const misfit = (settings: JsonObject): string | null =>
    shape.safeParse(settings).error?.issues[0]?.message ?? null;
  return {
    kind,
    read: (typed, settings, env) => read(typed, checked(settings), env),
    // The value was read by this very kind; a draft keeps the kind beside it.
    show: (value, settings) => show(value as V, checked(settings)),
    misfit,
    objection: (settings) => unknownKey(shape, settings) ?? misfit(settings),
  };
};

/** A misspelt setting would otherwise be ignored without a word. */
const unknownKey = (shape: ZodType<unknown>, settings: JsonObject): string | null => {
  if (!(shape instanceof ZodObject)) return null;
  const key = Object.keys(settings).find((name) => !(name in shape.shape));
  return key === undefined ? null : `only settings of this kind, not ${key}`;
};

const kinds: ReadonlyMap<string, NamedKind> = new Map(
  [
    named(integer),
    named(number),
    named(money),
    named(percent),
    named(date),
    named(moment),
    named(until),
    named(period),
    named(phone),
    named(taxCode),
    named(choice),
    named(items),
    named(yesNo),
    named(text),
    named(file),
  ].map((kind) => [kind.kind, kind]),
);

export const kindNames: ReadonlySet<string> = new Set(kinds.keys());

/** The kind of answer that a flow or form names. Definitions are checked at start, so an unknown name is our mistake. */
export const kindNamed = (name: string): NamedKind => {
  const kind = kinds.get(name);
  if (!kind) throw new Error(`flow asks for an unknown kind of answer: ${name}`);
  return kind;
};
