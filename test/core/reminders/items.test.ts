import { expect, test } from 'vitest';
import { commandButton } from '../../../src/core/flow/buttons.ts';
import { type Item, inOrder, onOneScreen } from '../../../src/core/reminders/items.ts';

const item = (key: string, on: string, more: Partial<Item> = {}): Item => ({
  ...{ key, kind: 'reports', on, lines: [{ vi: `• ${key}` }], details: [{ vi: `${key} sửa được` }] },
  ...{ buttons: [commandButton({ vi: key }, 'report', key)], ...more },
});
const keys = (items: readonly Item[]) => items.map(({ key }) => key);

test('what is to be done comes before what is only told, the earliest day first', () => {
  const items = [
    item('họp', '2026-12-01', { isNews: true }),
    item('sau', '2026-12-05'),
    item('quá hạn', '2026-11-30'),
    item('hôm nay', '2026-12-02'),
  ];
  expect(keys(inOrder(items))).toEqual(['quá hạn', 'hôm nay', 'sau', 'họp']);
});

test('the same thing is told once', () => {
  expect(keys(inOrder([item('a', '2026-12-02'), item('a', '2026-12-01')]))).toEqual(['a']);
});

test('two things are told with their details, more without', () => {
  const two = [item('a', '2026-12-01'), item('b', '2026-12-02')];
  expect(onOneScreen(two).lines).toHaveLength(4);
  expect(onOneScreen([...two, item('c', '2026-12-03')]).lines).toHaveLength(3);
});

test('a screen holds five; the others are one button away', () => {
  const many = Array.from({ length: 12 }, (_, n) => item(String(n), '2026-12-01'));
  const { lines, buttons } = onOneScreen(many);
  expect(lines).toHaveLength(5);
  expect(buttons.map(({ data }) => data).at(-1)).toBe('c:duties');
  expect(buttons.at(-1)?.label).toEqual({ key: 'button-digest-more', args: { count: 7 } });
  expect(onOneScreen(many.slice(0, 5)).buttons).toHaveLength(5);
});

test('what several have in common stands once, behind the last of them', () => {
  const shared = commandButton({ vi: 'Chưa liên lạc được' }, 'menu');
  const [one, two] = ['1', '2'].map((key) => {
    const made = item(key, '2026-12-01');
    return { ...made, buttons: [...made.buttons, shared] };
  });
  if (!one || !two) throw new Error('two were made');
  expect(onOneScreen([one, two]).buttons).toEqual([one.buttons[0], two.buttons[0], shared]);
});
