import { momentAt } from '../../src/core/day.ts';
import { fold } from '../../src/core/fold.ts';
import type { Db } from '../../src/store/db.ts';
import { insertAll, insertPost, insertReports, runProgrammes } from '../../src/store/sample.ts';
import type { Role } from '../../src/store/schema.ts';
import { refreshTotals } from '../../src/store/totals.ts';
import { createUnit } from '../../src/store/units.ts';

/** The first day on which the provinces of before are no longer there. */
const MERGED_ON = '2025-07-01';
const RENAMED_ON = '2026-04-30';

const TLD = 'TLD';
const UNITS: readonly (readonly [code: string, name: string, kind: string, parent: string | null])[] = [
  [TLD, 'Tổng Liên đoàn (mẫu)', 'confederation', null],
  ['HCM', 'LĐLĐ Thành phố Hồ Chí Minh (mẫu)', 'province', TLD],
  ['BD', 'LĐLĐ tỉnh Bình Dương (mẫu)', 'province', TLD],
  ['DN', 'LĐLĐ tỉnh Đồng Nai (mẫu)', 'province', TLD],
  ['BP', 'LĐLĐ tỉnh Bình Phước (mẫu)', 'province', TLD],
  ['HCM-1', 'CĐCS Công ty Bến Nghé (mẫu)', 'cdcs', 'HCM'],
  ['BD-1', 'CĐCS Công ty Gốm Lái Thiêu (mẫu)', 'cdcs', 'BD'],
  ['BD-2', 'CĐCS Công ty Sơn Mài Tương Bình (mẫu)', 'cdcs', 'BD'],
  ['DN-1', 'CĐCS Công ty Bưởi Tân Triều (mẫu)', 'cdcs', 'DN'],
  ['BP-1', 'CĐCS Công ty Điều Bù Đăng (mẫu)', 'cdcs', 'BP'],
];

const POSTS: readonly (readonly [unit: string, role: Role])[] = [
  [TLD, 'organiser'],
  ...['HCM', 'BD', 'DN', 'BP'].flatMap((unit) => [[unit, 'organiser'] as const, [unit, 'reviewer'] as const]),
  ...['HCM-1', 'BD-1', 'BD-2', 'DN-1', 'BP-1'].map((unit) => [unit, 'filer'] as const),
];

/** Members at the start of May 2025; every month each union admits ten and two leave. */
const MEMBERS: Readonly<Record<string, number>> = {
  'HCM-1': 500,
  'BD-1': 300,
  'BD-2': 200,
  'DN-1': 400,
  'BP-1': 100,
};
const MONTHS = ['2025-05', '2025-06', '2025-07', '2025-08'];

export type Country = { readonly idOf: (code: string) => number; readonly postOf: (code: string) => number };

/** Four provinces as they stood before July 2025, with their unions' monthly reports from May to August. */
export const beforeTheMergers = async (db: Db): Promise<Country> => {
  const ids = new Map<string, number>();
  const idOf = (code: string): number => ids.get(code) ?? 0;
  for (const [code, name, kind, parent] of UNITS) {
    const facts = { code, name, kind, ownership: null, tax_code: null, opened_on: '2024-01-01' };
    ids.set(code, await createUnit(db, { ...facts, parentId: parent === null ? null : idOf(parent) }));
  }
  const posts = new Map<string, number>();
  for (const [unit, role] of POSTS) {
    const title = `Chức danh mẫu (${role})`;
    const name = `Cán bộ Mẫu ${unit}`;
    const post = { name, title, role, unit_id: idOf(unit), valid_from: '2024-01-01' };
    posts.set(unit, await insertPost(db, post));
  }
  const postOf = (code: string): number => posts.get(code) ?? 0;
  await runProgrammes(db, ['che-do-bao-cao']);
  await addDates(db, idOf(TLD));
  await insertReports(
    db,
    Object.keys(MEMBERS).flatMap((code) =>
      MONTHS.map((period, n) => report({ idOf, postOf }, code, { period, n })),
    ),
  );
  await refreshTotals(db, '2025-06-30');
  return { idOf, postOf };
};

const addDates = async (db: Db, unit_id: number): Promise<void> => {
  const base = { programme: 'che-do-bao-cao', unit_id, correction_days: 5, decision: 'QĐ mẫu 01/2025' };
  const due = JSON.stringify({ day: 5, month: 1 });
  const when = {
    frequency: 'month' as const,
    due,
    valid_from: '2025-01-01',
    created_at: momentAt('2025-01-01'),
  };
  await insertAll(
    db,
    'duty_setting',
    ['thang-cdcs', 'thang-cap-tren'].map((form) => ({ ...base, ...when, duty: form, form })),
  );
};

type Month = { readonly period: string; readonly n: number };

const report = ({ idOf, postOf }: Country, code: string, { period, n }: Month) => {
  const opening = (MEMBERS[code] ?? 0) + 8 * n;
  return {
    ...{ unitId: idOf(code), form: 'thang-cdcs', period, state: 'confirmed' as const },
    ...{ sentBy: postOf(code), confirmedBy: postOf(TLD), receipt: `MAU-${code}-${period}` },
    answers: {
      ...{ workers: 2 * opening, opening, joined: 10 },
      ...{ 'transferred-in': 0, 'transferred-out': 0, 'left-other': 2, closing: opening + 8 },
    },
  };
};

/** Bình Dương becomes part of Hồ Chí Minh City and Bình Phước of Đồng Nai; Đồng Nai has another name later. */
export const theMergers = async (db: Db, { idOf }: Country): Promise<void> => {
  await merged(db, { from: idOf('BD'), into: idOf('HCM') });
  await merged(db, { from: idOf('BP'), into: idOf('DN') });
  const name = 'LĐLĐ thành phố Đồng Nai (mẫu)';
  await db.updateTable('unit_name').set({ valid_to: RENAMED_ON }).where('unit_id', '=', idOf('DN')).execute();
  await db
    .insertInto('unit_name')
    .values({ unit_id: idOf('DN'), name, folded: fold(name), valid_from: RENAMED_ON })
    .execute();
};

const merged = async (
  db: Db,
  { from, into }: { readonly from: number; readonly into: number },
): Promise<void> => {
  const below = db.selectFrom('unit_parent').select('unit_id').where('parent_id', '=', from);
  const moving = (await below.execute()).map((row) => row.unit_id);
  await db.updateTable('unit_parent').set({ valid_to: MERGED_ON }).where('parent_id', '=', from).execute();
  await db
    .insertInto('unit_parent')
    .values(moving.map((unit_id) => ({ unit_id, parent_id: into, valid_from: MERGED_ON })))
    .execute();
  await db.updateTable('unit').set({ closed_on: MERGED_ON }).where('id', '=', from).execute();
  await db.updateTable('post').set({ valid_to: MERGED_ON }).where('unit_id', '=', from).execute();
  await db
    .insertInto('unit_succession')
    .values({
      from_unit_id: from,
      to_unit_id: into,
      kind: 'merged-into',
      on_day: MERGED_ON,
      decision: '01/QĐ-MẪU',
    })
    .execute();
};
