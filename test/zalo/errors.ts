/** The envelope of every answer: an error comes with HTTP 200, a code other than 0 and no `data`. */
export type Answer = { readonly error: number; readonly message: string; readonly data?: unknown };

/** In our own words: the real texts are not known, so nobody may read anything out of them. */
const MEANINGS: Readonly<Record<number, string>> = {
  [-32]: 'too many requests',
  [-100]: 'the attachment has expired',
  [-108]: 'the phone number is wrong',
  [-109]: 'there is no such template',
  [-114]: 'the user cannot receive this message',
  [-115]: 'the balance does not suffice',
  [-117]: 'no permission for this template',
  [-118]: 'this phone has no Zalo account',
  [-119]: 'the account cannot receive this message',
  [-1121]: 'the template data is wrong',
  [-1122]: 'the template data is too long',
  [-124]: 'the access token is invalid',
  [-126]: 'development mode reaches administrators only',
  [-131]: 'the template is not approved',
  [-132]: 'a parameter is wrong',
  [-133]: 'not sent at night',
  [-144]: 'the daily quota is used up',
  [-147]: 'the daily limit of the template is reached',
  [-200]: 'sending failed',
  [-201]: 'a parameter is invalid',
  [-204]: 'the OA is disabled',
  [-205]: 'the OA does not exist',
  [-209]: 'the app is not active',
  [-210]: 'a parameter is over its limit',
  [-211]: 'out of quota',
  [-212]: 'the API is not registered',
  [-213]: 'the user has not followed the OA',
  [-216]: 'the access token is invalid',
  [-217]: 'the user has blocked invitations',
  [-218]: "the user's receive quota is used up",
  [-220]: 'the access token has expired or was removed',
  [-221]: 'the OA must be verified',
  [-223]: 'the app is not authorised by the OA',
  [-224]: 'the package of the OA must be upgraded',
  [-227]: 'the user is banned or was inactive for over 45 days',
  [-230]: 'no interaction within 7 days',
  [-232]: 'the user has not interacted with the OA',
  [-233]: 'the message type is not valid',
  [-234]: 'not sent between 22:00 and 06:00',
  [-240]: 'the V2 message API is shut',
  [-242]: 'the proof of the app secret is wrong',
  [-244]: 'the user restricts this type of message',
  [-248]: 'against the content policy',
  [-249]: 'the template cannot be sent by UID',
  [-320]: 'a ZCA account is needed',
  [-321]: 'the ZCA account has no money',
};

export const ok = (data: unknown): Answer => ({ error: 0, message: 'Success', data });

export const no = (error: number, detail = ''): Answer => {
  const meaning = MEANINGS[error] ?? 'no further word';
  return { error, message: detail === '' ? meaning : `${meaning}: ${detail}` };
};

export const isRefusal = (value: object | null): value is Answer => value !== null && 'error' in value;
