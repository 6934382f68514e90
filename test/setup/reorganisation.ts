import { type Day, momentAt } from '../../src/core/day.ts';
import type { Db, Tx } from '../../src/store/db.ts';
import { inTransaction } from '../../src/store/lock.ts';
import { insertAll, insertPost, insertReports, runProgrammes } from '../../src/store/sample.ts';
import type { Role } from '../../src/store/schema.ts';
import { refreshTotals } from '../../src/store/totals.ts';
import { type Outcome, type Recording, renameUnitOn } from '../../src/store/unit-changes.ts';
import { mergeUnits } from '../../src/store/unit-endings.ts';
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
  const merged = recorded(MERGED_ON, '202/QĐ-MẪU');
  await changed(db, (tx) => mergeUnits(tx, [idOf('BD')], idOf('HCM'), merged));
  await changed(db, (tx) => mergeUnits(tx, [idOf('BP')], idOf('DN'), merged));
  const name = 'LĐLĐ thành phố Đồng Nai (mẫu)';
  await changed(db, (tx) => renameUnitOn(tx, idOf('DN'), name, recorded(RENAMED_ON, '30/QĐ-MẪU')));
};

/** A decision that the operator records on its day. */
export const recorded = (day: Day, decision: string): Recording => ({
  ...{ day, decision, now: momentAt(day, '10:00'), today: day },
  ...{ postId: null, chatId: null },
});

/** Carries a change out that must not be refused. */
export const changed = async (db: Db, change: (tx: Tx) => Promise<Outcome>): Promise<void> => {
  const outcome = await inTransaction(db, change);
  if (outcome.status === 'refused') throw new Error(`refused: ${outcome.problem.key}`);
};
