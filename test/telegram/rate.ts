import { type Answer, type Call, tooMany, type World } from './world.ts';

const PER_SECOND = 30;

/** Counts the messages of the last second by the world's clock; null as limit switches counting off. */
export const limiter = (world: World, perChat: number | null) => {
  let recent: readonly { readonly chat: string; readonly at: number }[] = [];
  return ({ method, payload }: Call): Answer | null => {
    if (perChat === null || !method.startsWith('send')) return null;
    const [chat, at] = [String(payload.chat_id), world.now().getTime()];
    recent = recent.filter((one) => one.at > at - 1000);
    const inChat = recent.filter((one) => one.chat === chat).length;
    if (inChat >= perChat || recent.length >= PER_SECOND) return tooMany(1);
    recent = [...recent, { chat, at }];
    return null;
  };
};
