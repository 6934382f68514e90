import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays, addHours, addMinutes, addMonths, addSeconds } from 'date-fns';
import { writeXlsx } from 'hucre/xlsx';
import { delivered } from '../../src/app/deliver.ts';
import { invite } from '../../src/commands/invite.ts';
import { momentAt } from '../../src/core/day.ts';
import type { InboundBody, Outgoing } from '../../src/ports.ts';
import { runProgrammes, unitByCode } from '../../src/store/sample.ts';
import type { Role } from '../../src/store/schema.ts';
import { closeUnit } from '../../src/store/unit-endings.ts';
import { beforeTheMergers, type Country, changed, recorded, theMergers } from '../setup/reorganisation.ts';
import { openStage, type Stage } from '../stage.ts';
import { calendarLines, withoutTokens } from './calendar.ts';

/**
 * Plays a `.chat` file against the whole app and gives it back with what the assistant really said.
 *
 *     today 2026-11-20 09:00        the clock; stands first
 *     as lan MAU-CS01 filer         who speaks; a new name is a new device, a known one goes on where it was
 *     stranger binh                 somebody whom nobody invited
 *     later 3 days                  moves the clock (minutes, hours, days, months)
 *     tick | sweep                  fires a job
 *     watch                         looks whether jobs and reminders go on, as every process does by its own clock
 *     runs cong-thuong-2021-2045    switches programmes on beside those of the sample
 *     country                       brings four provinces as they stood before July 2025, with their reports up to August
 *     mergers                       what became of them then
 *     ends BD-2 2025-09-10 7/QĐ     a unit is dissolved on that day, by that decision
 *     burst 23 chào                 says something so often within one moment; only the last answer is shown
 *     restart                       the process ends and another begins
 *     calendar 1 3                  what a calendar shows under the first address that was given, three lines of it
 *     > (workbook a.xlsx: Mã | Tên // X | Y)   sends a workbook of these rows
 *     > báo cáo                     says something; `> [Bỏ qua]` taps a button; `> (sticker)` sends something else
 *     >> (again)                    brings the last update once more, as a channel may
 *
 * Everything else is what the assistant answered: text behind `< `, buttons in brackets. Lines with `#` are remarks.
 */
