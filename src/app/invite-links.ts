import type { InviteLink } from '../actions/action.ts';
import type { Channel } from '../ports.ts';

/** Stands in the links that channels give once, and is replaced by each code. */
const ANY_CODE = 'AAAA-AAAA-AAAA';

export type InviteLinks = {
  readonly links: (code: string) => readonly InviteLink[];
  /** Asks the channels for their links; a channel that cannot be reached has none until it is asked again. */
  readonly learn: () => Promise<void>;
};

/** A channel's link may need the network, which no transaction waits for: they are learnt beforehand. */
export const inviteLinks = (channels: readonly Pick<Channel, 'name' | 'inviteLink'>[]): InviteLinks => {
  const known = new Map<string, string>();
  const learn = async (): Promise<void> => {
    for (const { name, inviteLink } of channels.filter((each) => !known.has(each.name))) {
      const link = await inviteLink(ANY_CODE).catch(() => null);
      if (link) known.set(name, link);
    }
  };
  const links = (code: string) =>
    [...known].map(([name, link]) => ({ channel: NAMES[name] ?? name, url: link.replace(ANY_CODE, code) }));
  return { links, learn };
};

const NAMES: Readonly<Record<string, string>> = { telegram: 'Telegram', zalo: 'Zalo', web: 'Web' };
