import { isRegisterCommand, REGISTER_COMMANDS } from './register-commands.ts';

/** Conversations with somebody who holds no post; all others need an officer. */
const OPEN: ReadonlySet<string> = new Set(['link', 'newcomer']);

export const isOpenToStrangers = (flow: string): boolean => OPEN.has(flow);

/** Whether a button works for somebody who holds no post. */
export const isForStrangers = (command: string): boolean =>
  isRegisterCommand(command) && OPEN.has(REGISTER_COMMANDS[command].flow);
