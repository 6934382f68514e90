import { type Day, plusDays } from '../core/day.ts';

/** One whole day of a calendar. `changedAt`: when anything that it says changed last, the `sequence`th time. */
export type IcsEvent = {
  readonly uid: string;
  readonly on: Day;
  readonly summary: string;
  readonly description: string;
  readonly alarms: readonly Date[];
  readonly sequence: number;
  readonly changedAt: Date;
};

/** How often calendars are asked to look again; most look when they like. */
const LOOK_AGAIN = 'PT4H';

/**
 * A calendar to subscribe to, as RFC 5545 wants it: days without a time of day, moments in UTC, so that no time zone has to
 * be described; lines of at most 75 octets. The same events give the same text.
 */
export const writeIcs = (name: string, events: readonly IcsEvent[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tro ly Cong doan//Lich//VI',
    'CALSCALE:GREGORIAN',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${LOOK_AGAIN}`,
    `X-PUBLISHED-TTL:${LOOK_AGAIN}`,
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');

const eventLines = (event: IcsEvent): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${escaped(event.uid)}`,
  // Of a calendar without a method this is when the event was changed last, so that the text stays the same until then.
  `DTSTAMP:${moment(event.changedAt)}`,
  `LAST-MODIFIED:${moment(event.changedAt)}`,
  `SEQUENCE:${event.sequence}`,
  `DTSTART;VALUE=DATE:${date(event.on)}`,
  `DTEND;VALUE=DATE:${date(plusDays(event.on, 1))}`,
  `SUMMARY:${escaped(event.summary)}`,
  `DESCRIPTION:${escaped(event.description)}`,
  'CLASS:PRIVATE',
  'TRANSP:TRANSPARENT',
  ...event.alarms.flatMap((at) => [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `TRIGGER;VALUE=DATE-TIME:${moment(at)}`,
    `DESCRIPTION:${escaped(event.summary)}`,
    'END:VALARM',
  ]),
  'END:VEVENT',
];

const date = (day: Day): string => day.replaceAll('-', '');
const moment = (at: Date): string => `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

const escaped = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)[\p{Cc}\p{Cs}]/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

const MOST_OCTETS = 75;

/** Breaks a line before it has too many octets, never within a letter; each further line begins with a blank. */
const folded = (line: string): string => {
  let octets = 0;
  let text = '';
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > MOST_OCTETS) {
      text += '\r\n ';
      octets = 1;
    }
    text += letter;
    octets += size;
  }
  return text;
};
