import { oaSends, receipt, templateArrives } from './events.ts';
import type { Shelf } from './shelf.ts';
import type { Webhook } from './webhook.ts';
import type { Account, Line, Taken, World } from './world.ts';

/** What happens to a message once Zalo has taken it. */
export type Post = {
  readonly message: (taking: Taking) => Taken;
  readonly echo: (account: Account, line: Omit<Line, 'from'>, admin?: string) => void;
  /** Brings it to the phone, now or when the phone comes online, and tells the app. */
  readonly delivered: (message: Taken, tracking?: string | null) => void;
};

type Taking = Omit<Taken, 'id' | 'at' | 'to' | 'deliveredAt'> & { readonly account: Account };

export const newPost = (world: World, webhook: Webhook, shelf: Shelf): Post => ({
  message: ({ account, ...rest }) => {
    const head = { id: world.nextId(), to: account, at: world.clock.now() };
    const message = { ...head, ...rest, deliveredAt: null };
    world.taken.push(message);
    return message;
  },
  echo: (account, line, admin) => {
    const kind = line.attachment === 'image' || line.attachment === 'file' ? line.attachment : 'text';
    const url = line.file && shelf.put(line.file);
    const attachments = url ? { attachments: [{ type: kind, payload: { url } }] } : {};
    const message = { ...attachments, ...(line.text ? { text: line.text } : {}), msg_id: line.id };
    webhook.send(account.id, oaSends(world, account, kind, message, admin));
  },
  delivered: (message, tracking = null) => {
    const arrive = () => arrives(world, webhook, message, tracking);
    if (message.to.offlineSince === null) arrive();
    else message.to.undelivered.push(arrive);
  },
});

const arrives = (world: World, webhook: Webhook, message: Taken, tracking: string | null): void => {
  const { to, id } = message;
  message.deliveredAt = world.clock.now();
  if (message.class !== 'template-phone') {
    for (const event of receipt(world, to, 'received', [id])) webhook.send(to.id, event);
    return;
  }
  const delivery_time = String(message.deliveredAt.getTime());
  const content = { delivery_time, msg_id: id, tracking_id: tracking ?? '' };
  webhook.send(to.id, templateArrives(world, to.phone ?? '', content), true);
};
