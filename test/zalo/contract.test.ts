import { payloadOf } from '../../src/channels/zalo/choices.ts';
import { channelContract } from '../channels/contract.ts';
import type { Outside, Seen } from '../channels/outside.ts';
import type { Doubts } from './doubts.ts';
import type { Failure } from './failures.ts';
import { settle, stage } from './stage.ts';

const FAILURES: Readonly<Record<'unreachable' | 'refused' | 'rejected', Failure>> = {
  unreachable: 'html',
  refused: -213,
  rejected: -201,
};

const MARK = payloadOf({ label: '', data: '' }).trim();

const outside = (doubts: Partial<Doubts>) => async (): Promise<Outside> => {
  const on = await stage({ doubts });
  const { emulator, channel, close } = on;
  const person = emulator.user(1);
  const seen = (): readonly Seen[] =>
    person
      .screen()
      .filter(({ from }) => from === 'oa')
      .map(({ text, buttons, file }) => ({
        text,
        buttons: buttons.map(({ title, payload }) => ({ label: title, data: dataIn(String(payload)) })),
        file: file?.name ?? null,
      }));
  const does = (act: () => unknown) => {
    act();
    void settle(on);
  };
  return {
    ...{ channel, address: person.id, seen, close },
    acts: {
      says: (text) => does(() => person.says(text)),
      taps: (data) => does(() => person.presses(pressed(person.screen(), data))),
      sendsFile: (file) => does(() => person.sendsFile(file)),
      sendsSticker: () => does(() => person.sendsOther('sticker', { id: '1', url: 'https://e.vn/s' })),
      leaves: () => does(() => person.unfollows()),
    },
    failNext: (way) => emulator.failNext('/v3.0/oa/message/cs', FAILURES[way]),
  };
};

const dataIn = (payload: string): string => payload.slice(MARK.length).split(' ')[0] ?? '';

type Screen = readonly { readonly buttons: readonly { readonly payload: unknown }[] }[];

/** The payload of the button that carries these data. */
const pressed = (screen: Screen, data: string): string => {
  const payloads = screen.flatMap(({ buttons }) => buttons.map(({ payload }) => String(payload)));
  return payloads.find((payload) => dataIn(payload) === data) ?? data;
};

const cannot = { cannot: ['opens', 'shares'], splits: true, reorders: true } as const;
channelContract('Zalo', outside({}), cannot);
channelContract(
  'Zalo, where everything doubtful is the other way',
  outside({ signedTime: 'header', receipts: 'user, msg_id', fileType: 'mime', retryTime: 'fresh' }),
  cannot,
);
