import type { Event } from './webhook.ts';
import type { Account, Info, World } from './world.ts';

/** Events as the app gets them, less the `timestamp`, which the webhook adds. */

export const userSends = (world: World, account: Account, kind: string, message: object): Event => ({
  app_id: world.app.id,
  sender: { id: account.id },
  user_id_by_app: account.idByApp,
  recipient: { id: world.oa.id },
  event_name: `user_send_${kind}`,
  message,
});

/** The echo of what the OA sent itself; with an `admin_id` when a person wrote in OA Manager. */
export const oaSends = (
  world: World,
  account: Account,
  kind: string,
  message: object,
  admin?: string,
): Event => ({
  app_id: world.app.id,
  sender: { id: world.oa.id, ...(admin === undefined ? {} : { admin_id: admin }) },
  recipient: { id: account.id },
  user_id_by_app: account.idByApp,
  event_name: `oa_send_${kind}`,
  message,
});

export const follows = (world: World, account: Account, event_name: 'follow' | 'unfollow'): Event => ({
  oa_id: world.oa.id,
  follower: { id: account.id },
  user_id_by_app: account.idByApp,
  event_name,
  source: 'oa_profile',
  app_id: world.app.id,
});

export const opensChat = (world: World, account: Account): Event => ({
  app_id: world.app.id,
  oa_id: world.oa.id,
  user_id: account.id,
  user_id_by_app: account.idByApp,
  event_name: 'user_click_chatnow',
});

export const submitsInfo = (world: World, account: Account, info: Info): Event => ({
  sender: { id: account.id },
  recipient: { id: world.oa.id },
  event_name: 'user_submit_info',
  app_id: world.app.id,
  info: formed(world, info),
});

const formed = ({ doubts }: World, { phone, ...info }: Info): object => {
  const number = doubts.phones === 'number' ? Number(phone) : phone;
  if (doubts.infoForm === 'legacy') {
    const { name = '', address = '', city = '', district = '', ward = '' } = info;
    return { address, phone: number, city, district, name, ward };
  }
  return { name: '', ...info, phone: number };
};

/** Received and seen receipts come with the OA as sender, unless the doubt is set the other way. */
export const receipt = (
  world: World,
  account: Account,
  kind: 'received' | 'seen',
  ids: readonly string[],
) => {
  const [oa, user] = [{ id: world.oa.id }, { id: account.id }];
  const isInverted = world.doubts.receipts === 'oa, msg_ids';
  return ids.length === 0
    ? []
    : grouped(ids, kind === 'seen' && isInverted).map((message) => ({
        app_id: world.app.id,
        sender: isInverted ? oa : user,
        recipient: isInverted ? user : oa,
        user_id_by_app: account.idByApp,
        event_name: `user_${kind}_message`,
        message,
      }));
};

const grouped = (ids: readonly string[], together: boolean): readonly object[] =>
  together ? [{ msg_ids: ids }] : ids.map((msg_id) => ({ msg_id }));

export const templateArrives = (
  world: World,
  phone: string,
  message: { readonly delivery_time: string; readonly msg_id: string; readonly tracking_id: string },
): Event => ({
  event_name: 'user_received_message',
  sender: { id: world.oa.id },
  recipient: { id: phone },
  message,
  app_id: world.app.id,
});

export const templateChanges = (
  world: World,
  id: string,
  prev_status: string,
  new_status: string,
): Event => ({
  event_name: 'change_template_status',
  oa_id: world.oa.id,
  app_id: world.app.id,
  template_id: id,
  status: { prev_status, new_status },
  reason: '',
});