export const play = async (file: string): Promise<{ readonly script: string; readonly played: string }> => {
  const script = await readFile(join(import.meta.dirname, file), 'utf8');
  const theatre: Theatre = {
    ...{ stage: null, who: '', codes: [], tokens: [], last: null, events: 0 },
    read: new Map(),
  };
  const out: string[] = [];
  for (const line of script.split('\n')) {
    if (line.startsWith('< ') || line === '<' || /^ *\[/.test(line)) continue;
    out.push(line);
    out.push(...(await act(theatre, line)));
  }
  return { script, played: tidy(out) };
};

type Theatre = {
  stage: Stage | null;
  country?: Country;
  who: string;
  readonly codes: string[];
  readonly tokens: string[];
  last: { body: InboundBody; eventId: string; group: boolean } | null;
  events: number;
  /** How many of each person's messages were shown already. */
  readonly read: Map<string, number>;
};

/** Blank lines between an act and its answer are ours to place. */
const tidy = (lines: readonly string[]): string =>
  `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;

const act = async (theatre: Theatre, line: string): Promise<readonly string[]> => {
  if (line.trim() === '' || line.startsWith('#')) return [];
  const [word = '', ...rest] = line.split(' ');
  if (word === 'today') {
    theatre.stage = await openStage(rest[0], rest[1]);
    return [];
  }
  const { stage } = theatre;
  if (!stage) throw new Error('a chat begins with its day: today 2026-11-20 09:00');
  if (word === 'calendar')
    return calendarLines(stage.app.parts, theatre.tokens[Number(rest[0]) - 1] ?? '', Number(rest[1]));
  const acts: Readonly<Record<string, () => Promise<unknown>>> = {
    as: () => enter(theatre, stage, rest),
    stranger: async () => {
      theatre.who = rest.join(' ');
    },
    later: async () => {
      stage.time.now = moved(stage.time.now, Number(rest[0]), rest[1] ?? '');
    },
    clock: async () => {
      stage.time.now = momentAt(rest[0] ?? '', rest[1]);
    },
    country: async () => {
      theatre.country = await beforeTheMergers(stage.app.store.db);
    },
    mergers: async () => theatre.country && theMergers(stage.app.store.db, theatre.country),
    ends: () => dissolve(stage, rest),
    runs: () => runProgrammes(stage.app.store.db, rest),
    tick: () => stage.app.handlers.tick(),
    sweep: () => stage.app.handlers.sweep(),
    watch: () => stage.app.watch(),
    invite: async () =>
      void theatre.codes.push(
        codeIn(
          await invite(
            stage.app.parts,
            rest.map((each) => each.replaceAll('_', ' ')),
          ),
        ),
      ),
    sql: () =>
      stage.app.store.db.executeQuery({
        sql: line.slice(4),
        parameters: [],
        query: { kind: 'RawNode' },
      } as never),
    '>': () => speak(theatre, stage, line.slice(2)),
    burst: () => burst(theatre, stage, rest),
    '>>': () => repeat(theatre, stage),
  };
  const does = acts[word];
  if (!does) throw new Error(`nothing in a chat begins like this: ${line}`);
  await does();
  // On a busy machine a picture may take longer than the acknowledgement waits for.
  await delivered();
  return answers(theatre, stage);
};

const dissolve = async (
  { app: { store } }: Stage,
  [code = '', day = '', ...decision]: readonly string[],
): Promise<void> => {
  const id = (await unitByCode(store.db, code)) ?? 0;
  await changed(store.db, (tx) => closeUnit(tx, id, null, recorded(day, decision.join(' '))));
};

const enter = async (
  theatre: Theatre,
  stage: Stage,
  [name = '', unit, role]: readonly string[],
): Promise<void> => {
  theatre.who = name;
  if (unit) await stage.speaksFor(name, unit, role as Role | 'programme');
};

const codeIn = (json: string): string => (JSON.parse(json) as { code: string }).code;

const MOVES = {
  minutes: addMinutes,
  minute: addMinutes,
  hours: addHours,
  hour: addHours,
  days: addDays,
  day: addDays,
  months: addMonths,
  month: addMonths,
} as const;

const moved = (from: Date, amount: number, unit: string): Date => {
  const move = MOVES[unit as keyof typeof MOVES];
  if (!move || !Number.isFinite(amount))
    throw new Error(`later takes minutes, hours, days or months, not ${amount} ${unit}`);
  return move(from, amount);
};

const speak = async (theatre: Theatre, stage: Stage, said: string): Promise<void> => {
  const group = said.startsWith('(group) ');
  theatre.events += 1;
  // People take a few seconds to type.
  stage.time.now = addSeconds(stage.time.now, 6);
  theatre.last = {
    body: (await workbookIn(stage, said)) ?? bodyOf(theatre, stage, group ? said.slice(8) : said),
    eventId: `e${theatre.events}`,
    group,
  };
  await repeat(theatre, stage);
};

/** So many messages within one moment: `burst 23 xin chào`. */
const burst = async (theatre: Theatre, stage: Stage, [count, ...words]: readonly string[]): Promise<void> => {
  const { now } = stage.time;
  for (let n = 0; n < Number(count); n += 1) {
    stage.time.now = now;
    await speak(theatre, stage, words.join(' '));
  }
  theatre.read.set(theatre.who, stage.channel.sent(theatre.who).length - 1);
};

const repeat = async ({ who, last }: Theatre, { channel }: Stage): Promise<void> => {
  if (!last) throw new Error('nothing was said that could come again');
  await channel.say(who, last.body, { eventId: last.eventId, ...(last.group ? { group: true } : {}) });
};

const bodyOf = (theatre: Theatre, stage: Stage, said: string): InboundBody => {
  const button = /^\[(.+)\]$/.exec(said)?.[1];
  if (button) return { kind: 'choice', data: dataOf(stage, theatre.who, button), label: button };
  const other = /^\((sticker|voice|video|location|edited|unknown)\)$/.exec(said)?.[1];
  if (other) return { kind: 'other', what: other as 'sticker' };
  const contact = /^\((own|other) number (\S+)\)$/.exec(said);
  if (contact) return { kind: 'contact', phone: contact[2] ?? '', own: contact[1] === 'own' };
  const typed = /^\(typed number (.+)\)$/.exec(said)?.[1];
  if (typed !== undefined) return { kind: 'contact', phone: typed, own: false, typed: true };
  const file = /^\(file (.+)\)$/.exec(said)?.[1];
  if (file)
    return {
      kind: 'file',
      file: stage.channel.upload({
        name: file,
        mime: 'application/pdf',
        bytes: new TextEncoder().encode(file),
      }),
      caption: '',
    };
  const start = /^\(start ?(.*)\)$/.exec(said);
  if (start) return { kind: 'start', payload: withCodes(theatre, start[1] ?? '') };
  const long = /^\((\d+) letters\)$/.exec(said)?.[1];
  if (long) return { kind: 'text', text: 'công đoàn '.repeat(Number(long) / 10) };
  const escaped = said.replaceAll(/\\u([0-9a-f]{4})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return { kind: 'text', text: withCodes(theatre, escaped.replaceAll('\\n', '\n')) };
};

/** `(workbook giao.xlsx: Mã đơn vị | Giao // MAU-KCN1 | 45)`: a sheet with these rows; plain digits are numbers. */
const workbookIn = async ({ channel }: Stage, said: string): Promise<InboundBody | null> => {
  const [, name, text] = /^\(workbook (\S+): (.+)\)$/.exec(said) ?? [];
  if (!name || !text) return null;
  const made =
    workbooks.get(text) ??
    writeXlsx({ sheets: [{ name: 'Trang 1', rows: text.split(' // ').map(cellsIn) }] });
  workbooks.set(text, made);
  const bytes = await made;
  return {
    kind: 'file',
    file: channel.upload({ name, mime: 'application/octet-stream', bytes }),
    caption: '',
  };
};

/** A workbook says when it was made: what is sent twice has to be the very same file. */
const workbooks = new Map<string, Promise<Uint8Array>>();

const cellsIn = (row: string): (string | number | null)[] =>
  row
    .split('|')
    .map((cell) => cell.trim())
    .map((cell) => (cell === '' ? null : /^-?\d+(\.\d{1,2})?$/.test(cell) ? Number(cell) : cell));

/** `CODE1` stands for the first invite that the chat made: codes are random. */
const withCodes = ({ codes }: Theatre, said: string): string =>
  said.replaceAll(/CODE(\d)/g, (_, n: string) => codes[Number(n) - 1] ?? '');

/** The newest button of this name that the person was ever sent; `old: X` the oldest. */
const dataOf = ({ channel }: Stage, who: string, name: string): string => {
  const wanted = name.replace(/^old: /, '');
  const all = channel
    .sent(who)
    .flatMap(({ buttons }) => buttons)
    .filter(({ label }) => label === wanted);
  const found = name.startsWith('old: ') ? all[0] : all.at(-1);
  if (!found)
    throw new Error(
      `${who} was never sent a button "${wanted}"; last said: ${channel.sent(who).at(-1)?.text}`,
    );
  return found.data;
};

const answers = (theatre: Theatre, { channel }: Stage): readonly string[] => {
  const all = channel.sent(theatre.who);
  const fresh = all.slice(theatre.read.get(theatre.who) ?? 0);
  theatre.read.set(theatre.who, all.length);
  return fresh.flatMap(written).map((line) => named(theatre, line));
};

/** A code that the assistant made is random: it stands as `CODE1`, and works under that name. */
const named = ({ codes, tokens }: Theatre, line: string): string =>
  withoutTokens(tokens, line).replaceAll(/\b(?:[2-9A-Z]{4}-){2}[2-9A-Z]{4}\b/g, (code) => {
    if (code === EXAMPLE) return code;
    if (!codes.includes(code)) codes.push(code);
    return `CODE${codes.indexOf(code) + 1}`;
  });
const EXAMPLE = 'K7M2-9QXD-4TBA';

const written = ({ text, buttons, file, askContact }: Outgoing): readonly string[] => [
  ...text.split('\n').map((line) => (line === '' ? '<' : `< ${line}`)),
  ...(file ? [`< (${file.name}, ${file.mime})`] : []),
  ...(buttons.length > 0 ? [`  ${buttons.map(({ label }) => `[${label}]`).join(' ')}`] : []),
  ...(askContact ? [`  [${askContact.label}]`] : []),
  '',
];
