import { readCalendar } from '../../src/app/calendar-feed.ts';
import type { Parts } from '../../src/app/parts.ts';
import { dayAt, showDay } from '../../src/core/day.ts';
import { readIcs, textOf, valueIn } from '../documents/ics-read.ts';

const ADDRESS = /\/calendar\/([\w-]{43})\.ics/g;

/** An address that the assistant made is random: it stands as `LICH1`, and is read under that name. */
export const withoutTokens = (tokens: string[], line: string): string =>
  line.replaceAll(ADDRESS, (_, token: string) => {
    if (!tokens.includes(token)) tokens.push(token);
    return `/calendar/LICH${tokens.indexOf(token) + 1}.ics`;
  });

/** What a calendar shows that subscribes to an address, some lines of it: each day with what is on it and when it rings. */
export const calendarLines = async (
  parts: Parts,
  token: string,
  most: number,
): Promise<readonly string[]> => {
  const read = await readCalendar(parts, token);
  if (read.kind !== 'calendar') return [`< (${read.kind})`, ''];
  const { parts: events } = readIcs(read.text);
  const lines = events.slice(0, most).map((event) => {
    const day = valueIn(event, 'DTSTART').replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
    const rings = event.parts.map((alarm) => {
      const at = valueIn(alarm, 'TRIGGER').replace(
        /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/,
        '$1-$2-$3T$4:$5:$6Z',
      );
      return showDay(dayAt(new Date(at))).slice(0, 5);
    });
    const about = textOf(valueIn(event, 'DESCRIPTION')).replaceAll('\n', ' / ');
    return `< ${showDay(day)} [${valueIn(event, 'SEQUENCE')}] ${textOf(valueIn(event, 'SUMMARY'))} (${about})${rings.length > 0 ? ` ⏰ ${rings.join(', ')}` : ''}`;
  });
  return [...lines, `< (${events.length} việc)`, ''];
};
