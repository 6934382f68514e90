import { z } from 'zod';
import { type Caller, call } from './call.ts';
import { type Answer, wrong } from './failure.ts';
import { LIMITS, nfc } from './limits.ts';

export type UploadedFile = { readonly name: string; readonly mime: string; readonly bytes: Uint8Array };

/** Uploads live seven days; 5,000 a month are allowed. Upload anew rather than keep an id. */
export type Uploads = {
  /** JPEG or PNG up to 1 MB; the answer is an attachment id for `sendImage`. */
  readonly uploadImage: (image: UploadedFile) => Promise<Answer<string>>;
  /** PDF, DOC, DOCX or CSV up to 5 MB (no XLSX); the answer is a token for `sendFile`. */
  readonly uploadFile: (file: UploadedFile) => Promise<Answer<string>>;
};

const image = z
  .object({ data: z.object({ attachment_id: z.string() }) })
  .transform(({ data }) => data.attachment_id);
const file = z.object({ data: z.object({ token: z.string() }) }).transform(({ data }) => data.token);

const IMAGES: readonly string[] = ['image/jpeg', 'image/png'];

export const uploads = (caller: Caller): Uploads => ({
  uploadImage: async (picture) => {
    if (!IMAGES.includes(picture.mime))
      return wrong('wrong-type', `an image is JPEG or PNG, not ${picture.mime}`);
    return (
      tooLarge(picture, LIMITS.imageBytes) ??
      call(caller, { url: `${caller.openapi}/v2.0/oa/upload/image`, body: formOf(picture) }, image)
    );
  },
  uploadFile: async (document) => {
    if (!mayBeFile(document.name)) return wrong('wrong-type', `a file is ${LIMITS.fileTypes.join(', ')}`);
    return (
      tooLarge(document, LIMITS.fileBytes) ??
      call(caller, { url: `${caller.openapi}/v2.0/oa/upload/file`, body: formOf(document) }, file)
    );
  },
});

/** Whether Zalo takes a file of this name at all. */
export const mayBeFile = (name: string): boolean =>
  LIMITS.fileTypes.some((type) => name.toLowerCase().endsWith(`.${type}`));

const tooLarge = ({ bytes }: UploadedFile, limit: number) =>
  bytes.length > limit ? wrong('too-large', `${bytes.length} bytes, ${limit} are allowed`) : null;

const formOf = ({ name, mime, bytes }: UploadedFile): FormData => {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(bytes)], { type: mime }), nfc(name));
  return form;
};
