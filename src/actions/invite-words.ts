import { dayAt, showDay } from '../core/day.ts';
import { commandButton } from '../core/flow/buttons.ts';
import { type Message, message, type Phrase, say } from '../core/message.ts';
import type { ActionContext } from './action.ts';
import type { Issued } from './invite-issue.ts';

export type Invited = { readonly name: string; readonly title: string; readonly unit: string };

/** What the officer is told, and below it the message that is sent on to who is invited. */
export const inviteMessages = (
  { links }: Pick<ActionContext, 'links'>,
  invited: Invited,
  { id, code, expiresAt }: Issued,
): readonly Message[] => [
  message([say('invite-made', { ...invited, until: showDay(dayAt(expiresAt)) })]),
  message(inviteLines(invited, { code, until: showDay(dayAt(expiresAt)), links: links(code) }), [
    commandButton(say('button-invite-revoke', { name: invited.name }), 'invite-revoke', String(id)),
    commandButton(say('button-invites'), 'invites'),
  ]),
];

type Ready = {
  readonly code: string;
  readonly until: string;
  readonly links: readonly { readonly channel: string; readonly url: string }[];
};

/** A message that only has to be pasted. */
export const inviteLines = (
  { name, title, unit }: Invited,
  { code, until, links }: Ready,
): readonly Phrase[] => [
  say('invite-text', { name, title, unit, code, until }),
  ...links.map(({ channel, url }) => say('invite-link', { channel, url })),
];
