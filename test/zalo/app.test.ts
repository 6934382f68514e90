import { expect, test } from 'vitest';
import { codeFor, last, linked, openApp, said } from './app-stage.ts';

const FILER = ['MAU-CS02', 'filer'] as const;

test('whoever follows is greeted, and links with an invite code and a consent', async () => {
  const stage = await openApp();
  const officer = stage.emulator.user(1, { follows: false });
  officer.follows();
  await stage.settled();
  expect(said(officer).map(({ text, attachment }) => [text.split('\n')[0], attachment])).toEqual([
    ['Chào anh/chị, tôi là Trợ lý Công đoàn.', 'request_user_info'],
  ]);
  officer.says(await codeFor(stage, ...FILER));
  await stage.settled();
  expect(last(officer).buttons.map(({ title }) => title)).toEqual(['Tôi đồng ý', 'Tôi không đồng ý']);
  officer.presses('Tôi đồng ý');
  await stage.settled();
  expect(last(officer).text).toMatch(/^Anh\/chị chọn: Tôi đồng ý\n.*Trần Thị Thử/s);
});

test('a nil report is filed with two taps', async () => {
  const stage = await openApp();
  const officer = await linked(stage, 2, FILER);
  officer.says('bao cao');
  await stage.settled();
  officer.presses('Không phát sinh');
  await stage.settled();
  officer.presses('Gửi luôn');
  await stage.settled();
  expect(last(officer).text).toContain('Biên nhận số BC-202611-000001');
  expect(await reports(stage)).toEqual([{ state: 'sent', nil: true, period: '2026-11' }]);
});

const reports = ({ store }: Awaited<ReturnType<typeof openApp>>) =>
  store.db.selectFrom('report').select(['state', 'nil', 'period']).where('period', '=', '2026-11').execute();

test('everything once more a hundred times, shuffled, changes nothing and says nothing', async () => {
  const stage = await openApp();
  const officer = await linked(stage, 2, FILER);
  officer.says('bao cao');
  await stage.settled();
  officer.presses('Không phát sinh');
  await stage.settled();
  const shown = said(officer).length;
  await stage.emulator.webhook.replay(100, 7);
  await stage.settled();
  expect(said(officer)).toHaveLength(shown);
  officer.presses('Gửi luôn');
  await stage.settled();
  expect(await reports(stage)).toHaveLength(1);
}, 120_000);
