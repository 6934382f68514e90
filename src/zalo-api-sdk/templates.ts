import { z } from 'zod';
import { type Caller, call } from './call.ts';
import { type Answer, wrong } from './failure.ts';
import { counted, maybe, moment, textual } from './fields.ts';
import { LIMITS, nfc, tooLong } from './limits.ts';
import { type SentMessage, sentShape } from './sending.ts';

/** An approved template with its values; which there must be, and how long, stands in the template. */
export type Template = {
  readonly templateId: string;
  readonly values: Readonly<Record<string, string>>;
};

export type PhoneTemplate = Template & {
  /** With the country code and without a plus: `84987654321`. */
  readonly phone: string;
  /** Ours, at most 48 characters; comes back with the delivery event. */
  readonly trackingId: string;
  /** 1: within the daily quota, 3: also over it. */
  readonly sendingMode?: '1' | '3';
  /** Only to administrators of the app or the OA, and without an approved template. */
  readonly development?: true;
};

export type SentTemplate = {
  readonly messageId: string;
  readonly sentAt: Date | null;
  readonly quota: { readonly daily: number | null; readonly remaining: number | null } | null;
};

/** `unknown`: Zalo has no such message; `sent`: not delivered yet; `delivered`. */
export type Delivery = { readonly state: 'unknown' | 'sent' | 'delivered'; readonly at: Date | null };

export type Templates = {
  /** By user id: cheaper, and without a tracking id (the delivery event names the message id). */
  readonly sendTemplate: (userId: string, template: Template) => Promise<Answer<SentMessage>>;
  readonly sendTemplateByPhone: (template: PhoneTemplate) => Promise<Answer<SentTemplate>>;
  /** Of a message by phone. */
  readonly messageStatus: (messageId: string) => Promise<Answer<Delivery>>;
  /** How many templates by phone may still go out today. */
  readonly templateQuota: () => Promise<Answer<NonNullable<SentTemplate['quota']>>>;
};

const quota = z
  .object({ dailyQuota: maybe(counted), remainingQuota: maybe(counted) })
  .transform(({ dailyQuota, remainingQuota }) => ({ daily: dailyQuota, remaining: remainingQuota }));

const sent = z
  .object({ data: z.object({ msg_id: textual, sent_time: maybe(moment), quota: maybe(quota) }) })
  .transform(
    ({ data }): SentTemplate => ({ messageId: data.msg_id, sentAt: data.sent_time, quota: data.quota }),
  );

const STATES = { '-1': 'unknown', '0': 'sent', '1': 'delivered' } as const;

const delivery = z
  .object({
    data: z.object({ status: textual.pipe(z.enum(['-1', '0', '1'])), delivery_time: maybe(moment) }),
  })
  .transform(({ data }): Delivery => ({ state: STATES[data.status], at: data.delivery_time }));

export const templates = (caller: Caller): Templates => ({
  sendTemplate: (userId, template) => {
    const body = { user_id: userId, ...filled(template) };
    return call(caller, { url: `${caller.openapi}/v3.0/oa/message/template`, body }, sentShape);
  },
  sendTemplateByPhone: async (template) => {
    const body = byPhone(template);
    return 'failure' in body
      ? body
      : call(caller, { url: `${caller.business}/message/template`, body }, sent);
  },
  messageStatus: (messageId) =>
    call(
      caller,
      { url: `${caller.business}/message/status?message_id=${encodeURIComponent(messageId)}` },
      delivery,
    ),
  templateQuota: () =>
    call(
      caller,
      { url: `${caller.business}/message/quota` },
      z.object({ data: quota }).transform(({ data }) => data),
    ),
});

const byPhone = (template: PhoneTemplate) => {
  const { phone, trackingId, sendingMode = '1', development } = template;
  if (!/^84\d{9,10}$/.test(phone)) return wrong('phone-invalid', 'a phone number is written 84987654321');
  if (trackingId === '') return wrong('invalid-field', 'the tracking id is empty');
  return (
    tooLong('the tracking id', trackingId, LIMITS.trackingId) ?? {
      ...{ phone, ...filled(template), tracking_id: trackingId, sending_mode: sendingMode },
      ...(development ? { mode: 'development' } : {}),
    }
  );
};

const filled = ({ templateId, values }: Template) => ({
  template_id: templateId,
  template_data: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, nfc(value)])),
});
