import { channelContract } from '../channels/contract.ts';
import type { Outside, Seen } from '../channels/outside.ts';
import type { Failure } from './emulator.ts';
import { stage, WEBHOOK } from './stage.ts';
import { no } from './world.ts';

const FAILURES: Readonly<Record<'unreachable' | 'refused' | 'rejected', Failure>> = {
  unreachable: { ok: false, error_code: 502, description: 'Bad Gateway' },
  refused: no(403, 'bot was blocked by the user'),
  rejected: no(400, 'message text is wrong'),
};

const outside = (webhook: typeof WEBHOOK | null) => async (): Promise<Outside> => {
  const { emulator, channel, close } = await stage({ webhook });
  const person = emulator.user(1_000_001);
  const seen = (): readonly Seen[] =>
    person.messages().map((message) => ({
      text: message.text ?? message.caption ?? '',
      buttons: (message.reply_markup?.inline_keyboard ?? []).flat().map((button) => ({
        label: button.text,
        data: 'callback_data' in button ? button.callback_data : '',
      })),
      file: emulator.fileIn(message)?.name ?? null,
    }));
  return {
    ...{ channel, address: person.address, seen, close },
    acts: {
      ...{ says: person.sends, taps: person.taps, opens: person.opens, shares: person.shares },
      ...{ sendsFile: person.sendsFile, leaves: person.blocks },
      sendsSticker: () => person.sendsOther({ sticker: { file_id: 's', width: 1, height: 1 } }),
    },
    failNext: (way) => emulator.failNext('sendMessage', FAILURES[way]),
  };
};

channelContract('Telegram by long polling', outside(null), { splits: true });
channelContract('Telegram by webhook', outside(WEBHOOK), { splits: true });
