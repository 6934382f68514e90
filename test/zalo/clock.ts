export type Clock = {
  readonly now: () => Date;
  /** Runs this when the clock has passed so many milliseconds, in `pass`. */
  readonly after: (milliseconds: number, run: () => Promise<void>) => void;
  /** Moves the clock and does in order what falls due; `pass(0)` does what is due already. */
  readonly pass: (milliseconds: number) => Promise<void>;
};

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

type Due = { readonly at: number; readonly run: () => Promise<void> };

export const newClock = (base: () => Date): Clock => {
  let ahead = 0;
  let waiting: readonly Due[] = [];
  const now = () => base().getTime() + ahead;
  const moveTo = (moment: number): void => {
    ahead += Math.max(0, moment - now());
  };

  const pass = async (milliseconds: number): Promise<void> => {
    const end = now() + milliseconds;
    for (let next = earliest(waiting, end); next; next = earliest(waiting, end)) {
      const due = next;
      waiting = waiting.filter((one) => one !== due);
      moveTo(due.at);
      await due.run();
    }
    moveTo(end);
  };

  return {
    now: () => new Date(now()),
    after: (milliseconds, run) => {
      waiting = [...waiting, { at: now() + milliseconds, run }];
    },
    pass,
  };
};

const earliest = (waiting: readonly Due[], end: number): Due | undefined =>
  waiting.filter(({ at }) => at <= end).toSorted((one, other) => one.at - other.at)[0];

const ICT = 7 * HOUR;

/** Viet Nam's hour of the day, 0–23. */
const hourIn = (moment: Date): number => new Date(moment.getTime() + ICT).getUTCHours();

/** Viet Nam's day as `20/11/2026`. */
export const dayIn = (moment: Date): string =>
  new Date(moment.getTime() + ICT).toISOString().slice(0, 10).split('-').reverse().join('/');

/** Between 22:00 and 06:00. */
export const isNight = (moment: Date): boolean => hourIn(moment) >= 22 || hourIn(moment) < 6;
