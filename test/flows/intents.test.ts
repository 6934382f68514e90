import { join } from 'node:path';
import { expect, test } from 'vitest';
import { actions, begins } from '../../src/actions/actions.ts';
import { ANSWERS } from '../../src/core/flow/intent-flows.ts';
import { load } from '../../src/definitions/load.ts';

const loaded = load(join(import.meta.dirname, '../..'), new Set([...actions.keys(), ...begins.keys()]));
if (!loaded.ok) throw new Error(JSON.stringify(loaded.mistakes));
const { definitions, locales } = loaded.value;

test('every wish leads to a flow or a sentence that is there', () => {
  const nowhere = Object.entries(ANSWERS).filter(
    ([, answer]) =>
      (answer.kind === 'flow' && !definitions.flows.has(answer.flow)) ||
      (answer.kind === 'say' && !locales.has(answer.key)),
  );
  expect(nowhere).toEqual([]);
});
