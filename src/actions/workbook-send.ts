import { mayAllocate, mayReadRegisters, maySeeClaims, maySetDates } from '../core/access.ts';
import { menuFor } from '../core/flow/buttons.ts';
import { type Message, message, say } from '../core/message.ts';
import { isPeriod } from '../core/reports/periods.ts';
import { stagedImport } from '../store/imports.ts';
import { type Action, type ActionContext, type Actor, done } from './action.ts';
import { templateButtons } from './import-open.ts';
import { importKinds } from './imports/imports.ts';
import { following } from './missing-scope.ts';
import { isSummedFor } from './rollup-show.ts';

type Ask = ActionContext & { readonly actor: Actor };

/** Workbooks to take away, by name: the message that brings one, or null where there is none for this officer. */
const workbooks: Readonly<Record<string, (ask: Ask, about: string) => Promise<Message | null>>> = {
  template: async ({ actor }, about) => {
    const kind = importKinds.get(about);
    if (!kind?.mayImport(actor))
      return templateButtons(actor).length > 0
        ? message([say('template-which')], templateButtons(actor))
        : null;
    return carrying(actor, 'template', { kind: about });
  },
  allocations: async ({ actor }, about) =>
    mayAllocate(actor) && about !== '' ? carrying(actor, 'allocations', { programme: about }) : null,
  dates: async ({ actor }, about) =>
    maySetDates(actor) ? carrying(actor, 'dates', about === '' ? {} : { programme: about }) : null,
  'import-problems': async ({ actor, db }, about) => {
    const staged = /^\d{1,15}$/.test(about) ? await stagedImport(db, Number(about), actor.postId) : null;
    return staged && carrying(actor, 'import-problems', { import: about });
  },
  'support-claims': async ({ actor }) => (maySeeClaims(actor) ? carrying(actor, 'support-claims', {}) : null),
  missing: async (ask, about) => {
    const [form = '', period = '', unit = ''] = about.split(',');
    if (!isPeriod(period) || !/^\d{1,15}$/.test(unit)) return null;
    const found = await following(ask, { form, period, unitId: Number(unit), said: '' });
    return 'why' in found ? null : carrying(ask.actor, 'missing', { form, period, unit });
  },
  enterprises: (ask) => register(ask, 'enterprises'),
  offices: (ask) => register(ask, 'offices'),
  officers: (ask) => register(ask, 'officers'),
  'work-plans': (ask, month) => register(ask, 'work-plans', /^\d{4}-\d{2}$/.test(month) ? { month } : {}),
  rollup: (ask, about) => summed(ask, about),
};

/** A register, for whoever may read it. */
const register = async (
  { actor }: Ask,
  name: string,
  args: Readonly<Record<string, string>> = {},
): Promise<Message | null> => (mayReadRegisters(actor) ? carrying(actor, name, args) : null);

/** A sum, named as `form/period/unit`. */
const summed = async (ask: Ask, about: string): Promise<Message | null> => {
  const [form = '', period = '', unit = ''] = about.split('/');
  return (await isSummedFor(ask, { form, period, unitId: Number(unit) || 0 }))
    ? carrying(ask.actor, 'rollup', { form, period, unit })
    : null;
};

const carrying = (actor: Actor, name: string, args: Readonly<Record<string, string>>): Message => ({
  ...message([say(`workbook-${name}`)], menuFor(actor)),
  attachment: { kind: 'workbook', name, post: actor.postId, args },
});

/** Sends a workbook that a button names. */
export const workbookSend: Action = async (context, { name, about }) => {
  const { actor } = context;
  if (!actor) throw new Error('a workbook is sent to an officer');
  const make = workbooks[String(name ?? 'template')];
  const sent = await make?.({ ...context, actor }, String(about ?? ''));
  return done(null, [sent ?? message([say('workbook-none')], menuFor(actor))]);
};
