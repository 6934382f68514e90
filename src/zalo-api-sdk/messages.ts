import { wrong } from './failure.ts';
import { empty, LIMITS, nfc, tooLong, type Wrong } from './limits.ts';

/**
 * A button below a text. A pressed `say` or `say-hidden` comes back as a text of the person that is the payload:
 * `say` also shows it in the chat, `say-hidden` leaves no trace there. Anybody can type a payload, so trust none.
 */
export type Button =
  | { readonly kind: 'say' | 'say-hidden'; readonly title: string; readonly payload: string }
  | { readonly kind: 'open'; readonly title: string; readonly url: string }
  | { readonly kind: 'call'; readonly title: string; readonly phone: string }
  | { readonly kind: 'sms'; readonly title: string; readonly phone: string; readonly text: string };

/** An uploaded picture, or one that Zalo fetches from an address. */
export type Picture = { readonly attachmentId: string } | { readonly url: string };

/** A form inside Zalo that asks for name, phone and address. What comes back is typed by the person. */
export type InfoRequest = {
  readonly text: string;
  readonly title: string;
  readonly subtitle: string;
  /** The address of a picture above the form. */
  readonly imageUrl: string;
};

/** The `message` of a consultation message, or why it would be refused. */
export type Built = { readonly ok: true; readonly message: object } | Wrong;

export const textMessage = (text: string, quote?: string): Built => {
  const clean = nfc(text);
  return (
    empty('the text', clean) ??
    tooLong('the text', clean, LIMITS.text) ?? {
      ok: true,
      message: { text: clean, ...(quote === undefined ? {} : { quote_message_id: quote }) },
    }
  );
};

/** `named` adds `template_type`, which Zalo's own builder leaves out and one of its documents shows. */
export const buttonMessage = (text: string, buttons: readonly Button[], named: boolean): Built => {
  const said = textMessage(text);
  if (!said.ok) return said;
  const fault = tooMany(buttons) ?? buttons.map(faultOf).find((one) => one !== null);
  if (fault) return fault;
  const type = named ? { template_type: 'button' } : {};
  const payload = { ...type, buttons: buttons.map(buttonOf) };
  return { ok: true, message: { ...said.message, attachment: { type: 'template', payload } } };
};

const tooMany = (buttons: readonly Button[]): Wrong | null => {
  if (buttons.length === 0) return wrong('invalid-field', 'there is no button');
  return buttons.length > LIMITS.buttons
    ? wrong('over-limit', `${buttons.length} buttons, ${LIMITS.buttons} are allowed`)
    : null;
};

const faultOf = (button: Button): Wrong | null =>
  empty('a button title', button.title) ??
  tooLong('a button title', nfc(button.title), LIMITS.title) ??
  ('payload' in button
    ? (empty('a payload', button.payload) ?? tooLong('a payload', nfc(button.payload), LIMITS.payload))
    : null);

const buttonOf = (button: Button): object => {
  const title = nfc(button.title);
  if (button.kind === 'open') return { title, type: 'oa.open.url', payload: { url: button.url } };
  if (button.kind === 'call') return { title, type: 'oa.open.phone', payload: { phone_code: button.phone } };
  if (button.kind === 'sms') {
    const payload = { phone_code: button.phone, content: nfc(button.text) };
    return { title, type: 'oa.open.sms', payload };
  }
  const type = button.kind === 'say' ? 'oa.query.show' : 'oa.query.hide';
  return { title, type, payload: nfc(button.payload) };
};

export const imageMessage = (picture: Picture, text: string): Built => {
  const clean = nfc(text);
  const source = 'url' in picture ? { url: picture.url } : { attachment_id: picture.attachmentId };
  const payload = { template_type: 'media', elements: [{ media_type: 'image', ...source }] };
  return (
    tooLong('the text', clean, LIMITS.text) ?? {
      ok: true,
      message: { ...(clean === '' ? {} : { text: clean }), attachment: { type: 'template', payload } },
    }
  );
};

/** A file carries no text of its own. */
export const fileMessage = (token: string): Built => ({
  ok: true,
  message: { attachment: { type: 'file', payload: { token } } },
});

export const infoRequestMessage = ({ text, title, subtitle, imageUrl }: InfoRequest): Built => {
  const said = textMessage(text);
  if (!said.ok) return said;
  const element = { title: nfc(title), subtitle: nfc(subtitle), image_url: imageUrl };
  const payload = { template_type: 'request_user_info', elements: [element] };
  return (
    empty('the title', title) ??
    tooLong('the title', element.title, LIMITS.title) ??
    tooLong('the subtitle', element.subtitle, LIMITS.subtitle) ?? {
      ok: true,
      message: { ...said.message, attachment: { type: 'template', payload } },
    }
  );
};
