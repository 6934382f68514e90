import type { Standing } from '../core/access-table.ts';
import { menuFor } from '../core/flow/buttons.ts';
import { type Message, message, type Phrase } from '../core/message.ts';

/** The last message gets the officer's menu where it has no buttons of its own. */
export const withMenu = (messages: readonly Message[], officer: Standing | null): readonly Message[] =>
  messages.map((each, n) =>
    n === messages.length - 1 && each.buttons.length === 0 ? { ...each, buttons: menuFor(officer) } : each,
  );

/** A line above what is answered, in the same message. */
export const underLead = (lead: Phrase, [first, ...rest]: readonly Message[]): readonly Message[] =>
  first ? [{ ...first, lines: [lead, { vi: '' }, ...first.lines] }, ...rest] : [message([lead])];
