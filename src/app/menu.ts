import type { Standing } from '../core/access-table.ts';
import { menuFor } from '../core/flow/buttons.ts';
import type { Message } from '../core/message.ts';

/** The last message gets the officer's menu where it has no buttons of its own. */
export const withMenu = (messages: readonly Message[], officer: Standing | null): readonly Message[] =>
  messages.map((each, n) =>
    n === messages.length - 1 && each.buttons.length === 0 ? { ...each, buttons: menuFor(officer) } : each,
  );
