import { LIMITS, mayBeFile } from '#zalo-api-sdk';
import type { Outgoing, OutgoingFile } from '../../ports.ts';
import { buttonFault } from '../button-fault.ts';
import { split, trimmed, wellFormed } from '../text.ts';

type Button = Outgoing['buttons'][number];

/** One call to Zalo. A document goes alone, a picture takes a text along, buttons and forms stand below one. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'buttons'; readonly text: string; readonly buttons: readonly Button[] }
  | { readonly kind: 'picture'; readonly file: OutgoingFile; readonly text: string }
  | { readonly kind: 'document'; readonly file: OutgoingFile }
  | { readonly kind: 'form'; readonly text: string; readonly title: string; readonly hint: string };

/** Why Zalo would refuse this message whatever is tried, or null. */
export const faultOf = ({ text, buttons, file, askContact }: Outgoing): string | null => {
  if (text.trim() === '' && (!file || buttons.length > 0)) return 'the text is empty';
  if (file && !mayCarry(file)) return `a file of ${file.bytes.length} bytes called *.${endingOf(file)}`;
  if (buttons.length > LIMITS.buttons) return `${buttons.length} buttons, ${LIMITS.buttons} are allowed`;
  if (askContact?.label.trim() === '') return 'the form has no title';
  return buttons.map(buttonFault).find((fault) => fault !== null) ?? null;
};

const isPicture = ({ mime, bytes }: OutgoingFile): boolean =>
  (mime === 'image/png' || mime === 'image/jpeg') && bytes.length <= LIMITS.imageBytes;

/** Whether a file can go out here at all; a workbook cannot, whatever its size. */
export const mayCarry = (file: OutgoingFile): boolean =>
  isPicture(file) || (mayBeFile(file.name) && file.bytes.length <= LIMITS.fileBytes);

const endingOf = ({ name }: OutgoingFile): string => name.split('.').at(-1) ?? '';

/** The calls that bring a message to the person, in order; what is to be answered comes last. */
export const piecesOf = (outgoing: Outgoing): readonly Piece[] => {
  const { buttons, file, askContact } = outgoing;
  const text = wellFormed(outgoing.text.normalize('NFC'));
  const fits = file && isPicture(file) && buttons.length === 0 && !askContact && text.length <= LIMITS.text;
  if (fits) return [{ kind: 'picture', file, text }];
  const texts = split(text, LIMITS.text);
  return [...(file ? [shown(file)] : []), ...texts.slice(0, -1).map(asText), ...last(texts.at(-1), outgoing)];
};

const asText = (text: string): Piece => ({ kind: 'text', text });

const shown = (file: OutgoingFile): Piece =>
  isPicture(file) ? { kind: 'picture', file, text: '' } : { kind: 'document', file };

const last = (text: string | undefined, { buttons, askContact }: Outgoing): readonly Piece[] => {
  if (text === undefined) return [];
  if (!askContact) return [buttons.length > 0 ? { kind: 'buttons', text, buttons } : asText(text)];
  const form = { kind: 'form', ...titled(askContact) } as const;
  return buttons.length > 0
    ? [
        { kind: 'buttons', text, buttons },
        { ...form, text: form.title },
      ]
    : [{ ...form, text }];
};

const titled = ({ label, hint }: NonNullable<Outgoing['askContact']>) => ({
  title: trimmed(label, LIMITS.title),
  hint: trimmed(hint, LIMITS.subtitle),
});

export const titleOf = ({ label }: Button): string => trimmed(label, LIMITS.title);
