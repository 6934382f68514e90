import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { parseJson } from '../json.ts';
import * as shapes from './shapes.ts';
import {
  ANONYMOUS_MESSAGES,
  OA_MESSAGES,
  OTHERS,
  type Told,
  USER_MESSAGES,
  type ZaloEvent,
} from './types.ts';

/**
 * The event in a webhook's body, after `verified`. Null for what is none: the `{}` that Zalo posts, unsigned, when
 * the address is saved, and anything without an event name. Never throws. `oaId` tells who is who in receipts.
 */
export const eventIn = (body: Uint8Array, oaId: string | null = null): ZaloEvent | null => {
  const fields = fieldsIn(body);
  if (!fields) return null;
  const frame = shapes.frame.safeParse(fields);
  if (!frame.success) return null;
  const { event_name: name, timestamp: at, app_id: appId } = frame.data;
  const told = { id: idOf(name, fields, body), at, appId, oaId: oaIn(frame.data, name) ?? oaId };
  const read = (readers.get(name) ?? nameless)({ told, fields, frame: frame.data, name });
  return read.ok ? read.event : { ...told, name: 'unknown', event: name, problem: read.problem, fields };
};

type Fields = Readonly<Record<string, unknown>>;
type Frame = z.infer<typeof shapes.frame>;
type Given = { readonly told: Told; readonly fields: Fields; readonly frame: Frame; readonly name: string };
type Read =
  | { readonly ok: true; readonly event: ZaloEvent }
  | { readonly ok: false; readonly problem: string };
type Reader = (given: Given) => Read;

const fieldsIn = (body: Uint8Array): Fields | null => {
  try {
    const value = parseJson(new TextDecoder().decode(body));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
  } catch {
    return null;
  }
};

/** The same message is named again by its id; what has none is known by its every byte. */
const idOf = (name: string, fields: Fields, body: Uint8Array): string => {
  const message = shapes.message.shape.msg_id.safeParse(
    typeof fields.message === 'object' && fields.message !== null
      ? Reflect.get(fields.message, 'msg_id')
      : null,
  );
  const own = message.success ? message.data : createHash('sha256').update(body).digest('hex');
  return `${name}:${own}`;
};

const isFromUser = (name: string): boolean => /^(user_send|anonymous_send|user_submit)/.test(name);

const oaIn = ({ oa_id, oaId, sender, recipient }: Frame, name: string): string | null =>
  oa_id ?? oaId ?? (isFromUser(name) ? recipient?.id : name.startsWith('oa_') ? sender?.id : null) ?? null;

/** Checks the fields by a shape, and makes the event of them. */
const reader =
  <T>(shape: z.ZodType<T>, make: (data: T, given: Given) => ZaloEvent): Reader =>
  (given) => {
    const read = shape.safeParse(given.fields);
    if (read.success) return { ok: true, event: make(read.data, given) };
    const { path = [], message = '' } = read.error.issues[0] ?? {};
    return { ok: false, problem: `${path.join('.')}: ${message}` };
  };

const by = (userId: string, { frame }: Given) => ({ userId, userIdByApp: frame.user_id_by_app });

const said = shapes.sender.extend({ message: shapes.message });
const answered = said.extend(shapes.recipient.shape);
const messageOf = ({ msg_id, text, quote_msg_id, attachments }: z.infer<typeof shapes.message>) => ({
  ...{ messageId: msg_id, text, quotedId: quote_msg_id, attachments: attachments ?? [] },
});

/** A receipt's person is whoever is not the OA; where that is not known, its documented place. */
const receiverIn = ({ frame, told }: Given): string => {
  const { sender, recipient } = frame;
  if (recipient && recipient.id === told.oaId) return sender?.id ?? '';
  return recipient?.id ?? sender?.id ?? '';
};

const nameless: Reader = () => ({ ok: false, problem: 'an event that has no name here' });

type Entry = readonly [string, Reader];

const entries: readonly Entry[] = [
  ...[...USER_MESSAGES, ...ANONYMOUS_MESSAGES].map(
    (name): Entry => [
      name,
      reader(said, (data, given) => ({
        ...{ ...given.told, name, ...by(data.sender.id, given), ...messageOf(data.message) },
      })),
    ],
  ),
  ...OA_MESSAGES.map(
    (name): Entry => [
      name,
      reader(answered, (data, given) => ({
        ...{ ...given.told, name, adminId: data.sender.admin_id },
        ...{ ...by(data.recipient.id, given), ...messageOf(data.message) },
      })),
    ],
  ),
  ...(['follow', 'unfollow'] as const).map(
    (name): Entry => [
      name,
      reader(shapes.follower, ({ follower, source }, given) => ({
        ...{ ...given.told, name, ...by(follower.id, given), source },
      })),
    ],
  ),
  ...(['add_user_to_tag', 'remove_user_from_tag', 'remove_tag'] as const).map(
    (name): Entry => [
      name,
      reader(shapes.tagged, ({ tag }, { told }) => ({
        ...{ ...told, name, tag: tag.name, userIds: tag.user_ids ?? [] },
      })),
    ],
  ),
  [
    'user_click_chatnow',
    reader(shapes.opened, ({ user_id }, given) => ({
      ...{ ...given.told, name: 'user_click_chatnow', ...by(user_id, given) },
    })),
  ],
  [
    'user_submit_info',
    reader(shapes.submitted, ({ sender, info }, given) => ({
      ...{ ...given.told, name: 'user_submit_info', ...by(sender.id, given), info },
    })),
  ],
  [
    'user_received_message',
    reader(shapes.receipt, ({ message }, given) => ({
      ...{ ...given.told, name: 'user_received_message', ...by(receiverIn(given), given) },
      ...{ messageIds: message.ids, trackingId: message.tracking_id, deliveredAt: message.delivery_time },
    })),
  ],
  [
    'user_seen_message',
    reader(shapes.receipt, ({ message }, given) => ({
      ...{ ...given.told, name: 'user_seen_message', ...by(receiverIn(given), given) },
      messageIds: message.ids,
    })),
  ],
  [
    'change_template_status',
    reader(shapes.templateStatus, ({ template_id, status, reason }, { told }) => ({
      ...{ ...told, name: 'change_template_status', templateId: template_id, reason },
      ...{ from: status.prev_status, to: status.new_status },
    })),
  ],
  [
    'change_oa_daily_quota',
    reader(shapes.dailyQuota, ({ quota }, { told }) => ({
      ...{ ...told, name: 'change_oa_daily_quota', from: quota.prev_value, to: quota.new_value },
    })),
  ],
  ...OTHERS.map(
    (name): Entry => [name, ({ told, fields }) => ({ ok: true, event: { ...told, name, fields } })],
  ),
];

const readers: ReadonlyMap<string, Reader> = new Map(entries);
