import { expect, test } from 'vitest';
import { ACCESS } from '../../src/core/access-table.ts';
import type { Role } from '../../src/store/schema.ts';
import { enter, walks } from './rights-walks.ts';

/**
 * Who may do what to whom, written by hand: x may, - may not. Columns are the posts of the sample, by unit and role; how each
 * unit stands to the one that a row names is told in `rights-walks.ts`. CS02 stands in KCN2; KCN3 had CS01 until 31/10.
 */
const MATRIX = `
                                CS01  CS02  KCN1    KCN1      KCN1     KCN1    KCN2    KCN2     KCN3     MAU       MAU     MAU    MAU
                                filer filer officer programme reviewer finance officer reviewer reviewer organiser finance leader admin
report.file own                 x     x     x       x         x        -       x       x        x        -         -       -      -
report.file-money own           -     -     x       -         x        x       x       x        x        -         -       -      -
founding.record own             -     -     x       x         x        -       x       x        x        x         -       -      -
shares.register own             x     x     x       x         x        -       x       x        x        -         -       -      -
figure.declare own              -     -     x       x         -        x       x       -        -        x         x       -      -
period.close own                -     -     -       -         x        -       -       x        x        x         -       -      -
budget.set own                  -     -     -       -         -        -       -       -        -        -         -       -      x
jobs.see own                    -     -     -       -         -        -       -       -        -        -         -       -      x
programme.keep own              -     -     -       -         -        -       -       -        -        x         -       -      -
support.claim own               -     -     x       x         -        x       x       -        -        x         x       -      -
support.price own               -     -     -       -         -        x       -       -        -        -         x       -      -
support.switch own              -     -     -       -         -        x       -       -        -        x         x       -      -
allocation.give below           -     -     -       -         -        -       -       -        -        x         -       -      -
dates.set line                  -     -     -       -         -        -       -       -        -        x         -       -      -
ladder.set line                 -     -     x       x         x        -       x       x        x        x         -       -      -
task.assign line                -     -     -       -         -        -       -       -        -        x         -       -      -
figures.see own                 x     x     x       x         x        x       x       x        x        x         x       x      x
figures.see MAU-KCN1            -     -     x       x         x        x       -       -        -        x         x       x      x
figures.see MAU-CS01, October   x     -     x       x         x        x       -       -        x        x         x       x      x
figures.see MAU-CS01, November  x     -     x       x         x        x       -       -        -        x         x       x      x
sums.published MAU-KCN1         x     -     -       -         -        -       -       -        -        -         -       -      -
reports.follow MAU-KCN1         -     -     x       x         x        -       -       -        -        x         -       x      -
reports.remind MAU-KCN1         -     -     x       x         x        -       -       -        -        x         -       -      -
claims.see MAU-KCN1             -     -     x       x         x        x       -       -        -        x         x       x      -
registers.read MAU-KCN1         -     -     x       x         x        x       -       -        -        x         x       x      x
unit.change MAU-KCN1            -     -     -       -         -        -       -       -        -        x         -       -      x
unit.change own                 -     -     -       -         -        -       -       -        -        x         -       -      x
roster.keep MAU-CS01            -     -     -       -         -        -       -       -        -        x         -       -      x
registers.import MAU-KCN1       -     -     x       x         x        -       -       -        -        x         -       -      x
officers.import MAU-KCN1        -     -     -       -         x        -       -       -        -        x         -       -      x
sign-off.set MAU-KCN1           -     -     -       -         x        -       -       -        -        x         -       -      -
report.review MAU-CS01          -     -     -       -         x        -       -       -        -        -         -       -      -
report.review MAU-KCN1          -     -     -       -         -        -       -       -        -        x         -       -      -
figure.confirm MAU-KCN1         -     -     -       -         -        -       -       -        -        x         x       x      -
claim.settle MAU-KCN1           -     -     -       -         -        -       -       -        -        -         x       -      -
post.invite MAU-KCN1            -     -     -       -         -        -       -       -        -        x         -       -      x
post.invite-filer MAU-CS01      -     -     -       -         x        -       -       -        -        x         -       -      x
post.end MAU-KCN1               -     -     -       -         -        -       -       -        -        x         -       -      x
post.end-below MAU-CS01         -     -     -       -         x        -       -       -        -        x         -       -      x
post.decide MAU-CS01            -     -     -       -         x        -       -       -        -        -         -       -      -
officers.keep MAU-KCN1          -     -     -       -         x        -       -       -        -        x         -       -      -
registers.keep MAU-KCN1         -     -     x       x         x        -       -       -        -        x         -       -      -
`;

const [units = '', roles = '', ...rows] = MATRIX.split('\n').filter((line) => line.trim() !== '');
const NAME = roles.search(/\S/);
const expected = new Map(
  rows.map((row) => [row.slice(0, NAME).trim(), row.slice(NAME).trim().split(/\s+/)] as const),
);
const roleNames = roles.trim().split(/\s+/);

for (const [n, unit] of units.trim().split(/\s+/).entries())
  test(`what a ${roleNames[n]} at ${unit} may do`, async () => {
    const code = unit === 'MAU' ? unit : `MAU-${unit}`;
    const walker = await enter(code, roleNames[n] as Role | 'programme');
    const found: Record<string, string | undefined> = {};
    const wanted: Record<string, string | undefined> = {};
    for (const [row, cells] of expected) {
      found[row] = (await walks[row]?.(walker)) ? 'x' : '-';
      wanted[row] = cells[n];
      await walker.says('tạm dừng');
    }
    expect(found).toEqual(wanted);
  });

test('every action of the table is walked, and nothing else', () => {
  const walked = [...expected.keys()];
  expect(walked.toSorted()).toEqual(Object.keys(walks).toSorted());
  const actions = new Set(walked.map((row) => row.split(' ')[0]));
  expect(Object.keys(ACCESS).filter((act) => !actions.has(act))).toEqual([]);
});
