import { expect, test } from 'vitest';
import { answering, clientAt, OK } from './server.ts';

test('a person is asked for in one JSON parameter, and ids keep every digit', async () => {
  const { root, asked } = await answering(
    `{"error":0,"message":"Success","data":{"user_id":246845883529197922,"user_id_by_app":"552177279717587730",
      "display_name":"Nguyễn Văn A","user_alias":"","user_last_interaction_date":"20/11/2026","user_is_follower":true,
      "avatar":"https://s120/a.jpg","tags_and_notes_info":{"notes":[],"tag_names":["CDCS-01"]},
      "shared_info":{"address":"65 Quán Sứ","phone":84912345678,"name":"Nguyễn Văn A"}}}`,
  );
  expect(await clientAt(root).userDetail('246845883529197922')).toEqual({
    ok: true,
    value: {
      userId: '246845883529197922',
      userIdByApp: '552177279717587730',
      name: 'Nguyễn Văn A',
      alias: '',
      isFollower: true,
      lastInteraction: '2026-11-20',
      avatar: 'https://s120/a.jpg',
      tags: ['CDCS-01'],
      shared: { name: 'Nguyễn Văn A', phone: '84912345678', address: '65 Quán Sứ', city: '', district: '' },
    },
  });
  expect(asked[0]?.method).toBe('GET');
  expect(new URL(asked[0]?.path ?? '', root).searchParams.get('data')).toBe(
    '{"user_id":"246845883529197922"}',
  );
});

test('the quota of a person is read, with or without counts', async () => {
  const { root } = await answering(
    { ...OK, data: { last_interaction: '1690184100000', cs_reply: { remain: 8, total: 8 } } },
    { ...OK, data: { cs_reply: {} } },
  );
  const zalo = clientAt(root);
  expect(await zalo.userQuota('1')).toEqual({
    ok: true,
    value: { lastInteraction: new Date(1690184100000), reply: { remain: 8, total: 8 } },
  });
  expect(await zalo.userQuota('1')).toEqual({
    ok: true,
    value: { lastInteraction: null, reply: { remain: null, total: null } },
  });
});

test('the profile of the OA is read in both spellings of its id', async () => {
  const { root } = await answering(
    { ...OK, data: { oa_id: '388613280878808645', name: 'Công đoàn', is_verified: true, oa_type: 4 } },
    { ...OK, data: { oaid: 388, name: 'Công đoàn', is_verified: 'false', num_follower: '12' } },
  );
  const zalo = clientAt(root);
  expect(await zalo.oaProfile()).toMatchObject({
    value: { oaId: '388613280878808645', isVerified: true, type: 4, followers: null },
  });
  expect(await zalo.oaProfile()).toMatchObject({ value: { oaId: '388', isVerified: false, followers: 12 } });
});
