import { expect, test } from 'vitest';
import { mayDecideOnRequest, mayEndPost, mayInvite } from '../../src/core/access-people.ts';
import type { Relation } from '../../src/core/access-table.ts';

/** Written by hand: who invites or ends which post, by where its unit stands. `i` invites, `e` ends. */
const TABLE = `
             own.filer own.officer own.admin below1.filer below1.officer below.filer below.reviewer below.admin elsewhere.filer
filer        -         -           -         -            -              -           -              -           -
officer      -         -           -         -            -              -           -              -           -
finance      -         -           -         -            -              -           -              -           -
leader       -         -           -         -            -              -           -              -           -
reviewer     -         -           -         ie           e              -           -              -           -
organiser    ie        ie          -         ie           ie             ie          ie             -           -
admin        ie        ie          ie        ie           ie             ie          ie             ie          -
`;

const RELATIONS: Readonly<Record<string, Relation>> = {
  own: 'own',
  below1: 'directly-below',
  below: 'further-below',
  elsewhere: 'beside',
};

const [head = '', ...rows] = TABLE.trim()
  .split('\n')
  .map((line) => line.trim());
const columns = head.split(/\s+/).map((name) => name.split('.') as [string, string]);

for (const row of rows) {
  const [role = '', ...cells] = row.split(/\s+/);
  test(`a ${role} invites and ends posts as the table says`, () => {
    const officer = { role, unitKind: 'upper', personId: 1 };
    const found = columns.map(([where, wanted]) => {
      const post = { role: wanted, relation: RELATIONS[where] ?? null, personId: 2 };
      return `${mayInvite(post, officer) ? 'i' : ''}${mayEndPost(post, officer) ? 'e' : ''}` || '-';
    });
    expect(found).toEqual(cells);
  });
}

test('nobody ends their own post, nor decides on their own request', () => {
  const officer = { role: 'organiser', unitKind: 'province', personId: 1, unitId: 7 };
  expect(mayEndPost({ role: 'finance', relation: 'own', personId: 1 }, officer)).toBe(false);
  expect(mayDecideOnRequest({ decidedAt: 7, personId: 1 }, officer)).toBe(false);
  expect(mayDecideOnRequest({ decidedAt: 7, personId: 2 }, officer)).toBe(true);
  expect(mayDecideOnRequest({ decidedAt: 8, personId: 2 }, officer)).toBe(false);
  expect(mayDecideOnRequest({ decidedAt: null, personId: null }, officer)).toBe(false);
});
