import { type Day, plusDays } from '../day.ts';

/** Days of the Vietnamese lunar calendar, from the moon's and the sun's places as seen at +07:00. */
export type LunarDay = { readonly day: number; readonly month: number; readonly year: number };

/** The solar day of a lunar one, its ordinary month where a leap month doubles it; null if the month has no such day. */
export const solarDay = ({ day, month, year }: LunarDay): Day | null => {
  const months = monthsFromEleventh(month >= 11 ? year : year - 1);
  const found = months.find((each) => each.month === month && !each.leap);
  if (!found || day < 1 || day > found.days) return null;
  return plusDays('2000-01-01', found.start + day - 1 - EPOCH);
};

/** The last day of a lunar year: New Year's Eve, the 29th or 30th. */
export const lunarEve = (year: number): Day | null => {
  const tet = solarDay({ day: 1, month: 1, year: year + 1 });
  return tet && plusDays(tet, -1);
};

/** 2000-01-01 as a Julian day number. */
const EPOCH = 2451545;
const SYNODIC = 29.530588861;
const RAD = Math.PI / 180;

type LunarMonth = {
  readonly month: number;
  readonly leap: boolean;
  readonly start: number;
  readonly days: number;
};

/** The months from the eleventh of a year (that of the winter solstice) to the eleventh of the next. */
const monthsFromEleventh = (year: number): readonly LunarMonth[] => {
  const known = reckoned.get(year);
  if (known) return known;
  const months = monthsReckoned(year);
  reckoned.set(year, months);
  return months;
};
/** Years are few: no reader takes one before 1900 or after 2099. */
const reckoned = new Map<number, readonly LunarMonth[]>();

const monthsReckoned = (year: number): readonly LunarMonth[] => {
  const first = eleventh(year);
  const count = Math.round((startOf(eleventh(year + 1)) - startOf(first)) / SYNODIC);
  const terms = Array.from({ length: count + 1 }, (_, n) => termAt(startOf(first + n)));
  // Of thirteen months the first without a major term is the leap one.
  const leap = count === 13 ? terms.findIndex((term, n) => n > 0 && term === terms[n + 1]) : -1;
  return Array.from({ length: count }, (_, n) => ({
    month: ((10 + n - (leap > 0 && n >= leap ? 1 : 0)) % 12) + 1,
    leap: n === leap,
    start: startOf(first + n),
    days: startOf(first + n + 1) - startOf(first + n),
  }));
};

/** The number, since January 1900, of the new moon that begins the eleventh month. */
const eleventh = (year: number): number => {
  const endOfYear = Math.floor((year - 2000) * 365.2425) + EPOCH + 364;
  const near = Math.floor((endOfYear - 2415021) / SYNODIC);
  const moon = startOf(near) > endOfYear ? near - 1 : near;
  return termAt(startOf(moon)) >= 9 ? moon - 1 : moon;
};

/** The day at +07:00, as a Julian day number, on which the k-th new moon since January 1900 falls. */
const startOf = (k: number): number => Math.floor(newMoon(k) + 0.5 + 7 / 24);

/** The moment of a new moon (Meeus, Astronomical Formulae, chapter 32), as a Julian date. */
const newMoon = (k: number): number => {
  const t = k / 1236.85;
  const mean =
    2415020.75933 + 29.53058868 * k + 0.0001178 * t * t + 0.00033 * Math.sin((166.56 + 132.87 * t) * RAD);
  const sun = (359.2242 + 29.10535608 * k) * RAD;
  const moon = (306.0253 + 385.81691806 * k + 0.0107306 * t * t) * RAD;
  const node = (21.2964 + 390.67050646 * k - 0.0016528 * t * t) * RAD;
  const sine = Math.sin;
  return (
    mean + (0.1734 - 0.000393 * t) * sine(sun) + 0.0021 * sine(2 * sun) - 0.4068 * sine(moon) + 0.0161 * sine(2 * moon)
    - 0.0004 * sine(3 * moon) + 0.0104 * sine(2 * node) - 0.0051 * sine(sun + moon) - 0.0074 * sine(sun - moon)
    + 0.0004 * sine(2 * node + sun) - 0.0004 * sine(2 * node - sun) - 0.0006 * sine(2 * node + moon)
    + 0.001 * sine(2 * node - moon) + 0.0005 * sine(sun + 2 * moon) - deltaT(t)
  ); // biome-ignore format: a formula
};

/** Dynamical less universal time, in days: about a minute in this and the last century. */
const deltaT = (t: number): number => -0.000278 + 0.000265 * t + 0.000262 * t * t;

/** Which twelfth of its yearly way the sun has entered by midnight at +07:00 that begins a day; 9 holds the winter solstice. */
const termAt = (day: number): number => Math.floor(sunLongitude(day - 0.5 - 7 / 24) / 30);

const sunLongitude = (moment: number): number => {
  const t = (moment - 2451545) / 36525;
  const anomaly = (357.5291 + 35999.0503 * t - 0.0001559 * t * t) * RAD;
  const mean = 280.46645 + 36000.76983 * t + 0.0003032 * t * t;
  const centre =
    (1.9146 - 0.004817 * t) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) +
    0.00029 * Math.sin(3 * anomaly);
  return (((mean + centre) % 360) + 360) % 360;
};
