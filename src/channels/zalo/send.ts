import type { Answer, Failure, SentMessage } from '#zalo-api-sdk';
import type { Outgoing, OutgoingFile, PriceClass, Sent } from '../../ports.ts';
import { resuming } from '../resuming.ts';
import { payloadOf } from './choices.ts';
import type { Line } from './line.ts';
import { isStandstill, outcomeOf } from './outcome.ts';
import { faultOf, type Piece, piecesOf, titleOf } from './pieces.ts';
import { sendTemplate } from './template.ts';

/** While the OA stands still nothing is tried for so long: a queue of messages would only make it worse. */
const PAUSE_MS = 5 * 60_000;

/** Sends messages as consultation messages; what a message took several calls for goes on where it broke off. */
export const sender = (line: Line) => {
  let still: { readonly until: number; readonly failure: Failure } | null = null;

  const sendPiece = async (address: string, piece: Piece): Promise<Answer<SentMessage>> => {
    if (still && line.now().getTime() < still.until) return { ok: false, failure: still.failure };
    const answer = await sentPiece(line, address, piece);
    const before = still?.failure.kind;
    const failure = !answer.ok && isStandstill(answer.failure) ? answer.failure : null;
    still = failure && { until: line.now().getTime() + PAUSE_MS, failure };
    // Told once, and again only after something went through.
    if (failure && failure.kind !== before)
      line.log('zalo.standstill', { kind: failure.kind, code: failure.code, alarm: true });
    return answer;
  };

  const resume = resuming<Piece>();
  return async (address: string, outgoing: Outgoing): Promise<Sent> => {
    const fault = faultOf(outgoing);
    if (fault) return { sent: 'rejected', reason: fault };
    if (outgoing.template) return sendTemplate(line, address, { id: outgoing.id, ...outgoing.template });
    let price: PriceClass = 'free';
    return resume(outgoing.id, piecesOf(outgoing), async (piece) => {
      const answer = await sendPiece(address, piece);
      if (!answer.ok) return outcomeOf(answer.failure, line.now());
      price = dearer(price, priceOf(answer.value));
      return { sent: 'sent', ref: answer.value.messageId, price };
    });
  };
};

const sentPiece = async (
  { zalo, bannerUrl }: Line,
  address: string,
  piece: Piece,
): Promise<Answer<SentMessage>> => {
  switch (piece.kind) {
    case 'text':
      return zalo.sendText(address, piece.text);
    case 'buttons':
      return zalo.sendButtons(
        address,
        piece.text,
        piece.buttons.map((button) => ({
          kind: 'say-hidden',
          title: titleOf(button),
          payload: payloadOf(button),
        })),
      );
    case 'form':
      return zalo.requestUserInfo(address, {
        ...{ text: piece.text, title: piece.title, subtitle: piece.hint, imageUrl: bannerUrl },
      });
    case 'picture':
      return uploaded(zalo.uploadImage, piece.file, (attachmentId) =>
        zalo.sendImage(address, { attachmentId }, piece.text),
      );
    case 'document':
      return uploaded(zalo.uploadFile, piece.file, (token) => zalo.sendFile(address, token));
  }
};

/** Uploaded anew for every message: an upload lives a week, and is looked for by nobody before it ends. */
const uploaded = async (
  upload: (file: OutgoingFile) => Promise<Answer<string>>,
  file: OutgoingFile,
  send: (id: string) => Promise<Answer<SentMessage>>,
): Promise<Answer<SentMessage>> => {
  const up = await upload(file);
  return up.ok ? send(up.value) : up;
};

const PRICES: Readonly<Record<string, PriceClass>> = {
  reply: 'free',
  sub_quota: 'package',
  reward_quota: 'package',
  purchase_quota: 'billed',
};

/** From cheap to dear: a message of several calls costs what its dearest did. */
const BY_COST: readonly PriceClass[] = ['free', 'unknown', 'package', 'billed'];

const dearer = (one: PriceClass, other: PriceClass): PriceClass =>
  BY_COST.indexOf(one) > BY_COST.indexOf(other) ? one : other;

/** What Zalo counted the message on; unknown where it says nothing. */
const priceOf = ({ quota }: SentMessage): PriceClass => (quota && PRICES[quota.type]) ?? 'unknown';
