import { type Phrase, say } from '../message.ts';
import type { Command } from './buttons.ts';
import { isRegisterCommand, REGISTER_COMMANDS, registerSlots } from './register-commands.ts';
import type { FlowEvent, JsonObject } from './types.ts';

/** What an inbound message leads to. */
export type Decision =
  | { readonly kind: 'event'; readonly event: FlowEvent }
  | { readonly kind: 'begin'; readonly flow: string; readonly slots: JsonObject }
  | { readonly kind: 'draft'; readonly draft: number; readonly how: 'go' | 'restart' | 'view' }
  | { readonly kind: 'pause' }
  /** Says something and, where a question is open, asks it again. */
  | {
      readonly kind: 'say';
      readonly lines: readonly Phrase[];
      readonly menu: boolean;
      readonly askContact?: true;
      /** Nothing at all was made of what was said. */
      readonly unread?: true;
    };

export const event = (what: FlowEvent): Decision => ({ kind: 'event', event: what });
export const begin = (flow: string, slots: JsonObject = {}): Decision => ({ kind: 'begin', flow, slots });
export const tell = (key: string, menu = false): Extract<Decision, { kind: 'say' }> => ({
  kind: 'say',
  lines: [say(key)],
  menu,
});

/** What a command button means. */
export const commanded = ({ name, args }: Command): Decision => {
  if (isRegisterCommand(name)) return begin(REGISTER_COMMANDS[name].flow, registerSlots(name, args));
  const [first = null, second = null, third = null, fourth = null] = args;
  switch (name) {
    case 'menu':
      return tell('menu', true);
    case 'help':
      return tell('help', true);
    case 'report':
      return begin('report', { form: first, period: second, ...(third ? { forUnit: third } : {}) });
    case 'found':
      return begin('union-founding');
    case 'decision':
      return begin('founding-decision', { founding: first });
    case 'quota':
      return begin('quota', { programme: first, unitId: second, target: third });
    case 'chart':
      return begin('quota', { programme: first, unitId: second, view: 'chart' });
    case 'declare':
      return begin('figure-declare', { measure: first, page: second });
    case 'figure':
      return begin('figure-confirm', { figure: first });
    case 'group':
    case 'target':
    case 'ranking':
    case 'why':
      return begin('quota', { programme: first, unitId: second, view: name, of: third, page: fourth });
    case 'duties':
      return begin('duties');
    case 'language':
      return begin('language', { locale: first });
    case 'import':
      return begin('import', { import: first });
    case 'allocate':
      return begin('allocation', { registered: first });
    case 'shares':
      return begin('shares', { programme: first });
    case 'share-history':
      return begin('shares', { programme: first, history: true, unit: second });
    case 'workbook':
      return begin('workbook', { name: first, about: second });
    case 'support':
    case 'support-set':
    case 'support-claim':
      return begin(MONEY[name], { programme: first, support: second });
    case 'claims':
    case 'claim':
    case 'claims-confirm':
    case 'claims-pay':
    case 'claims-return':
      return begin(MONEY[name], { claims: first });
    case 'conditions':
      return begin('eligibility', { rule: first });
    case 'draft':
      return /^[1-9]\d{0,14}$/.test(first ?? '')
        ? {
            kind: 'draft',
            draft: Number(first),
            how: second === 'restart' || second === 'view' ? second : 'go',
          }
        : tell('tap-closed', true);
  }
};

/** The flows behind the buttons about supports. */
const MONEY = {
  support: 'support',
  'support-set': 'support-setting',
  'support-claim': 'support-claim',
  claims: 'claims',
  claim: 'claims',
  'claims-confirm': 'claims-confirm',
  'claims-pay': 'claims-pay',
  'claims-return': 'claims-return',
} as const;
