import { createHash } from 'node:crypto';

export type Signed = {
  readonly appId: string;
  /** The bytes that go out, as text. */
  readonly body: string;
  readonly timestamp: string;
  readonly secret: string;
};

/** The value of `X-ZEvent-Signature`: a plain SHA-256 of the four in a row, not an HMAC. */
export const signatureOf = ({ appId, body, timestamp, secret }: Signed): string =>
  `mac=${createHash('sha256')
    .update(appId + body + timestamp + secret)
    .digest('hex')}`;
