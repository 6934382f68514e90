import { expect, test } from 'vitest';
import type { Store } from '../../src/store/open.ts';
import { CHANNELS, type Player, type Who } from './players.ts';

/** A line of a conversation: `[Gửi]` taps, `(tệp)` sends the file, everything else is typed. */
type Conversation = { readonly who: Who; readonly lines: readonly string[] };

const DECISION = {
  name: 'quyet-dinh.pdf',
  mime: 'application/pdf',
  bytes: new TextEncoder().encode('%PDF-1.4 quyết định'),
};

const CONVERSATIONS: Readonly<Record<string, Conversation>> = {
  'a nil report': {
    who: ['MAU-CS02', 'filer'],
    lines: ['bao cao', '[Không phát sinh]', '[Gửi luôn]'],
  },
  'a report with a correction on the way': {
    who: ['MAU-CS01', 'filer'],
    lines: [
      ...['báo cáo', '2.010', '1200', '[Lấy 1.835]', 'quay lại', '1835', '45', '2', '12', '0', '[Lấy 1.870]'],
      ...['1', '0', '1', '0', 'tạm dừng', 'báo cáo', '[Tiếp tục]'],
    ],
  },
  'a founding with its decision': {
    who: ['MAU-KCN2', 'officer'],
    lines: [
      ...[
        '/thanhlap',
        'mới',
        'nghiệp đoàn',
        'Nghiệp đoàn xe ôm Mẫu',
        'phường',
        'Phường Mẫu',
        '12',
        '1/11/2026',
      ],
      ...[
        'rồi',
        '1',
        '7/QĐ-MAU',
        '5/11/2026',
        'bầu',
        'bỏ qua',
        'Nguyễn Văn Thử',
        'bỏ qua',
        '(tệp)',
        '[Ghi nhận]',
      ],
    ],
  },
  'menus, quotas and a list of many buttons': {
    who: ['MAU-KCN1', 'officer'],
    lines: ['menu', '[Chỉ tiêu]', '[Việc cần làm]', 'chỉ tiêu', '[Báo cáo]', 'huỷ', 'tôi muốn bay lên trời'],
  },
};

const play = async (player: Player, { lines }: Conversation): Promise<void> => {
  for (const line of lines) {
    const button = /^\[(.+)\]$/.exec(line)?.[1];
    if (button) await player.taps(button);
    else if (line === '(tệp)') await player.sends(DECISION);
    else await player.says(line);
  }
};

/** What came of a conversation, whatever it was held on. */
const records = async ({ db }: Store) => ({
  reports: await db
    .selectFrom('report')
    .select(['unit_id', 'form', 'period', 'state', 'nil'])
    .orderBy('id')
    .execute(),
  revisions: await db
    .selectFrom('report_revision')
    .select(['report_id', 'answers'])
    .orderBy('report_id')
    .execute(),
  drafts: await db
    .selectFrom('draft')
    .select(['flow', 'subject', 'state', 'revision'])
    .orderBy('id')
    .execute(),
  foundings: await db
    .selectFrom('founding')
    .leftJoin('file', 'file.id', 'founding.file_id')
    .select(['founding.name', 'members', 'founded_on', 'decision_number', 'file.sha256'])
    .orderBy('founding.id')
    .execute(),
  audit: await db.selectFrom('audit').select(['what', 'about', 'after']).orderBy('id').execute(),
  alarms: await db.selectFrom('alarm').select('what').execute(),
});

for (const [name, conversation] of Object.entries(CONVERSATIONS)) {
  test(`${name} leaves the same records on every channel`, { timeout: 240_000 }, async () => {
    const made: [string, Awaited<ReturnType<typeof records>>][] = [];
    for (const [channel, enter] of CHANNELS) {
      const player = await enter(conversation.who);
      await play(player, conversation);
      made.push([channel, await records(player.store)]);
    }
    const [first, ...rest] = made;
    for (const [channel, kept] of rest) expect({ channel, ...kept }).toEqual({ channel, ...first?.[1] });
  });
}
