import { showDay } from '../core/day.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import { clipped } from '../core/fold.ts';
import { type Button, type Message, message, type Phrase, say } from '../core/message.ts';
import { isNumbered, type QuotaLine } from '../core/programme/quota-answer.ts';
import { meantLines } from '../core/programme/quota-meant.ts';
import {
  bullet,
  countsByGroup,
  countsLine,
  mostUrgent,
  quotaBlocks,
  quotaFootnote,
  quotaSummary,
  quotaTitle,
} from '../core/programme/quota-words.ts';
import { targetKey } from '../core/programme/target-key.ts';
import { childrenOn } from '../store/quota-trees.ts';
import { adoptedWords } from './quota-adopted.ts';
import type { Asked, AskedUnit, Question } from './quota-asked.ts';
import {
  chartButtons,
  declarable,
  declareButtons,
  homeButtons,
  type Place,
  targetButton,
  titled,
  viewButton,
} from './quota-buttons.ts';
import { type Read, readAnswers } from './quota-read.ts';
import { showTarget } from './quota-views.ts';

/** So many targets stand on one phone screen in full. */
const IN_FULL = 5;

/** What is asked for in one message: one target with everything, a few in full, many as a summary. */
export const showAnswer = async (context: Question, asked: Asked): Promise<Message> => {
  const all = await readAnswers(context, asked);
  const { reads, lead } = narrowed(all, asked);
  const [only, ...others] = reads;
  if (!only) return message([say('quota-none')], menuFor(context.actor, 'quota'));
  if (others.length > 0) return sideBySide(context, asked, reads);
  const [line, ...more] = only.told;
  if (line && more.length === 0 && lead.length === 0 && only.adopted.length === 0)
    return showTarget(context, { ...asked, packs: [only.pack], of: targetKey(line.target.id) });
  return onePlan(context, asked, only, lead);
};

type Narrowed = { readonly reads: readonly Read[]; readonly lead: readonly Phrase[] };

/** Plans and targets that were named; where a named target is in no plan, all of them, and that is said. */
const narrowed = (all: readonly Read[], { said }: Asked): Narrowed => {
  const meant = all
    .map((read) => ({ ...read, told: meantLines(read.answer.lines, said, read.pack.aliases) }))
    .filter(({ told }) => told.length > 0);
  if (meant.length > 0) return { reads: meant, lead: [] };
  const reads = all.length > 1 ? all.filter(({ told, adopted }) => told.length + adopted.length > 0) : all;
  const words = said.target === null ? null : clipped(said.target, 60);
  return {
    reads: reads.length > 0 ? reads : all.slice(0, 1),
    lead: words === null ? [] : [{ vi: '' }, say('quota-no-such-target', { words })],
  };
};

const onePlan = async (
  context: Question,
  asked: Asked,
  { answer, told, adopted }: Read,
  lead: readonly Phrase[],
): Promise<Message> => {
  const place = { actor: context.actor, programme: answer.programme, unit: asked.unit };
  const top = [quotaTitle(answer), ...lead];
  const taken = takenOver(adopted);
  if (told.length === 0)
    return message(
      [...top, ...(taken.length > 0 ? taken : [{ vi: '' }, nothingGiven(place)])],
      homeButtons(place),
    );
  const ranking = await rankingButtons(context, place, told);
  const few = told.length <= IN_FULL;
  // What a button shows is as of today: an answer about a past day offers none.
  const further = [
    ...(few ? detailButtons(place, told) : groupButtons(place, told)),
    ...ranking,
    ...declareButtons(place, told),
    ...chartButtons(place, told),
  ];
  return message(
    [
      ...top,
      ...(few ? quotaBlocks(told) : quotaSummary(answer, told)),
      ...taken,
      ...supplyLine(place, told),
      ...quotaFootnote(answer),
    ],
    [...(asked.until === null ? further : []), ...homeButtons(place)],
  );
};

/** Targets of units that ended stand apart from the unit's own. */
const takenOver = (adopted: Read['adopted']): readonly Phrase[] =>
  adopted.length === 0 ? [] : [{ vi: '' }, ...adoptedWords(adopted)];

const nothingGiven = ({ actor, unit }: Place): Phrase =>
  unit.id === actor.unitId
    ? say('quota-nothing-given')
    : say('quota-nothing-given-below', { unit: unit.name });

const detailButtons = (place: Place, told: readonly QuotaLine[]): readonly Button[] =>
  told.map((line, n) => targetButton(place, { vi: String(n + 1) }, line));

const groupButtons = (place: Place, told: readonly QuotaLine[]): readonly Button[] =>
  countsByGroup(told).map(([group, count]) =>
    viewButton(place, { label: say(`button-group-${group}`, { count }), view: 'group', of: group }),
  );

/** Only what has a number to reach can be put in order. */
const rankingButtons = async (
  { db, today }: Question,
  place: Place,
  told: readonly QuotaLine[],
): Promise<readonly Button[]> =>
  told.some(isNumbered) && (await childrenOn(db, place.unit.id, today)).length > 1
    ? [viewButton(place, { label: say('button-ranking'), view: 'ranking' })]
    : [];

/** Who states what is missing, where the reader cannot. */
const supplyLine = (place: Place, told: readonly QuotaLine[]): readonly Phrase[] =>
  declarable(told).length > 0 && declareButtons(place, told).length === 0
    ? [{ vi: '' }, say('quota-supplied-by', { unit: place.unit.name })]
    : [];

/** A few targets are told by name for every plan. */
const BY_NAME = 3;

/** Several plans on one screen: how many targets stand where, the most urgent by name, and a button for each plan. */
const sideBySide = ({ actor }: Question, { unit, day }: Asked, reads: readonly Read[]): Message => {
  const isNarrow = reads.reduce((sum, { told }) => sum + told.length, 0) <= IN_FULL;
  const namedOf = ({ told }: Read) => (isNarrow ? told : mostUrgent(told, day, BY_NAME));
  const blockOf = (read: Read): readonly Phrase[] => [
    { vi: '' },
    say('quota-plan', { document: read.answer.document }),
    ...(isNarrow || read.told.length === 0 ? [] : [countsLine(read.told)]),
    ...namedOf(read).map(bullet),
    ...adoptedWords(read.adopted),
  ];
  return message(
    [say('quota-side-by-side', { unit: unit.name, today: showDay(day) }), ...reads.flatMap(blockOf)],
    [...reads.map((read) => planButton(read, unit)), ...homeButtons({ actor, unit })],
  );
};

const planButton = ({ answer: { document, programme } }: Read, unit: AskedUnit): Button => {
  return commandButton(titled(document), 'quota', programme, String(unit.id));
};
