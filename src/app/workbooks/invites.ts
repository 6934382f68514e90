import { codeFrom } from '../../actions/invite-issue.ts';
import { inviteLines } from '../../actions/invite-words.ts';
import { hashOfCode } from '../../actions/link.ts';
import { dayAt, showDay } from '../../core/day.ts';
import { type Phrase, say } from '../../core/message.ts';
import { type InviteOn, invitesOf } from '../../store/waiting-invites.ts';
import type { SheetMaker, SheetsAsk } from './workbooks.ts';

const COLUMNS = [
  ['unit-code', 16],
  ['unit', 40],
  ['name', 28],
  ['title', 24],
  ['code', 18],
  ['until', 14],
  ['link', 44],
  ['message', 80],
] as const;

/** Invites that were made together, with a message for each that only has to be pasted. A code that is used, revoked or past its days is not shown. */
export const invites: SheetMaker = async (ask) => {
  const { parts, post, today, args, words } = ask;
  const made = await invitesOf(parts.db, { batch: args.batch ?? '', by: post.id, day: today });
  const secret = await parts.secret();
  return {
    file: 'ma-moi.xlsx',
    sheets: [
      {
        name: words(say('invites-sheet')),
        title: words(say('invites-sheet-title', { unit: post.unitName, today: showDay(today) })),
        columns: COLUMNS.map(([key, width]) => ({ header: words(say(`invites-column-${key}`)), width })),
        rows: made.map((invite) => rowOf(ask, invite, secret)),
        notes: [words(say('invites-sheet-note'))],
      },
    ],
  };
};

const rowOf = ({ parts, words }: SheetsAsk, invite: InviteOn, secret: Uint8Array) => {
  const { unitCode, unitName, personName, title, expiresAt } = invite;
  const until = showDay(dayAt(expiresAt));
  const who = [unitCode, unitName, personName, title] as const;
  const code = codeOf(invite, { secret, now: parts.clock.now() });
  if (code === null) return [...who, words(stateOf(invite)), until, null, null];
  const links = parts.links(code);
  const text = inviteLines({ name: personName, title, unit: unitName }, { code, until, links });
  return [
    ...who,
    code,
    until,
    links.map(({ url }) => url).join('\n'),
    text.map((line) => words(line)).join('\n'),
  ];
};

/** Null where it opens nothing any more, or was made under another key. */
const codeOf = (
  { seed, codeHash, usedAt, revokedAt, expiresAt }: InviteOn,
  { secret, now }: { readonly secret: Uint8Array; readonly now: Date },
): string | null => {
  if (seed === null || usedAt || revokedAt || expiresAt <= now) return null;
  const code = codeFrom(secret, seed);
  return hashOfCode(code) === codeHash ? code : null;
};

const stateOf = ({ usedAt, revokedAt }: InviteOn): Phrase => {
  if (usedAt) return say('invites-used');
  return say(revokedAt ? 'invites-revoked' : 'invites-over');
};
