import { mayKeepProgrammes } from '../core/access.ts';
import { showDay } from '../core/day.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import { type Button, type Message, message, type Phrase, say } from '../core/message.ts';
import { contentLines } from '../core/programme/plan-words.ts';
import { meantPacks } from '../core/programme/quota-meant.ts';
import { openReading } from '../core/programme/reading.ts';
import { openValues } from '../core/programme/values.ts';
import { type Action, done } from './action.ts';
import { type Asking, type Kept, keptProgramme, keptProgrammes, standingOf } from './programme-read.ts';
import { titled } from './quota-buttons.ts';

/** The programmes that are an officer's business, or one of them with what may be done about it. */
export const programmeShow: Action = async (context, { programme, said }) => {
  const { actor } = context;
  if (!actor) throw new Error('programmes are shown to an officer');
  const asking = { ...context, actor };
  const kept = await keptProgramme(asking, programme);
  if (kept) return done(null, [cardOf(asking, kept)]);
  const all = await keptProgrammes(asking);
  const [only, ...others] = typeof said === 'string' ? named(all, said) : [];
  return done(null, [only && others.length === 0 ? cardOf(asking, only) : listOf(asking, all)]);
};

/** The programmes whose name is said; "chương trình" itself names none. */
const named = (all: readonly Kept[], said: string): readonly Kept[] => {
  const meant = meantPacks(
    all.map(({ shown }) => shown),
    said.replace(/ch(ương|uong) tr(ình|inh)/giu, ' '),
  );
  return all.filter(({ shown }) => meant.includes(shown));
};

/** A phone's screen. */
const MOST = 12;

const listOf = ({ actor, today }: Asking, all: readonly Kept[]): Message => {
  const made = mayKeepProgrammes(actor)
    ? [
        commandButton(say('button-programme-renew'), 'programme-renew'),
        commandButton(say('button-programme-template'), 'workbook', 'template', 'programme'),
      ]
    : [];
  if (all.length === 0) return message([say('programmes-none')], [...made, ...menuFor(actor)]);
  const shown = all.slice(0, MOST);
  return message(
    [
      say('programmes-title', { unit: actor.unitName }),
      ...shown.map((kept) =>
        say(`programmes-${standingOf(kept, today)}`, {
          name: kept.shown.document.name,
          open: openValues(kept.shown).length,
        }),
      ),
      ...(all.length > MOST ? [say('programmes-more', { count: all.length - MOST })] : []),
    ],
    [
      ...shown.map(({ id, shown: pack }) => commandButton(titled(pack.document.name), 'programme', id)),
      ...made,
    ],
  );
};

/** One programme: where it stands, what is in it, what may be done next. */
const cardOf = ({ actor, today }: Asking, kept: Kept): Message => {
  const { shown, draft } = kept;
  return message(
    [
      say('programme-name', { name: shown.document.name }),
      ...(shown.document.title.vi === shown.document.name.vi ? [] : [shown.document.title]),
      ...standLines(kept, today),
      { vi: '' },
      ...contentLines(shown),
      ...(draft ? [say('programme-draft-counts-not')] : []),
    ],
    [...(kept.isOwn ? (draft ? draftButtons(kept, draft) : keptButtons(kept)) : []), ...menuFor(actor)],
  );
};

const standLines = ({ versions, now, draft }: Kept, today: string): readonly Phrase[] => {
  const told = versions.flatMap((row): readonly Phrase[] => {
    if (row.state === 'draft' || row.valid_from === null) return [];
    const { decision, decided_on: on, valid_to: to } = row;
    const facts = { from: showDay(row.valid_from), decision: decision ?? say('value-none') };
    const by = say(row.valid_from > today ? 'programme-will-hold' : 'programme-holds-from', {
      ...facts,
      on: on === null ? say('value-none') : showDay(on),
    });
    if (row.state !== 'ended' || to === null) return [by];
    const end = {
      until: showDay(to),
      decision: row.end_decision ?? '',
      on: showDay(row.end_decided_on ?? to),
    };
    return [by, say('programme-ended', end)];
  });
  if (told.length > 0) return [...told, ...(draft ? [say('programme-change-prepared')] : [])];
  if (draft) return [say('programme-is-draft')];
  return [say(now ? 'programme-ran-before' : 'programme-not-taken-up')];
};

const draftButtons = ({ id }: Kept, draft: Kept['shown']): readonly Button[] => {
  const isOpen = openValues(draft).length > 0;
  return [
    ...(isOpen
      ? [commandButton(say('button-values-each'), 'programme-values', id)]
      : [commandButton(say('button-put-in-force'), 'programme-force', id)]),
    commandButton(say('button-values-all'), 'programme-confirm', id),
    ...(isOpen ? [] : [commandButton(say('button-values-again'), 'programme-values', id)]),
    commandButton(say('button-draft-drop'), 'programme-drop', id),
  ];
};

const keptButtons = ({ id, now, versions }: Kept): readonly Button[] => [
  commandButton(say('button-programme-renew'), 'programme-renew', id),
  ...(now
    ? [
        ...(openReading(now)
          ? [commandButton(say('button-programme-reading'), 'programme-reading', id)]
          : []),
        commandButton(say('button-programme-change'), 'programme-change', id),
        commandButton(say('button-programme-end'), 'programme-end', id),
      ]
    : []),
  ...(versions.length === 0 && !now
    ? [commandButton(say('button-put-in-force'), 'programme-force', id)]
    : []),
];
