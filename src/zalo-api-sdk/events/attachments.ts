import { z } from 'zod';
import { counted, maybe, textual, words } from '../fields.ts';
import type { Attachment } from './types.ts';

const url = z.string().min(1);
const picture = z.object({ url, thumbnail: maybe(url) });

const parts = {
  image: picture.transform((one): Attachment => ({ kind: 'image', ...one })),
  gif: picture.transform((one): Attachment => ({ kind: 'gif', ...one })),
  file: z
    .object({ url, name: words, size: maybe(counted), type: words, checksum: maybe(url) })
    .transform((one): Attachment => ({ kind: 'file', ...one })),
  location: z
    .object({ coordinates: z.object({ latitude: textual, longitude: textual }) })
    .transform(({ coordinates }): Attachment => ({ kind: 'location', ...coordinates })),
  sticker: z
    .object({ id: textual, url: maybe(url) })
    .transform((one): Attachment => ({ kind: 'sticker', stickerId: one.id, url: one.url })),
  audio: z.object({ url }).transform((one): Attachment => ({ kind: 'audio', ...one })),
  video: z
    .object({ url, thumbnail: maybe(url), description: words })
    .transform((one): Attachment => ({ kind: 'video', ...one })),
  link: z
    .object({ url: words, title: words, description: words, thumbnail: maybe(url) })
    .transform((one): Attachment => ({ kind: 'link', ...one })),
} as const;

const isKnown = (type: string): type is keyof typeof parts => Object.hasOwn(parts, type);

/** An attachment as it is; one that cannot be read is told as unknown, so that the message around it is kept. */
export const attachment = z
  .object({ type: words, payload: z.unknown().optional() })
  .transform(({ type, payload }): Attachment => {
    const read = isKnown(type) ? parts[type].safeParse(payload) : null;
    return read?.success ? read.data : { kind: 'unknown', type };
  });
