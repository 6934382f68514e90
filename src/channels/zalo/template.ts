import type { Answer, Failure } from '#zalo-api-sdk';
import type { Sent, TemplateOut } from '../../ports.ts';
import type { Line } from './line.ts';
import { isNight, isStandstill, templateOutcomeOf } from './outcome.ts';

type Sending = TemplateOut & { readonly id: string };

/** An approved template, by user id or by phone. At night it would wait until morning, when it says nothing new any more. */
export const sendTemplate = async (line: Line, address: string, sending: Sending): Promise<Sent> => {
  const { template } = line.reach;
  if (template === null) return no('no template is set');
  if (isNight(line.now())) return no('it is night');
  const sent = await sentBy(line, { address, templateId: template }, sending);
  if (sent === null) return no('nobody knows a phone number');
  const price = sending.to.by === 'uid' ? 'template-uid' : 'template-phone';
  if (sent.ok) return { sent: 'sent', ref: sent.value.messageId, price };
  if (isForUs(sent.failure))
    line.log('zalo.template-refused', { kind: sent.failure.kind, code: sent.failure.code, alarm: true });
  return templateOutcomeOf(sent.failure, line.now());
};

const no = (reason: string): Sent => ({ sent: 'refused', reason, because: 'way' });

const isForUs = (failure: Failure): boolean =>
  isStandstill(failure) ||
  failure.kind === 'unknown' ||
  (failure.todo === 'fix' && failure.kind !== 'phone-invalid');

type To = { readonly address: string; readonly templateId: string };

const sentBy = async (
  { zalo }: Line,
  { address, templateId }: To,
  { id, to, values }: Sending,
): Promise<Answer<{ readonly messageId: string }> | null> => {
  if (to.by === 'uid') return zalo.sendTemplate(address, { templateId, values });
  const phone = /^\+(84\d{9,10})$/.exec(to.phone ?? '')?.[1];
  return phone ? zalo.sendTemplateByPhone({ templateId, values, phone, trackingId: `outbox-${id}` }) : null;
};
