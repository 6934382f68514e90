import { expect, test } from 'vitest';
import { commandButton } from '../../../src/core/flow/buttons.ts';
import { forPost, readForPost } from '../../../src/core/flow/for-post.ts';
import { type Item, inOrder, onOneScreen } from '../../../src/core/reminders/items.ts';

const post = (id: number, unitId: number) => ({
  id,
  title: `chức vụ ${id}`,
  unitId,
  unitName: `đơn vị ${unitId}`,
});

const item = (key: string, of?: Item['post'], on = '2026-12-01'): Item => ({
  ...{ key, kind: 'reports', on, lines: [{ vi: key }], ...(of ? { post: of } : {}) },
  buttons: [commandButton({ vi: key }, 'report', key)],
});

const labels = (items: readonly Item[], spoken?: number) =>
  onOneScreen(items, spoken).buttons.map(({ label }) => label);
const unit = (id: number) => ({ key: 'digest-unit', args: { unit: `đơn vị ${id}` } });

test('a button names its post, and is the plain command where the chat speaks for that post', () => {
  const button = forPost(commandButton({ vi: 'Mở' }, 'report', 'thang-cdcs', '2026-11'), 51);
  expect(button.data).toBe('c@1f:report:thang-cdcs:2026-11');
  expect(readForPost(button.data)).toEqual({ postId: 51, data: 'c:report:thang-cdcs:2026-11' });
  expect(forPost(button, 7)).toEqual(button);
});

test('whatever else is typed or tapped names no post', () => {
  for (const data of [
    'c:report',
    'a:1f.7.3:0',
    'c@:report',
    'c@-1:report',
    'c@1f',
    'c@1f:',
    'C@1F:report',
    '',
  ])
    expect(readForPost(data)).toBeNull();
});

test('things of one unit do not name it', () => {
  const items = [item('a', post(1, 7)), item('b', post(2, 7))];
  expect(onOneScreen(items).lines).toEqual([{ vi: 'a' }, { vi: 'b' }]);
  expect(labels(items)).toEqual([{ vi: 'a' }, { vi: 'b' }]);
  expect(onOneScreen(items, 7)).toEqual(onOneScreen(items));
});

test('things of two units stand below their unit, by day first', () => {
  const items = inOrder([
    item('a', post(1, 7), '2026-12-02'),
    item('b', post(2, 8)),
    item('c', post(1, 7)),
    item('d', post(2, 8), '2026-12-03'),
  ]);
  expect(onOneScreen(items).lines).toEqual([
    ...[unit(7), { vi: 'c' }, unit(8), { vi: 'b' }, unit(7), { vi: 'a' }, unit(8), { vi: 'd' }],
  ]);
  expect(labels(items)[0]).toEqual({ key: 'button-of-unit', args: { unit: 'đơn vị 7', label: { vi: 'c' } } });
  expect(onOneScreen(items).buttons.map(({ data }) => data)).toEqual([
    ...['c@1:report:c', 'c@2:report:b', 'c@1:report:a', 'c@2:report:d'],
  ]);
});

test('a unit that the chat does not speak for is named, be it the only one', () => {
  expect(onOneScreen([item('a', post(1, 7))], 8).lines).toEqual([unit(7), { vi: 'a' }]);
});

test('what does not fit is one button away for each post', () => {
  const many = Array.from({ length: 9 }, (_, n) => item(String(n), n % 2 === 0 ? post(1, 7) : post(2, 8)));
  const { buttons } = onOneScreen(many);
  expect(buttons.slice(5)).toEqual([
    {
      data: 'c@2:duties',
      label: {
        key: 'button-of-unit',
        args: { unit: 'đơn vị 8', label: { key: 'button-digest-more', args: { count: 2 } } },
      },
    },
    {
      data: 'c@1:duties',
      label: {
        key: 'button-of-unit',
        args: { unit: 'đơn vị 7', label: { key: 'button-digest-more', args: { count: 2 } } },
      },
    },
  ]);
});

test('two posts of one unit are told apart by their titles where both have more', () => {
  const many = Array.from({ length: 7 }, (_, n) => item(String(n), post(1 + (n % 2), 7)));
  expect(labels(many).slice(5)).toEqual(
    [2, 1].map((id) => ({
      ...{ key: 'button-of-unit' },
      args: { unit: `chức vụ ${id}`, label: { key: 'button-digest-more', args: { count: 1 } } },
    })),
  );
});
