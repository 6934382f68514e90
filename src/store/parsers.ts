import pg from 'pg';

/** How a column's text becomes a value: one table for both drivers, so that nothing depends on which one is in use. */
export const parserFor = (oid: number): ((text: string) => unknown) => {
  const parse = parsers[oid];
  if (parse) return parse;
  const element = elements[oid];
  return element ? arrayOf(element) : pg.types.getTypeParser(oid, 'text');
};

const asIs = (text: string) => text;

const safeNumber = (text: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`a whole number within ±2^53 was expected, not ${text}`);
  return value;
};

/** A plain Uint8Array: a Buffer would compare unequal in tests and turn into a list in JSON. */
const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text.slice(2), 'hex'));

const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  17: bytes,
  20: safeNumber, // int8
  1082: asIs, // date
  1114: asIs, // timestamp: no zone, so no moment
  1700: Number, // numeric
};

/** Array type → type of its elements, where the driver's own reading of the array would differ. */
const elements: Readonly<Record<number, number>> = { 1001: 17, 1016: 20, 1182: 1082, 1115: 1114, 1231: 1700 };

type Nested = readonly (string | null | Nested)[];

const TEXT_ARRAY = 1009;
const arrayOf = (element: number) => {
  const split = parserFor(TEXT_ARRAY) as (text: string) => Nested;
  const parse = parserFor(element);
  const walk = (items: Nested): unknown[] =>
    items.map((item) => (item === null ? null : typeof item === 'string' ? parse(item) : walk(item)));
  return (text: string) => walk(split(text));
};

/** A parameter as text, exactly as `pg` would send it: arrays as array literals, other objects as JSON. */
export const asParameter = (value: unknown): string | null => {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  if (ArrayBuffer.isView(value)) return `\\x${hex(value)}`;
  if (Array.isArray(value)) return arrayLiteral(value);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

const arrayLiteral = (items: readonly unknown[]): string => `{${items.map(arrayItem).join(',')}}`;

const arrayItem = (item: unknown): string => {
  if (Array.isArray(item)) return arrayLiteral(item);
  const text = asParameter(item);
  return text === null ? 'NULL' : `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
};

const hex = (view: ArrayBufferView): string =>
  Buffer.from(view.buffer, view.byteOffset, view.byteLength).toString('hex');
