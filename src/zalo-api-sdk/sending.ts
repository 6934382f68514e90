import { z } from 'zod';
import { type Call, type Caller, call } from './call.ts';
import type { Answer } from './failure.ts';
import { counted, maybe, moment, textual } from './fields.ts';
import {
  type Built,
  type Button,
  buttonMessage,
  fileMessage,
  type InfoRequest,
  imageMessage,
  infoRequestMessage,
  type Picture,
  textMessage,
} from './messages.ts';

/** What a message was counted on. Zalo may leave it out, and an unlimited one has no numbers. */
export type Quota = {
  /** `reply` is free; `sub_quota`, `purchase_quota`, `reward_quota` are used up or billed. */
  readonly type: string;
  readonly remain: number | null;
  readonly total: number | null;
};

/** A message that Zalo took. That it arrived is told later, by `user_received_message`. */
export type SentMessage = {
  readonly messageId: string;
  readonly userId: string;
  readonly sentAt: Date | null;
  readonly quota: Quota | null;
};

const quotaShape = z
  .object({ quota_type: z.string(), remain: maybe(counted), total: maybe(counted) })
  .transform(({ quota_type, remain, total }): Quota => ({ type: quota_type, remain, total }));

export const sentShape = z
  .object({
    data: z.object({
      message_id: textual,
      user_id: textual,
      sent_time: maybe(moment),
      quota: maybe(quotaShape),
    }),
  })
  .transform(
    ({ data }): SentMessage => ({
      messageId: data.message_id,
      userId: data.user_id,
      sentAt: data.sent_time,
      quota: data.quota,
    }),
  );

export type Sending = {
  /** At most 2,000 characters after NFC; longer is refused, not cut. `quote` is a message id. */
  readonly sendText: (userId: string, text: string, quote?: string) => Promise<Answer<SentMessage>>;
  /** One to five buttons below a text. */
  readonly sendButtons: (
    userId: string,
    text: string,
    buttons: readonly Button[],
  ) => Promise<Answer<SentMessage>>;
  readonly sendImage: (userId: string, picture: Picture, text?: string) => Promise<Answer<SentMessage>>;
  /** A file that `uploadFile` gave a token for. */
  readonly sendFile: (userId: string, token: string) => Promise<Answer<SentMessage>>;
  readonly requestUserInfo: (userId: string, request: InfoRequest) => Promise<Answer<SentMessage>>;
};

/** Consultation messages: free within 48 hours of the person's last interaction, billed up to 7 days, then refused. */
export const sending = (caller: Caller, options: { readonly namedButtonTemplate: boolean }): Sending => {
  const send = async (userId: string, built: Built): Promise<Answer<SentMessage>> =>
    built.ok ? call(caller, consultation(caller, userId, built.message), sentShape) : built;
  return {
    sendText: (userId, text, quote) => send(userId, textMessage(text, quote)),
    sendButtons: (userId, text, buttons) =>
      send(userId, buttonMessage(text, buttons, options.namedButtonTemplate)),
    sendImage: (userId, picture, text = '') => send(userId, imageMessage(picture, text)),
    sendFile: (userId, token) => send(userId, fileMessage(token)),
    requestUserInfo: (userId, request) => send(userId, infoRequestMessage(request)),
  };
};

const consultation = ({ openapi }: Caller, userId: string, message: object): Call => ({
  url: `${openapi}/v3.0/oa/message/cs`,
  body: { recipient: { user_id: userId }, message },
});
