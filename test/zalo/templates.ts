import { z } from 'zod';
import { isNight } from './clock.ts';
import { personFault } from './consult.ts';
import { type Answer, isRefusal, no, ok } from './errors.ts';
import type { Post } from './post.ts';
import { read } from './shapes.ts';
import { type Account, accountWith, type PriceClass, type Template, type World } from './world.ts';

const common = {
  template_id: z.string().min(1),
  template_data: z.record(z.string(), z.unknown()),
  mode: z.literal('development').optional(),
};
/** There is no tracking_id by UID. */
const byUid = z.strictObject({ user_id: z.string().min(1), ...common });
const byPhone = z.strictObject({
  phone: z.string(),
  tracking_id: z.string().min(1).max(48),
  sending_mode: z.enum(['1', '3']).optional(),
  ...common,
});

type Sending = {
  readonly world: World;
  readonly post: Post;
  readonly account: Account;
  readonly template: Template;
  readonly data: Readonly<Record<string, unknown>>;
};

/** `POST /v3.0/oa/message/template` */
export const templateByUid = (world: World, post: Post, input: unknown): Answer => {
  const request = read(byUid, input);
  if (isRefusal(request)) return request;
  const { user_id, template_id, template_data, mode } = request.value;
  const template = templateIn(world, template_id, template_data);
  if (isRefusal(template)) return template;
  if (!template.byUid) return no(-249);
  if (template.tag === 3 && isNight(world.clock.now())) return no(-234);
  const account = accountWith(world, user_id);
  const fault = personFault(world, account) ?? modeFault(world, account, mode);
  if (fault || !account) return fault ?? no(-201, 'user_id');
  const sending = { world, post, account, template, data: template_data };
  const broke = charge(sending, template.priceUid, { noAccount: -320, noMoney: -321 });
  if (broke) return broke;
  const { id, at } = taken(sending, 'template-uid', template.priceUid, null);
  const quota = { quota_type: 'purchase_quota', remain: left(world) };
  return ok({ message_id: id, user_id, sent_time: String(at.getTime()), quota });
};

/** `POST /message/template` of the business host */
export const templateByPhone = (world: World, post: Post, input: unknown): Answer => {
  const request = read(byPhone, input, -132);
  if (isRefusal(request)) return request;
  const { phone, template_id, template_data, tracking_id, mode, sending_mode = '1' } = request.value;
  if (!/^84\d{9}$/.test(phone)) return no(-108);
  const template = templateIn(world, template_id, template_data);
  if (isRefusal(template)) return template;
  if (!template.byPhone) return no(-117);
  const isRefusedNow = world.doubts.phoneAtNight === 'refused' && isNight(world.clock.now());
  if (isRefusedNow) return no(-133);
  const account = [...world.accounts.values()].find((one) => one.phone === phone) ?? null;
  const fault = phoneFault(account) ?? modeFault(world, account, mode);
  if (fault || !account) return fault ?? no(-118);
  if (sending_mode === '1' && left(world) <= 0) return no(-144);
  const sending = { world, post, account, template, data: template_data };
  const broke = charge(sending, template.price, { noAccount: -136, noMoney: -115 });
  if (broke) return broke;
  const { id, at } = taken(sending, 'template-phone', template.price, tracking_id);
  const quota = { dailyQuota: String(world.dailyQuota), remainingQuota: String(left(world)) };
  return ok({ msg_id: id, sent_time: String(at.getTime()), sending_mode, quota });
};

/** A template that is approved, knows these fields and takes these values; a value is text. */
const templateIn = (world: World, id: string, data: Sending['data']): Template | Answer => {
  const template = world.templates.get(id);
  if (!template) return no(-109);
  if (template.status !== 'ENABLE') return no(-131);
  const names = [...new Set([...Object.keys(template.params), ...Object.keys(data)])];
  const faults = names.map((name) => valueFault(name, data[name], template.params[name]));
  if (overDaily(world, template)) return no(-147);
  return faults.find((fault) => fault !== null) ?? template;
};

const valueFault = (name: string, value: unknown, limit: number | undefined): Answer | null => {
  if (limit === undefined || typeof value !== 'string' || value === '') return no(-1121, name);
  return value.normalize('NFC').length > limit ? no(-1122, name) : null;
};

const modeFault = (world: World, account: Account | null, mode: string | undefined): Answer | null =>
  mode === 'development' && account && !world.admins.has(account.id) ? no(-126) : null;

/** A message by phone needs an account, not a follower. */
const phoneFault = (account: Account | null): Answer | null => {
  if (!account) return no(-118);
  return account.refusal === null ? null : no(account.refusal);
};

const charge = (
  { world }: Sending,
  price: number,
  { noAccount, noMoney }: { readonly noAccount: number; readonly noMoney: number },
): Answer | null => {
  if (world.money.balance === null) return no(noAccount);
  if (world.money.balance < price) return no(noMoney);
  world.money.balance -= price;
  return null;
};

const taken = (sending: Sending, priceClass: PriceClass, price: number, tracking: string | null) => {
  const { post, account, template, data } = sending;
  const message = post.message({ account, class: priceClass, price, template: template.id });
  const text = [template.name, ...Object.entries(data).map(([name, value]) => `${name}: ${value}`)].join(
    '\n',
  );
  const shown = { from: 'oa' as const, id: message.id, text, buttons: [], file: null };
  account.screen.push({ ...shown, attachment: 'template' });
  post.delivered(message, tracking);
  return message;
};

const isOfToday = (world: World, at: Date): boolean => dayOf(at) === dayOf(world.clock.now());
const dayOf = (moment: Date): number => Math.floor((moment.getTime() + 7 * 3_600_000) / 86_400_000);

/** Messages by phone that today still allows. */
export const left = (world: World): number =>
  world.dailyQuota -
  world.taken.filter((one) => one.class === 'template-phone' && isOfToday(world, one.at)).length;

const overDaily = (world: World, { id, dailyLimit }: Template): boolean =>
  dailyLimit !== null &&
  world.taken.filter((one) => one.template === id && isOfToday(world, one.at)).length >= dailyLimit;
