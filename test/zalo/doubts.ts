/** What no source settles. The app must live with every variant, so tests may choose each; the default comes first. */
export type Doubts = {
  /** The code for an access token that was valid once. */
  readonly expiredToken: -216 | -220;
  /** The code for a code or refresh token that is used, expired or unknown. */
  readonly refusedGrant: -14014 | -118;
  /** The code for silence of over 7 days. */
  readonly outsideWindow: -230 | -232;
  /** Whether a consent link may be built by the app, or only the console's own link with its saved challenge works. */
  readonly consent: 'own link' | 'console link';
  /** Whether a call must prove with the header `appsecret_proof` that it knows the app secret. */
  readonly secretProof: 'not asked' | 'asked';
  /** What asks the app whether an address is its own when it is saved. */
  readonly registration: 'POST {}' | 'GET hub.challenge';
  /** The moment that a signature covers: `timestamp` of the body, or the header `X-ZEvent-Timestamp`. */
  readonly signedTime: 'body' | 'header';
  /** The secret that signs: one of the webhook's own, or that of the app. */
  readonly signedSecret: 'own' | 'app';
  /** Whether an answer other than 200 is tried again, or only a line without an answer. */
  readonly retryOn: 'any failure' | 'no answer';
  /** Whether a retry repeats the bytes of the first try, or carries the moment of its own. */
  readonly retryTime: 'first' | 'fresh';
  /** Who sends a receipt, and in which field it names messages. */
  readonly receipts: 'oa, msg_ids' | 'user, msg_id';
  readonly phones: 'text' | 'number';
  readonly infoForm: 'current' | 'legacy';
  readonly phoneAtNight: 'refused' | 'accepted';
  readonly fileType: 'extension' | 'mime';
  readonly replyQuota: 'counted' | 'absent';
};

export const DOUBTS: Doubts = {
  expiredToken: -216,
  refusedGrant: -14014,
  outsideWindow: -230,
  consent: 'own link',
  secretProof: 'not asked',
  registration: 'POST {}',
  signedTime: 'body',
  signedSecret: 'own',
  retryOn: 'any failure',
  retryTime: 'first',
  receipts: 'oa, msg_ids',
  phones: 'text',
  infoForm: 'current',
  phoneAtNight: 'refused',
  fileType: 'extension',
  replyQuota: 'counted',
};
