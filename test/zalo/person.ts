import { follows, opensChat, receipt, submitsInfo, userSends } from './events.ts';
import type { Shelf } from './shelf.ts';
import type { Webhook } from './webhook.ts';
import type { Account, Button, Info, Line, StoredFile, World } from './world.ts';

/** A person with Zalo on the phone. Acts that make a message give its id. */
export type Person = {
  readonly id: string;
  readonly account: Account;
  readonly says: (text: string, quoted?: string) => string;
  /** Presses the newest button with this title or payload; throws when the chat shows none. A link makes no event. */
  readonly presses: (button: string) => string | null;
  readonly sendsImage: (bytes: Uint8Array, caption?: string) => string;
  readonly sendsFile: (file: StoredFile) => string;
  readonly sendsPlace: (latitude: string, longitude: string) => string;
  /** Any other content: `sendsOther('sticker', { id: '1', url })`. */
  readonly sendsOther: (kind: string, payload: object) => string;
  /** Fills in the newest form that asks for contact details; throws when the chat shows none. */
  readonly submits: (info: Info) => void;
  readonly follows: () => void;
  readonly unfollows: () => void;
  readonly opensChat: () => void;
  /** Reads all that is on the screen. */
  readonly sees: () => void;
  readonly goesOffline: () => void;
  readonly comesOnline: () => void;
  /** Every message to this person is refused with this code; null ends it. */
  readonly refuses: (code: number | null) => void;
  readonly screen: () => readonly Line[];
};

export type Place = { readonly world: World; readonly webhook: Webhook; readonly shelf: Shelf };

export const personOf = (place: Place, account: Account): Person => {
  const { world, webhook } = place;
  const says = sayingOf(place, account);
  const act = actOf(place, account);
  return {
    ...{ id: account.id, account, ...says, ...sendingOf(place, says.sends) },
    submits: (info) => {
      if (!account.screen.some(({ attachment }) => attachment === 'request_user_info'))
        throw new Error('no form on the screen asks for contact details');
      account.shared = info;
      act(submitsInfo(world, account, info));
    },
    follows: () => {
      account.follows = true;
      act(follows(world, account, 'follow'));
    },
    unfollows: () => {
      account.follows = false;
      webhook.send(account.id, follows(world, account, 'unfollow'));
    },
    opensChat: () => act(opensChat(world, account)),
    sees: () => {
      const ids = account.screen.filter(({ from }) => from === 'oa').map(({ id }) => id);
      for (const event of receipt(world, account, 'seen', ids)) webhook.send(account.id, event);
    },
    goesOffline: () => {
      account.offlineSince = world.clock.now();
    },
    comesOnline: () => {
      account.offlineSince = null;
      for (const arrive of account.undelivered.splice(0)) arrive();
    },
    refuses: (code) => {
      account.refusal = code;
    },
    screen: () => account.screen,
  };
};

/** What a person does with the OA counts as interaction; reading does not. */
const actOf =
  ({ world, webhook }: Place, account: Account) =>
  (event: Parameters<Webhook['send']>[1]): void => {
    account.lastInteraction = world.clock.now();
    webhook.send(account.id, event);
  };

const sayingOf = (place: Place, account: Account) => {
  const { world } = place;
  const act = actOf(place, account);
  const line = { from: 'user' as const, buttons: [], attachment: null, file: null };
  const sends = (kind: string, message: object): string => {
    const msg_id = world.nextId();
    act(userSends(world, account, kind, { ...message, msg_id }));
    return msg_id;
  };
  const says = (text: string, quoted?: string): string => {
    const id = sends('text', { text, ...(quoted === undefined ? {} : { quote_msg_id: quoted }) });
    account.screen.push({ ...line, id, text });
    return id;
  };
  const presses = (wanted: string): string | null => {
    const { type, payload } = buttonIn(account.screen, wanted);
    if (type === 'oa.query.show') return says(String(payload));
    return type === 'oa.query.hide' ? sends('text', { text: String(payload) }) : null;
  };
  return { sends, says, presses };
};

const sendingOf = ({ world, shelf }: Place, sends: (kind: string, message: object) => string) => ({
  sendsImage: (bytes: Uint8Array, caption?: string) => {
    const url = shelf.put({ name: 'full.jpg', mime: 'image/jpeg', bytes });
    const attachments = [{ payload: { thumbnail: url, url }, type: 'image' }];
    return sends('image', { attachments, ...(caption === undefined ? {} : { text: caption }) });
  },
  sendsFile: (file: StoredFile) => {
    const ending = file.name.split('.').at(-1) ?? '';
    const type = world.doubts.fileType === 'mime' ? file.mime : ending;
    const size = String(file.bytes.length);
    const payload = {
      url: shelf.put(file),
      size,
      name: file.name,
      checksum: 'db8f0a790d28e3d8658a0ff0846189',
      type,
    };
    return sends('file', { attachments: [{ payload, type: 'file' }] });
  },
  sendsPlace: (latitude: string, longitude: string) => {
    const payload = { coordinates: { latitude, longitude } };
    return sends('location', { attachments: [{ payload, type: 'location' }], text: 'Cơm Coffee New Sky' });
  },
  sendsOther: (kind: string, payload: object) => sends(kind, { attachments: [{ payload, type: kind }] }),
});

const buttonIn = (screen: readonly Line[], wanted: string): Button => {
  const button = screen
    .toReversed()
    .flatMap(({ buttons }) => buttons)
    .find(({ title, payload }) => title === wanted || payload === wanted);
  if (!button) throw new Error(`no button on the screen is called ${wanted}`);
  return button;
};
