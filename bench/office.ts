import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { delivered } from '../src/app/deliver.ts';
import { memoryChannel } from '../src/channels/memory.ts';
import { type App, definitionsAt, makeApp, ROOT } from '../src/compose.ts';
import { readConfig } from '../src/config.ts';
import { momentAt } from '../src/core/day.ts';
import type { Definitions } from '../src/core/definitions.ts';
import type { Ask, Form } from '../src/core/flow/types.ts';
import { inlineQueue } from '../src/jobs/inline.ts';
import type { InboundBody, Outgoing } from '../src/ports.ts';
import type { Store } from '../src/store/open.ts';
import { TODAY } from './country.ts';

/** The whole app beside a country; every unit's officer has a chat whose address is the unit's code. */
export type Office = {
  readonly app: App;
  readonly form: Form;
  /** What comes back, as one text with its buttons. */
  readonly say: (address: string, said: string) => Promise<Answer>;
  readonly tap: (address: string, data: string) => Promise<Answer>;
  /** Lets a minute pass: nobody may say more than twenty things in one. */
  readonly later: () => void;
};

export type Answer = { readonly text: string; readonly buttons: Outgoing['buttons'] };

export const FORM = 'thang-cdcs';
export const UPPER = 'thang-cap-tren';

export const openOffice = async (store: Store): Promise<Office> => {
  const time = { now: await momentAfter(store) };
  const clock = { now: () => time.now };
  const channel = memoryChannel({ now: clock.now });
  const failed = (error: Error): never => {
    throw error;
  };
  const { definitions, locales } = definitionsAt(ROOT);
  const wide = widened(definitions);
  const app = await makeApp(readConfig({ DEMO: '1' }), {
    ...{ store, clock, channels: [channel], queue: inlineQueue(failed) },
    loaded: { definitions: wide, locales },
    log: (level, event, fields) => {
      if (level === 'error') console.error(event, fields);
    },
  });
  await channel.start(app.receive);
  const heard = async (address: string, body: InboundBody): Promise<Answer> => {
    const before = channel.sent(address).length;
    await channel.say(address, body, { eventId: randomUUID() });
    // On a busy machine an answer may take longer than the acknowledgement waits for.
    for (let looks = 0; looks < 50 && channel.sent(address).length === before; looks++) {
      await delivered();
      if (looks > 0) await pause(100);
      if (looks > 1) await app.handlers.sweep();
    }
    const sent = channel.sent(address).slice(before);
    if (sent.length === 0) throw new Error(`${address} was given no answer`);
    return { text: sent.map(({ text }) => text).join('\n'), buttons: sent.flatMap(({ buttons }) => buttons) };
  };
  return {
    app,
    form: formIn(wide),
    say: (address, text) => heard(address, { kind: 'text', text }),
    tap: (address, data) => heard(address, { kind: 'choice', data }),
    later: () => {
      time.now = new Date(time.now.getTime() + 60_000);
    },
  };
};

/** In the morning, or after whatever was said in this database before: leases of another run are over then. */
const momentAfter = async ({ db }: Store): Promise<Date> => {
  const { last } = await db
    .selectFrom('inbox')
    .select(({ fn }) => fn.max('received_at').as('last'))
    .executeTakeFirstOrThrow();
  return last === null ? momentAt(TODAY, '08:00') : new Date(last.getTime() + 120_000);
};

const formIn = ({ forms }: Definitions): Form => {
  const form = forms.get(`${FORM}@1`);
  if (!form) throw new Error(`the form ${FORM} was expected`);
  return form;
};

/** The monthly form has thirty numbers, and provinces send the monthly report of upper unions too: the country adds those up. */
const widened = (definitions: Definitions): Definitions => {
  const packs = [...definitions.packs].map(([id, pack]) => {
    const duties = pack.duties.map((duty) =>
      duty.form === UPPER && duty.reporter.kind === 'unit'
        ? { ...duty, reporter: { ...duty.reporter, unitKinds: [...duty.reporter.unitKinds, 'province'] } }
        : duty,
    );
    return [id, { ...pack, duties }] as const;
  });
  const form = formIn(definitions);
  return {
    ...definitions,
    packs: new Map(packs),
    forms: new Map([...definitions.forms, [`${FORM}@1`, withMore(form)]]),
  };
};

/** What the other numbers are about, as an officer would name them. */
export const MORE = {
  ...{
    contests: 'hội thi',
    trainings: 'tập huấn',
    tours: 'tham quan',
    visits: 'thăm hỏi',
    gifts: 'tặng quà',
  },
  ...{ ideas: 'sáng kiến', titles: 'danh hiệu', safety: 'an toàn', kitchens: 'bếp ăn', lodgings: 'nhà trọ' },
  ...{ books: 'tủ sách', sports: 'thể thao', arts: 'văn nghệ', grants: 'học bổng', clinics: 'khám bệnh' },
  loans: 'vay vốn',
} as const;

const withMore = (form: Form): Form => {
  const item = form.items.find(({ id }) => id === 'dialogues');
  const ask = form.steps.find((step): step is Ask => step.kind === 'ask' && step.id === 'dialogues');
  if (!item || !ask) throw new Error('the form was expected to ask for dialogues');
  const more = Object.entries(MORE).map(([id, name]) => ({ id, name, label: { vi: name, en: id } }));
  return {
    ...form,
    items: [...more.map(({ id, label }) => ({ ...item, id, label })), ...form.items],
    steps: [...more.map(({ id, name, label }) => ({ ...ask, id, label, names: [name] })), ...form.steps],
  };
};
