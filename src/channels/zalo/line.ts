import type { Signing, Zalo } from '#zalo-api-sdk';
import type { Terms } from '../../core/reach/way.ts';

/** What the operator says of the OA's package and templates. */
export type Reach = {
  /** The approved template for reminders; null: none. */
  readonly template: string | null;
  /** Đồng for a message after 48 hours, a template by user id, one by phone. */
  readonly costs: Terms['costs'];
  /** Requests that the package allows in a minute. */
  readonly perMinute: number;
};

/** What every part of this channel needs: the way to Zalo, the clock and the log. */
export type Line = {
  readonly zalo: Zalo;
  /** The app id: the one name of ours that is known before Zalo is asked. */
  readonly account: string;
  readonly signing: Signing;
  /** A picture above the form that asks for a phone number, where Zalo can fetch it. */
  readonly bannerUrl: string;
  readonly reach: Reach;
  readonly now: () => Date;
  readonly log: (event: string, fields: object) => void;
};
