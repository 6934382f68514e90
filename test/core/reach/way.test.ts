import { expect, test } from 'vitest';
import { chooseWay, type Reachable, type Terms } from '../../../src/core/reach/way.ts';

const NOW = new Date('2026-11-20T02:00:00Z');
const HOUR = 3_600_000;
const ago = (hours: number) => new Date(NOW.getTime() - hours * HOUR);

const TERMS: Terms = {
  ...{ freeHours: 48, lastHours: 168, templates: true },
  costs: { message: 55, 'template-uid': 200, 'template-phone': 300 },
};
const zalo = (hours: number | null, more: Partial<Reachable> = {}): Reachable => ({
  ...{ chat: 1, chosen: false, rings: true, silentAt: null, hasPhone: true, terms: TERMS },
  lastInboundAt: hours === null ? null : ago(hours),
  ...more,
});
const telegram = (more: Partial<Reachable> = {}): Reachable => zalo(500, { chat: 2, terms: null, ...more });
const web = (more: Partial<Reachable> = {}): Reachable => telegram({ chat: 3, rings: false, ...more });
const bare: Terms = { ...TERMS, templates: false };
const uid = { chat: 1, way: 'template-uid' } as const;
const plain = { chat: 1, way: 'message' } as const;

const table: readonly [
  string,
  readonly Reachable[],
  string,
  { left?: number; tried?: readonly (typeof uid | typeof plain)[] }?,
][] = [
  ['nobody can be written to', [], 'none: no-chat'],
  ['a free message within 48 hours', [zalo(1)], '1 message free 0: cheapest'],
  ['48 hours to the second are free', [zalo(48)], '1 message free 0: cheapest'],
  ['a second later it is billed', [zalo(48.001)], '1 message billed 55: cheapest'],
  ['seven days are the end of it', [zalo(168)], '1 message billed 55: cheapest'],
  ['after seven days a template', [zalo(168.001)], '1 template-uid template-uid 200: cheapest'],
  ['who never wrote gets a template', [zalo(null)], '1 template-uid template-uid 200: cheapest'],
  ['silent, and no template approved', [zalo(200, { terms: bare })], 'none: silent'],
  [
    'Zalo said so, whatever we counted',
    [zalo(1, { silentAt: ago(0.5) })],
    '1 template-uid template-uid 200: cheapest',
  ],
  ['they wrote since', [zalo(1, { silentAt: ago(2) })], '1 message free 0: cheapest'],
  [
    'by phone where not by user id',
    [zalo(200)],
    '1 template-phone template-phone 300: cheapest',
    { tried: [uid] },
  ],
  ['no phone in the roster', [zalo(200, { hasPhone: false })], 'none: refused', { tried: [uid] }],
  ['the month is spent', [zalo(100)], 'none: budget', { left: 54 }],
  ['overspent', [zalo(100)], 'none: budget', { left: -10 }],
  ['free goes on when the month is spent', [zalo(1)], '1 message free 0: cheapest', { left: 0 }],
  ['enough for a message, too little for a template', [zalo(200)], 'none: budget', { left: 100 }],
  ['free elsewhere before paid here', [zalo(100), telegram()], '2 message free 0: cheapest'],
  ['free here, used last', [zalo(1), telegram()], '1 message free 0: cheapest'],
  ['free there, used last', [telegram(), zalo(30)], '2 message free 0: cheapest'],
  ['paid where the person chose', [telegram(), zalo(100, { chosen: true })], '1 message billed 55: chosen'],
  [
    'elsewhere when the chosen one costs too much',
    [zalo(100, { chosen: true }), telegram()],
    '2 message free 0: cheapest',
    { left: 0 },
  ],
  [
    'elsewhere when the chosen one refused',
    [zalo(1, { chosen: true, terms: bare }), telegram()],
    '2 message free 0: cheapest',
    { tried: [plain] },
  ],
  ['a page rings nobody: paid first', [zalo(100), web()], '1 message billed 55: cheapest'],
  ['a page rather than nothing', [zalo(100), web()], '3 message free 0: cheapest', { left: 0 }],
  ['a page that was used last', [web(), zalo(100)], '3 message free 0: cheapest'],
];

test.each(table)('%s', (_, chats, expected, { left = 10_000, tried = [] } = {}) => {
  const { road, reason } = chooseWay({ chats, now: NOW, left, tried });
  const shown = road ? `${road.chat} ${road.way} ${road.price} ${road.cost}` : 'none';
  expect(`${shown}: ${reason}`).toBe(expected);
});
