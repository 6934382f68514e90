import { DAY, dayIn, HOUR } from './clock.ts';
import { type Content, consultation } from './consult-shapes.ts';
import { type Answer, isRefusal, no, ok } from './errors.ts';
import type { Post } from './post.ts';
import { read } from './shapes.ts';
import { uploadIn } from './uploads.ts';
import { type Account, accountWith, type Button, type Line, type PriceClass, type World } from './world.ts';

/** What a message outside of 48 hours costs without a package, in đồng. */
const BILLED = 55;

/** `POST /v3.0/oa/message/cs` */
export const consult = (world: World, post: Post, input: unknown): Answer => {
  const request = read(consultation(input), input);
  if (isRefusal(request)) return request;
  const { recipient, message } = request.value;
  const shown = attached(world, message);
  if (isRefusal(shown)) return shown;
  const account = accountWith(world, recipient.user_id);
  const fault = personFault(world, account);
  if (fault || !account) return fault ?? no(-201, 'recipient.user_id');
  const paid = payment(world, account);
  if (isRefusal(paid)) return paid;
  return taken({ post, account, paid, shown });
};

/** Why nothing at all can be sent to this person by their id. */
export const personFault = (world: World, account: Account | null): Answer | null => {
  if (!account) return no(-201, 'recipient.user_id');
  if (account.refusal !== null) return no(account.refusal);
  if (!account.follows) return no(-213);
  const silent = account.offlineSince && world.clock.now().getTime() - account.offlineSince.getTime();
  return silent !== null && silent > 45 * DAY ? no(-227) : null;
};

type Payment = { readonly class: PriceClass; readonly price: number; readonly quota: object };

/** Free within 48 hours of the last interaction, then from the package or billed, after 7 days not at all. */
const payment = (world: World, { lastInteraction }: Account): Payment | Answer => {
  if (!lastInteraction) return no(-232);
  const since = world.clock.now().getTime() - lastInteraction.getTime();
  if (since > 7 * DAY) return no(world.doubts.outsideWindow);
  return since <= 48 * HOUR ? free(world) : outside(world);
};

const free = ({ doubts }: World): Payment => {
  const counts = doubts.replyQuota === 'counted' ? { remain: '8', total: '8' } : {};
  return { class: 'free', price: 0, quota: { quota_type: 'reply', ...counts } };
};

const outside = (world: World): Payment | Answer => {
  const { money, oa, clock } = world;
  const owner = { owner_type: 'OA', owner_id: oa.id };
  if (money.package > 0) {
    money.package -= 1;
    const expired_date = dayIn(new Date(clock.now().getTime() + 30 * DAY));
    const counts = { remain: String(money.package), total: String(money.packageTotal) };
    return {
      class: 'package',
      price: 0,
      quota: { quota_type: 'sub_quota', ...counts, ...owner, expired_date },
    };
  }
  if ((money.balance ?? 0) < BILLED) return no(-211);
  money.balance = (money.balance ?? 0) - BILLED;
  return { class: 'billed', price: BILLED, quota: { quota_type: 'purchase_quota', ...owner } };
};

type Shown = Pick<Line, 'text' | 'buttons' | 'attachment' | 'file'>;

/** The message as the chat will show it, or what is wrong with what it carries. */
const attached = (world: World, message: Content): Shown | Answer => {
  const said = 'text' in message ? (message.text ?? '') : '';
  const bare = { text: said, buttons: [], attachment: null, file: null };
  if (!('attachment' in message)) return bare;
  const { payload } = message.attachment;
  if ('token' in payload) return withUpload(world, bare, 'file', payload.token);
  if ('buttons' in payload) {
    const text = 'text' in payload ? payload.text : said;
    return { ...bare, text, buttons: payload.buttons satisfies readonly Button[] };
  }
  const [element] = payload.elements;
  if (!element || 'title' in element) return { ...bare, attachment: 'request_user_info' };
  if (!('attachment_id' in element)) return { ...bare, attachment: 'image' };
  return withUpload(world, bare, element.media_type, element.attachment_id);
};

const withUpload = (
  world: World,
  bare: Shown,
  kind: 'file' | 'image' | 'gif',
  id: string,
): Shown | Answer => {
  const upload = uploadIn(world, kind, id);
  if (isRefusal(upload)) return upload;
  return { ...bare, attachment: kind === 'file' ? 'file' : 'image', file: upload.file };
};

type Taking = {
  readonly post: Post;
  readonly account: Account;
  readonly paid: Payment;
  readonly shown: Shown;
};

const taken = ({ post, account, paid, shown }: Taking): Answer => {
  const { quota, ...price } = paid;
  const message = post.message({ account, ...price, template: null });
  account.screen.push({ from: 'oa', id: message.id, ...shown });
  post.echo(account, { ...shown, id: message.id });
  post.delivered(message);
  const ids = { message_id: message.id, user_id: account.id };
  return ok({ quota, ...ids, sent_time: String(message.at.getTime()) });
};
