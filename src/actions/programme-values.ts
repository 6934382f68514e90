import { commandButton, menuFor } from '../core/flow/buttons.ts';
import type { Ask, Json, JsonObject } from '../core/flow/types.ts';
import { type Message, message, type Phrase, say } from '../core/message.ts';
import { shownValue, valueLines, valueName } from '../core/programme/plan-words.ts';
import type { Pack } from '../core/programme/types.ts';
import {
  type Given,
  openValues,
  type PlanValue,
  type Settled,
  settle,
  upsideDown,
  valuesOf,
} from '../core/programme/values.ts';
import { audit } from '../store/audit.ts';
import { lockProgramme, saveDraft } from '../store/programme-versions.ts';
import { type Action, type ActionContext, type Actor, type Begin, done, refused } from './action.ts';
import { type Asking, keptProgramme } from './programme-read.ts';
import { type Proposed, proposalsFor } from './year-review-proposals.ts';

/** Every value of a draft as a question of its own: the ones that wait, or all once none does. */
export const programmeValuesBegin: Begin = async (context, { programme }) => {
  const { actor } = context;
  const draft = await draftNamed(context, programme);
  if (!draft) return { messages: [message([say('programme-no-draft')], menuFor(actor))] };
  const open = openValues(draft);
  const asked = open.length > 0 ? open : valuesOf(draft);
  if (asked.length === 0) return { messages: [message([say('programme-no-values')], menuFor(actor))] };
  const proposed = await proposalsFor(context, draft, asked);
  return {
    subject: `programme-values:${draft.id}:${draft.version}:post:${actor.postId}`,
    form: null,
    slots: {
      programme: draft.id,
      name: draft.document.name as Json,
      values: Object.fromEntries(asked.map(({ key, value }) => [key, value])),
      proposed: Object.fromEntries(proposed.map(({ key, value }) => [key, value])),
      steps: asked.map((value) =>
        askOf(value, proposed.find(({ key }) => key === value.key) ?? null),
      ) as unknown as Json,
    },
  };
};

const draftNamed = async (context: Asking, programme: unknown): Promise<Pack | null> =>
  (await keptProgramme(context, programme))?.draft ?? null;

const KINDS = {
  integer: { answer: 'integer', settings: {} },
  number: { answer: 'number', settings: { min: 0 } },
  percent: { answer: 'number', settings: { min: 0, max: 100 } },
  day: { answer: 'date', settings: {} },
} as const;

const askOf = (value: PlanValue, proposed: Proposed | null): Ask => ({
  ...{ kind: 'ask', id: value.key, ...KINDS[value.kind], optionsFrom: null, skippable: true, nil: null },
  question: say('programme-value-ask', { name: valueName(value), example: shownValue(value, value.value) }),
  label: valueName(value),
  names: [],
  partOf: null,
  offer: proposed
    ? { kind: 'path', path: `slots.proposed.${value.key}`, text: proposalText(value, proposed) }
    : { kind: 'path', path: `slots.values.${value.key}`, text: say('programme-value-known') },
});

/** What the last plan came to, and what it wanted; nothing is taken without a tap. */
const proposalText = (value: PlanValue, { came, year }: Proposed): Phrase =>
  say('programme-value-proposed', { came, year, plan: shownValue(value, value.value) });

/** Keeps what was confirmed and changed; what somebody else has changed since it was asked is told, not overwritten. */
export const programmeValuesSet: Action = async (context) => {
  const { slots, answers } = context;
  const seen = (slots.values ?? {}) as Given;
  return settled(context, String(slots.programme), { seen, given: answers as unknown as Given });
};

type Wanted = { readonly seen: Given; readonly given: Given };

const settled = async (context: ActionContext, id: string, wanted: Wanted) => {
  const { db, actor } = context;
  if (!actor) throw new Error('values are confirmed by an officer');
  await lockProgramme(db, id);
  const draft = await draftNamed({ ...context, actor }, id);
  if (!draft) return done(null, [message([say('programme-no-draft')], menuFor(actor))]);
  const result = settle(draft, wanted);
  const turned = upsideDown(result.pack);
  if (turned) return refused('programme-upside-down', { title: turned.title.vi });
  await saveDraft(db, result.pack);
  await note(context, actor, result);
  return done(null, [receipt(actor, result)]);
};

const note = async (
  { db, now, chat }: ActionContext,
  actor: Actor,
  { pack, changed, confirmed }: Settled,
) => {
  const before = Object.fromEntries(changed.map(({ before: { key, value } }) => [key, value]));
  const after = Object.fromEntries(changed.map(({ before: { key }, value }) => [key, value]));
  await audit(db, {
    ...{ at: now, postId: actor.postId, chatId: chat.id, what: 'programme.values' },
    ...{ about: `programme:${pack.id}`, before: { changed: before } },
    after: { changed: after, confirmed: confirmed.map(({ key }) => key) },
  });
};

const receipt = (actor: Actor, { pack, changed, confirmed, overtaken }: Settled): Message => {
  const open = openValues(pack).length;
  return message(
    [
      say('programme-values-kept', {
        name: pack.document.name,
        confirmed: confirmed.length,
        changed: changed.length,
      }),
      ...changed.map(({ before, value }) =>
        say('programme-value-changed', {
          name: valueName(before),
          old: shownValue(before, before.value),
          new: shownValue(before, value),
        }),
      ),
      ...overtaken.map((value) =>
        say('programme-value-overtaken', { name: valueName(value), value: shownValue(value, value.value) }),
      ),
      say(open > 0 ? 'programme-values-left' : 'programme-values-complete', { open }),
    ],
    [
      open > 0
        ? commandButton(say('button-values-each'), 'programme-values', pack.id)
        : commandButton(say('button-put-in-force'), 'programme-force', pack.id),
      ...menuFor(actor),
    ],
  );
};

/** So many values stand in one message. */
const A_SCREEN = 25;

/** Shows every value; only after that all of them may be confirmed at once, and just as they were shown. */
export const programmeValuesShow: Action = async (context, { programme }) => {
  const { actor } = context;
  if (!actor) throw new Error('values are shown to an officer');
  const draft = await draftNamed({ ...context, actor }, programme);
  if (!draft) return done({ open: 0 }, [message([say('programme-no-draft')], menuFor(actor))]);
  const lines = valueLines(draft);
  const open = openValues(draft);
  const title = say('programme-name', { name: draft.document.name });
  const pages = Math.max(1, Math.ceil(lines.length / A_SCREEN));
  const messages = Array.from({ length: pages }, (_, n) => {
    const here: readonly Phrase[] = lines.slice(n * A_SCREEN, (n + 1) * A_SCREEN);
    return message([
      ...(n === 0 ? [title] : []),
      ...(lines.length === 0 ? [say('programme-no-values')] : here),
    ]);
  });
  const last = message(
    [say('programme-values-complete')],
    [commandButton(say('button-put-in-force'), 'programme-force', draft.id), ...menuFor(actor)],
  );
  const seen: JsonObject = Object.fromEntries(open.map(({ key, value }) => [key, value]));
  return done(
    { count: open.length, ready: open.length > 0, seen },
    open.length > 0 ? messages : [...messages, last],
  );
};

/** Confirms everything as it was shown. */
export const programmeConfirm: Action = async (context, { programme, seen }) => {
  const all = (seen ?? {}) as unknown as Given;
  return settled(context, String(programme), { seen: all, given: all });
};
