import { z } from 'zod';
import { DAY, dayIn } from './clock.ts';
import { type Answer, isRefusal, no, ok } from './errors.ts';
import { read } from './shapes.ts';
import { left } from './templates.ts';
import { type Account, accountWith, type World } from './world.ts';

const oneUser = z.strictObject({ user_id: z.string().min(1) });

/** `GET /v3.0/oa/user/detail` */
export const userDetail = (world: World, input: unknown): Answer => {
  const request = read(oneUser, input);
  if (isRefusal(request)) return request;
  const account = accountWith(world, request.value.user_id);
  return account ? ok(detailOf(world, account)) : no(-201, 'user_id');
};

const detailOf = ({ doubts }: World, account: Account): object => {
  const avatar = 'https://s120-ava-talk.zadn.vn/avatar.jpg';
  const { shared, lastInteraction } = account;
  const phone = shared && (doubts.phones === 'number' ? Number(shared.phone) : shared.phone);
  return {
    ...{ user_id: account.id, user_id_by_app: account.idByApp, user_external_id: '' },
    ...{ display_name: account.name, user_alias: '', is_sensitive: false },
    user_last_interaction_date: lastInteraction ? dayIn(lastInteraction) : '',
    ...{
      user_is_follower: account.follows,
      avatar,
      avatars: { 120: avatar, 240: avatar },
      dynamic_param: '',
    },
    tags_and_notes_info: { notes: [], tag_names: [] },
    ...(shared ? { shared_info: { address: '', city: '', district: '', ...shared, phone } } : {}),
  };
};

const page = z.strictObject({
  offset: z.number().int().min(0).max(9951),
  count: z.number().int().min(1).max(50),
  is_follower: z.enum(['true', 'false']).optional(),
  last_interaction_period: z.enum(['TODAY', 'YESTERDAY', 'L7D', 'L30D']).optional(),
});
const DAYS = { TODAY: 1, YESTERDAY: 2, L7D: 7, L30D: 30 };

/** `GET /v3.0/oa/user/getlist` */
export const userList = (world: World, input: unknown): Answer => {
  const request = read(page, input);
  if (isRefusal(request)) return request;
  const { offset, count, is_follower, last_interaction_period: period } = request.value;
  const since = period ? world.clock.now().getTime() - DAYS[period] * DAY : 0;
  const users = [...world.accounts.values()]
    .filter(({ follows }) => is_follower === undefined || follows === (is_follower === 'true'))
    .filter(({ lastInteraction }) => (lastInteraction?.getTime() ?? 0) >= since)
    .map(({ id }) => ({ user_id: id }));
  return ok({ total: users.length, count, offset, users: users.slice(offset, offset + count) });
};

const ofPackage = z.strictObject({
  quota_owner: z.literal('OA'),
  product_type: z.literal('cs'),
  quota_type: z.enum(['reply', 'sub_quota', 'purchase_quota', 'reward_quota']),
});

/** `POST /v3.0/oa/quota/message`, of one person or of the package; the shape of the second answer is our guess. */
export const quota = (world: World, input: unknown): Answer => {
  const whole = ofPackage.safeParse(input);
  if (whole.success) return ok(whole.data.quota_type === 'sub_quota' ? [packageQuota(world)] : []);
  const request = read(oneUser, input);
  if (isRefusal(request)) return request;
  const account = accountWith(world, request.value.user_id);
  if (!account) return no(-201, 'user_id');
  const last_interaction = String(account.lastInteraction?.getTime() ?? 0);
  const promotion = { daily_remain: 0, daily_total: 1, monthly_remain: 4, monthly_total: 6 };
  return ok({ last_interaction, cs_reply: { remain: 8, total: 8 }, promotion });
};

const packageQuota = ({ money, oa }: World): object => ({
  ...{ product_type: 'cs', quota_type: 'sub_quota', owner_type: 'OA', owner_id: oa.id },
  ...{ remain: money.package, total: money.packageTotal },
});

/** `GET /v2.0/oa/getoa` */
export const profile = (world: World): Answer => {
  const { oa, accounts, money, clock } = world;
  const followers = [...accounts.values()].filter(({ follows }) => follows).length;
  const until = dayIn(new Date(clock.now().getTime() + 30 * DAY));
  return ok({
    ...{ oa_id: oa.id, oaid: oa.id, name: oa.name, description: '', oa_alias: '' },
    ...{ is_verified: true, oa_type: 4, num_follower: followers, avatar: '', cover: '' },
    ...{ package_name: 'Growth', package_valid_through_date: until, package_auto_renew_date: until },
    linked_ZCA: money.balance === null ? '' : 'ZCA-1',
  });
};

/** `GET /message/status`: 1 is on the phone, 0 on its way, −1 unknown. */
export const messageStatus = (world: World, input: unknown): Answer => {
  const request = read(z.strictObject({ message_id: z.string().min(1) }), input, -132);
  if (isRefusal(request)) return request;
  const message = world.taken.find(
    ({ id, class: kind }) => id === request.value.message_id && kind === 'template-phone',
  );
  if (!message) return ok({ delivery_time: '', status: -1, message: 'unknown message' });
  const { deliveredAt } = message;
  const delivery_time = deliveredAt ? String(deliveredAt.getTime()) : '';
  return ok({
    delivery_time,
    status: deliveredAt ? 1 : 0,
    message: deliveredAt ? 'delivered' : 'on its way',
  });
};

/** `GET /message/quota` */
export const phoneQuota = (world: World): Answer =>
  ok({ dailyQuota: String(world.dailyQuota), remainingQuota: String(left(world)) });

/** `GET /template/info/v2` */
export const templateInfo = (world: World, input: unknown): Answer => {
  const request = read(z.strictObject({ template_id: z.string().min(1) }), input, -132);
  if (isRefusal(request)) return request;
  const template = world.templates.get(request.value.template_id);
  if (!template) return no(-109);
  const { id, name, status, price, priceUid, params } = template;
  const listParams = Object.entries(params).map(([field, maxLength]) => ({ name: field, maxLength }));
  return ok({ templateId: id, templateName: name, status, listParams, price, price_uid: priceUid });
};

/** `POST /v2.0/oa/message`: shut, except for reactions. */
export const reaction = (world: World, input: unknown): Answer => {
  if (typeof input !== 'object' || input === null || !('sender_action' in input)) return no(-240);
  const request = read(reactionShape, input);
  if (isRefusal(request)) return request;
  const { recipient, sender_action } = request.value;
  const account = accountWith(world, recipient.user_id);
  const isThere = account?.screen.some(({ id }) => id === sender_action.react_message_id);
  return isThere
    ? ok({ message_id: world.nextId(), user_id: recipient.user_id })
    : no(-201, 'react_message_id');
};

const ICONS = [':>', '--b', ':-((', '/-strong', '/-heart', ':-h', ':o', '/-remove'];
const reactionShape = z.strictObject({
  recipient: z.strictObject({ user_id: z.string() }),
  sender_action: z.strictObject({ react_icon: z.enum(ICONS), react_message_id: z.string() }),
});
