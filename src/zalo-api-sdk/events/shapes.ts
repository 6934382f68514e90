import { z } from 'zod';
import { maybe, moment, textual, words } from '../fields.ts';
import { attachment } from './attachments.ts';
import type { SubmittedInfo } from './types.ts';

const someone = z.object({ id: textual });

/** What all events share; most have no more than a part of it. */
export const frame = z.object({
  event_name: z.string().min(1),
  timestamp: maybe(moment),
  app_id: maybe(textual),
  oa_id: maybe(textual),
  oaId: maybe(textual),
  user_id_by_app: maybe(textual),
  sender: maybe(someone),
  recipient: maybe(someone),
  message: z.unknown().optional(),
});

export const message = z.object({
  msg_id: textual,
  text: words,
  quote_msg_id: maybe(textual),
  attachments: z.array(attachment).nullish(),
});

export const sender = z.object({ sender: z.object({ id: textual, admin_id: maybe(textual) }) });
export const recipient = z.object({ recipient: someone });
export const follower = z.object({ follower: someone, source: words });
export const opened = z.object({ user_id: textual });

/** Receipts name one message or several, and the OA now as sender, now as recipient. */
export const receipt = z.object({
  message: z
    .object({
      msg_id: maybe(textual),
      msg_ids: maybe(z.array(textual)),
      tracking_id: maybe(textual),
      delivery_time: maybe(moment),
    })
    .transform((one) => ({ ...one, ids: one.msg_ids ?? (one.msg_id === null ? [] : [one.msg_id]) }))
    .refine(({ ids }) => ids.length > 0, { error: 'no message id' }),
});

const current = z.object({
  full_address: z.object({ user_city: words, user_ward: words, user_address: words }),
});
const info = z
  .object({
    name: words,
    phone: words,
    user_dob: words,
    gender: words,
    address: words,
    ward: words,
    district: words,
    city: words,
    full_address: z.unknown().optional(),
  })
  .transform(({ full_address, user_dob, ...rest }): SubmittedInfo => {
    const whole = current.safeParse({ full_address });
    const { user_city, user_ward, user_address } = whole.success ? whole.data.full_address : EMPTY;
    return {
      ...{ name: rest.name, phone: rest.phone, birthday: user_dob, gender: rest.gender },
      ...{ address: user_address || rest.address, ward: user_ward || rest.ward },
      ...{ district: rest.district, city: user_city || rest.city },
    };
  });
const EMPTY = { user_city: '', user_ward: '', user_address: '' };

export const submitted = z.object({ sender: someone, info });

export const tagged = z.object({ tag: z.object({ name: words, user_ids: z.array(textual).nullish() }) });

export const templateStatus = z.object({
  template_id: textual,
  status: z.object({ prev_status: words, new_status: words }),
  reason: words,
});

export const dailyQuota = z.object({ quota: z.object({ prev_value: words, new_value: words }) });
