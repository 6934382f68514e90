import type { Signing, Zalo } from '#zalo-api-sdk';

/** What every part of this channel needs: the way to Zalo, the clock and the log. */
export type Line = {
  readonly zalo: Zalo;
  /** The app id: the one name of ours that is known before Zalo is asked. */
  readonly account: string;
  readonly signing: Signing;
  /** A picture above the form that asks for a phone number, where Zalo can fetch it. */
  readonly bannerUrl: string;
  readonly now: () => Date;
  readonly log: (event: string, fields: object) => void;
};
