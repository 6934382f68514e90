import { mayDeclareFigures } from '../../core/access.ts';
import type { Layout, Row } from '../../core/imports/layout.ts';
import { type Phrase, say } from '../../core/message.ts';
import { audit } from '../../store/audit.ts';
import type { Tx } from '../../store/db.ts';
import { recordDeclared } from '../../store/declared-figures.ts';
import { checkFigures, figuresIn } from './declared-check.ts';
import type { ImportContext, ImportKind } from './import-kind.ts';

const layout: Layout = {
  id: 'declared-figures',
  columns: [
    { key: 'target', headers: ['Chỉ tiêu', 'Mã chỉ tiêu', 'Tên chỉ tiêu'], kind: 'text', settings: { max: 300 }, required: true, example: 's000-can-bo-de-an-03' },
    { key: 'numerator', headers: ['Tử số', 'Kết quả', 'Số liệu', 'Số thực hiện'], kind: 'integer', settings: { signed: true }, required: false, example: 45 },
    { key: 'denominator', headers: ['Mẫu số', 'Tính trên'], kind: 'integer', required: false, example: null },
    { key: 'asOf', headers: ['Tính đến ngày', 'Ngày số liệu', 'Đến ngày'], kind: 'date', settings: { direction: 'past' }, required: true, example: '31/10/2026' },
    { key: 'body', headers: ['Nguồn', 'Nơi cung cấp', 'Cơ quan cung cấp'], kind: 'text', settings: { min: 2, max: 200 }, required: true, example: 'Ban Tổ chức LĐLĐ tỉnh' },
    { key: 'document', headers: ['Số văn bản', 'Văn bản'], kind: 'text', settings: { max: 120 }, required: false, example: '12/BC-LĐLĐ' },
    { key: 'how', headers: ['Cách xác định', 'Cách tính'], kind: 'text', settings: { min: 3, max: 300 }, required: true, example: 'đếm theo hợp đồng còn hiệu lực' },
    { key: 'unit', headers: ['Mã đơn vị', 'Đơn vị'], kind: 'text', settings: { max: 40 }, required: false, example: null },
  ],
}; // biome-ignore format: a table

/** Declared figures by target: numerator, denominator and source in a row. Each waits until somebody else confirms it. */
export const declaredFigures: ImportKind = {
  id: 'declared-figures',
  layouts: [layout],
  mayImport: mayDeclareFigures,
  check: async (context, rows) => (await checkFigures(context, rows)).problems,
  apply: async (context, rows) => applyFigures(context, rows),
};

const applyFigures = async (context: ImportContext, rows: readonly Row[]): Promise<readonly Phrase[]> => {
  const tx = context.db as Tx;
  const world = await checkFigures(context, rows);
  const figures = rows.flatMap((row) => figuresIn(row, world));
  let added = 0;
  for (const { side: _, ...figure } of figures) {
    const id = await recordDeclared(tx, { ...figure, recorded_by: context.actor?.postId ?? null });
    if (id === null) continue;
    added += 1;
    await audit(tx, {
      at: context.now,
      postId: context.actor?.postId ?? null,
      chatId: context.chatId,
      what: 'figure.declared',
      about: `declared_figure:${id}`,
      after: { measure: figure.measure, value: figure.value, as_of: figure.as_of },
    });
  }
  return [say('import-figures-done', { added, kept: figures.length - added })];
};
