import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { hashOfCode } from '../actions/link.ts';
import { ROLE_TITLES } from '../actions/role-titles.ts';
import type { Parts } from '../app/parts.ts';
import { dayAt } from '../core/day.ts';
import { CODE_ALPHABET } from '../core/invite-code.ts';
import { addInvite } from '../store/invites.ts';
import { postFor } from '../store/posts.ts';
import { type Role, roles } from '../store/schema.ts';

const DAYS = 14;

/** Invites an officer to a post: prints the code and the links that open each channel with it. */
export const invite = async (
  parts: Pick<Parts, 'db' | 'clock' | 'channels'>,
  args: readonly string[],
): Promise<string> => {
  const { unit, name, role, title } = wanted(args);
  const now = parts.clock.now();
  const postId = await postFor(parts.db, { unitCode: unit, name, role, title, today: dayAt(now) });
  if (postId === null)
    throw new Error(`--unit: expected the code of a unit in the roster that has not ended, not ${unit}`);
  const code = newCode();
  await addInvite(parts.db, {
    codeHash: hashOfCode(code),
    postId,
    createdBy: null,
    expiresAt: new Date(now.getTime() + DAYS * 86_400_000),
  });
  const link = async (channel: string): Promise<string | null> =>
    (await parts.channels.find((each) => each.name === channel)?.inviteLink(code)) ?? null;
  return JSON.stringify({ code, telegram: await link('telegram'), web: await link('web') });
};

type Wanted = { readonly unit: string; readonly name: string; readonly role: Role; readonly title: string };

const wanted = (args: readonly string[]): Wanted => {
  const option = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { unit: option, name: option, role: option, title: option },
  });
  const { unit, name, role, title } = values;
  if (!unit || !name || !role)
    throw new Error('expected: npm run invite -- --unit CODE --name NAME --role ROLE');
  const found = roles.find((each) => each === role);
  if (!found) throw new Error(`--role: expected one of ${roles.join(', ')}, not ${role}`);
  return { unit, name: name.normalize('NFC'), role: found, title: title ?? ROLE_TITLES[found] };
};

/** `K7M2-9QXD-4TBA`: about 59 random bits. */
const newCode = (): string =>
  Array.from({ length: 3 }, () =>
    Array.from({ length: 4 }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join(''),
  ).join('-');
