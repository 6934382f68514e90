import { mayKeepProgrammes } from '../../core/access.ts';
import type { Layout, Row } from '../../core/imports/layout.ts';
import { type Phrase, say } from '../../core/message.ts';
import { measureIds, measureOf } from '../../core/programme/measures.ts';
import { planOf } from '../../core/programme/plan-made.ts';
import { valuesOf } from '../../core/programme/values.ts';
import type { Tx } from '../../store/db.ts';
import { keepDraft } from '../programme-record.ts';
import type { ImportContext, ImportKind } from './import-kind.ts';
import { checkProgramme, ownerUnit } from './programme-check.ts';

const KINDS = {
  options: [
    { id: 'count', label: { vi: 'Số lượng' }, aliases: ['số mới', 'đếm', 'số lượng mới'] },
    { id: 'net-growth', label: { vi: 'Thực tăng' }, aliases: ['tăng ròng'] },
    { id: 'stock-at-date', label: { vi: 'Số hiện có' }, aliases: ['có đến ngày', 'tổng số'] },
    { id: 'range', label: { vi: 'Trong khoảng' }, aliases: ['khoảng', 'từ đến'] },
    { id: 'percentage', label: { vi: 'Tỷ lệ' }, aliases: ['phần trăm', 'tỷ lệ %', '%'] },
    { id: 'per-unit-average', label: { vi: 'Bình quân' }, aliases: ['trung bình', 'bình quân mỗi đơn vị'] },
    { id: 'allocation-rule', label: { vi: 'Mức sử dụng' }, aliases: ['mức phân bổ', 'quy định sử dụng'] },
    { id: 'qualitative', label: { vi: 'Bằng lời' }, aliases: ['định tính', 'không có số'] },
    { id: 'qualitative-coverage', label: { vi: 'Phần lớn' }, aliases: ['hầu hết', 'đa số'] },
  ],
}; // biome-ignore format: a table

const text = (max: number, min = 1) => ({ kind: 'text', settings: { min, max } }) as const;
const number = { kind: 'number', settings: { min: 0 } } as const;

const layout: Layout = {
  id: 'programme',
  columns: [
    { key: 'programme', headers: ['Tên chương trình', 'Chương trình', 'Tên kế hoạch'], ...text(200, 5), required: true, example: 'Kế hoạch năm 2027 của LĐLĐ tỉnh Mẫu' },
    { key: 'id', headers: ['Mã chỉ tiêu', 'Mã'], ...text(60), required: true, example: 'cdcs-moi' },
    { key: 'title', headers: ['Tên chỉ tiêu', 'Nội dung chỉ tiêu'], ...text(300, 3), required: true, example: 'Thành lập mới CĐCS' },
    { key: 'kind', headers: ['Loại chỉ tiêu', 'Loại'], kind: 'choice', settings: KINDS, required: true, example: 'Số lượng' },
    { key: 'measure', headers: ['Số đo', 'Tử số', 'Số đo (tử số)'], ...text(120), required: false, example: 'CĐCS thành lập mới' },
    { key: 'denominator', headers: ['Mẫu số', 'Tính trên'], ...text(120), required: false, example: null },
    { key: 'value', headers: ['Mức', 'Mức chỉ tiêu', 'Số lượng hoặc tỷ lệ'], ...number, required: false, example: 120 },
    { key: 'upper', headers: ['Đến mức', 'Phấn đấu'], ...number, required: false, example: null },
    { key: 'words', headers: ['Lời văn', 'Diễn giải'], ...text(300), required: false, example: null },
    { key: 'unit', headers: ['Đơn vị tính', 'ĐVT'], ...text(40), required: true, example: 'CĐCS' },
    { key: 'from', headers: ['Từ ngày', 'Bắt đầu'], kind: 'date', required: true, example: '01/01/2027' },
    { key: 'to', headers: ['Đến ngày', 'Kết thúc'], kind: 'date', required: true, example: '31/12/2027' },
  ],
}; // biome-ignore format: a table

/** A new programme, target by target: a draft in which every value waits to be confirmed. */
export const programmeImport: ImportKind = {
  id: 'programme',
  layouts: [layout],
  mayImport: mayKeepProgrammes,
  lists: [
    { name: 'template-kinds', words: KINDS.options.map(({ label }) => label.vi) },
    { name: 'template-measures', words: measureIds.map((id) => measureOf(id).title.vi) },
  ],
  partly: true,
  check: async (context, rows) => (await checkProgramme(context, rows)).problems,
  apply: (context, rows) => applyProgramme(context, rows),
};

const applyProgramme = async (context: ImportContext, rows: readonly Row[]): Promise<readonly Phrase[]> => {
  const { name, targets } = await checkProgramme(context, rows);
  const unitId = await ownerUnit(context);
  if (unitId === null) throw new Error('a programme without an owner has not passed the check');
  const { definitions, now, actor, chatId } = context;
  const pack = planOf(name, targets);
  const recording = { db: context.db as Tx, definitions, now, postId: actor?.postId ?? null };
  const chat = chatId === null ? null : { id: chatId };
  const taken = await keepDraft({ ...recording, chat }, { kind: 'new', pack, unitId });
  if (taken) throw new Error(`the programme ${pack.id} was made in the meantime`);
  return [say('import-programme-done', { name: pack.document.name, values: valuesOf(pack).length })];
};
