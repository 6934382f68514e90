import { ask, error, ok, type Reading } from './reading.ts';
import { isNothing, isRange, type Survey } from './survey.ts';

/** A single certain number, or the reading that the officer gets instead. */
export type OneNumber = { readonly value: number; readonly negative: boolean };

/** Finds the one number a text holds; whatever is doubtful is asked with what it may mean. */
export const oneNumber = (found: Survey): Reading<OneNumber> => {
  const [first, ...more] = found.numbers;
  const values = candidatesOf(found);
  if (found.roles.has('unknown')) return ask('unknown', values);
  if (isNothing(found)) return ok({ value: 0, negative: false });
  if (found.roles.has('not-yet')) return ask('unknown', [...values, { value: 0, negative: false }]);
  if (!first) return withoutNumber(found);
  if (isRange(found)) return ask('range', values);
  if (more.length > 0 && !isRepeated(found)) return ask('multiple', values);
  if (found.roles.has('approximate') || found.roles.has('to')) return ask('approximate', values);
  if (first.doubt) return ask(first.doubt, values);
  const isMinusApart = found.roles.has('minus') && !first.negative && first.value !== 0;
  if (found.rest.length > 0 || found.roles.has('no') || isMinusApart) return ask('unclear', values);
  return ok({ value: first.value, negative: first.negative });
};

const withoutNumber = ({ roles, rest }: Survey): Reading<OneNumber> => {
  if (roles.has('approximate') && (roles.size > 1 || rest.length <= 1)) return ask('approximate');
  // Without accents it is five, a man or a year.
  if (rest.length === 1 && rest[0] === 'nam') return ask('unclear', [{ value: 5, negative: false }]);
  if (isBlank(rest)) return ask('unclear', [{ value: 0, negative: false }]);
  return error('unreadable');
};

/** "3.000.000 (ba triệu đồng)": one number in digits and in words, as documents write it. */
const isRepeated = ({ numbers, tokens }: Survey): boolean => {
  const [first, second, third] = numbers;
  if (!first || !second || third || second.doubt || first.value !== second.value) return false;
  return tokens.slice(first.next, second.at).some(({ text }) => text === '(');
};

/** A dash alone is how tables say "none". */
const isBlank = (rest: readonly string[]): boolean =>
  rest.length === 1 && (rest[0] === '-' || rest[0] === 'x' || rest[0] === 'o');

const candidatesOf = (found: Survey): readonly OneNumber[] => {
  const scale = isRange(found) ? (found.numbers[1]?.scale ?? 1) : 1;
  return found.numbers.flatMap(({ value, others, negative, scale: own }, n) => {
    const times = n === 0 && own === 1 ? scale : 1;
    return [value, ...others].map((each) => ({ value: each * times, negative }));
  });
};

/** A reading of one number as a reading of plain values: `settle` judges a certain one, `fits` keeps candidates. */
export const settled = (
  reading: Reading<OneNumber>,
  settle: (number: OneNumber) => Reading<number>,
): Reading<number> => {
  if (reading.status === 'ok') return settle(reading.value);
  if (reading.status === 'error') return reading;
  const judged = reading.candidates.map(settle);
  return ask(
    reading.reason,
    judged.flatMap((one) => (one.status === 'ok' ? [one.value] : [])),
  );
};
