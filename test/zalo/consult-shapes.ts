import { z } from 'zod';

/** Text is counted after NFC; in UTF-16 units, the longer of the ways to count. */
const text = (limit: number) => z.string().min(1).normalize('NFC').max(limit);

const url = z.string().regex(/^https?:\/\/\S+$/);
const phone = z.string().regex(/^84\d{9}$/);

const button = z.discriminatedUnion('type', [
  buttonOf('oa.query.show', text(1000)),
  buttonOf('oa.query.hide', text(1000)),
  buttonOf('oa.open.url', z.strictObject({ url })),
  buttonOf('oa.open.phone', z.strictObject({ phone_code: phone })),
  buttonOf('oa.open.sms', z.strictObject({ phone_code: phone, content: text(1000) })),
]);

function buttonOf<T extends string, P extends z.ZodType>(type: T, payload: P) {
  return z.strictObject({
    type: z.literal(type),
    title: text(100),
    payload,
    image_icon: z.string().optional(),
  });
}

const quote = { quote_message_id: z.string().optional() };
const template = <T extends z.ZodType>(payload: T) =>
  z.strictObject({ type: z.literal('template'), payload });
const buttons = z.array(button).min(1).max(5);

const plain = z.strictObject({ text: text(2000), ...quote });

const withButtons = z.strictObject({
  text: text(2000),
  attachment: template(z.strictObject({ template_type: z.literal('button').optional(), buttons })),
  ...quote,
});

/** The other shape that one document shows. */
const withButtonsInside = z.strictObject({
  attachment: template(z.strictObject({ template_type: z.literal('button'), text: text(2000), buttons })),
  ...quote,
});

const sized = { width: z.number().int(), height: z.number().int() };
const element = z.union([
  z.strictObject({ media_type: z.literal('image'), attachment_id: z.string() }),
  z.strictObject({ media_type: z.literal('image'), url }),
  z.strictObject({ media_type: z.literal('gif'), attachment_id: z.string(), ...sized }),
  z.strictObject({ media_type: z.literal('gif'), url, ...sized }),
]);
const media = z.strictObject({
  text: text(2000).optional(),
  attachment: template(
    z.strictObject({ template_type: z.literal('media'), elements: z.array(element).min(1).max(1) }),
  ),
  ...quote,
});

const document = z.strictObject({
  attachment: z.strictObject({ type: z.literal('file'), payload: z.strictObject({ token: z.string() }) }),
  ...quote,
});

const infoForm = z.strictObject({
  text: text(2000).optional(),
  attachment: template(
    z.strictObject({
      template_type: z.literal('request_user_info'),
      elements: z
        .array(z.strictObject({ title: text(100), subtitle: text(500), image_url: url }))
        .min(1)
        .max(1),
    }),
  ),
});

export type Content =
  | z.infer<typeof plain>
  | z.infer<typeof withButtons>
  | z.infer<typeof withButtonsInside>
  | z.infer<typeof media>
  | z.infer<typeof document>
  | z.infer<typeof infoForm>;
export type Consultation = { readonly recipient: { readonly user_id: string }; readonly message: Content };

/** The one shape that a message may have, going by its attachment, so that a fault names the field at fault. */
export const consultation = (input: unknown): z.ZodType<Consultation> =>
  z.strictObject({ recipient: z.strictObject({ user_id: z.string().min(1) }), message: contentOf(input) });

const outline = z.object({
  message: z.object({
    text: z.unknown().optional(),
    attachment: z
      .object({
        type: z.unknown().optional(),
        payload: z.object({ template_type: z.unknown().optional() }).optional(),
      })
      .optional(),
  }),
});

const contentOf = (input: unknown): z.ZodType<Content> => {
  const { data } = outline.safeParse(input);
  const attachment = data?.message.attachment;
  if (!attachment) return plain;
  if (attachment.type === 'file') return document;
  if (attachment.payload?.template_type === 'media') return media;
  if (attachment.payload?.template_type === 'request_user_info') return infoForm;
  return data.message.text === undefined ? withButtonsInside : withButtons;
};
