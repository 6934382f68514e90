import { showDay } from '../core/day.ts';
import { formOf } from '../core/definitions.ts';
import { type Button, type Message, message, say } from '../core/message.ts';
import { byUrgency, groupOf, groups, isNumbered, type QuotaLine } from '../core/programme/quota-answer.ts';
import { quotaDetails } from '../core/programme/quota-details.ts';
import { quotaFootnote, quotaPage, quotaTitle } from '../core/programme/quota-words.ts';
import { targetKey } from '../core/programme/target-key.ts';
import { childrenOn } from '../store/quota-trees.ts';
import { adoptedLines, adoptedWords } from './quota-adopted.ts';
import type { Asked, Question } from './quota-asked.ts';
import {
  chartButtons,
  declareButtons,
  homeButtons,
  moreButtons,
  type Place,
  targetButton,
  viewButton,
} from './quota-buttons.ts';
import { pipelineOf } from './quota-pipeline.ts';
import { type ReadTarget, readAnswers, readTarget } from './quota-read.ts';
import { sharesOfTarget } from './quota-shares.ts';

/** A picture of a plan's targets; drawn when it leaves. */
export const showChart = async ({ actor }: Question, { packs, unit, day }: Asked): Promise<Message> => {
  const [pack] = packs;
  if (!pack) return message([say('quota-none')]);
  const place = { actor, programme: pack.id, unit };
  return {
    lines: [say('quota-picture', { document: pack.document.name, unit: unit.name, today: showDay(day) })],
    buttons: homeButtons(place),
    attachment: { kind: 'quota-chart', post: actor.postId, programme: pack.id, unit: unit.id },
  };
};

/** Everything about one target. */
export const showTarget = async (context: Question, asked: Asked): Promise<Message> => {
  const found = await targetIn(context, asked);
  if (!found) return message([say('quota-target-gone')], homeButtons({ ...context, unit: asked.unit }));
  const { answer, line } = found;
  const place = { actor: context.actor, programme: answer.programme, unit: asked.unit };
  const formTitle = (form: string) => formOf(context.definitions, form)?.title ?? null;
  const shares = await sharesOfTarget(context, found, asked.unit.id);
  const pipeline = await pipelineOf(context.db, line.target, { unitId: asked.unit.id, day: asked.day });
  const adopted = (await adoptedLines(context, asked, found.pack)).filter(
    ({ target }) => target === line.target.id,
  );
  return message(
    [
      quotaTitle(answer),
      ...quotaDetails(line, formTitle),
      ...pipeline.lines,
      ...shares.lines,
      ...adoptedWords(adopted),
      ...quotaFootnote(answer),
    ],
    [
      ...(asked.until === null ? await furtherButtons(context, place, line) : []),
      ...shares.buttons,
      ...(asked.unit.id === context.actor.unitId ? pipeline.buttons : []),
      ...declareButtons(place, [line]),
      ...homeButtons(place),
    ],
  );
};

/** The target that a button names, in the plan that it names. */
export const targetIn = async (context: Question, asked: Asked): Promise<ReadTarget | null> => {
  for (const pack of asked.packs) {
    const found = await readTarget(context, asked, { pack, key: asked.of ?? '' });
    if (found) return found;
  }
  return null;
};

const furtherButtons = async (
  { db, today }: Question,
  place: Place,
  line: QuotaLine,
): Promise<readonly Button[]> => {
  const { target, progress } = line;
  const of = targetKey(target.id);
  const children = await childrenOn(db, place.unit.id, today);
  return [
    ...(progress.done === null && progress.waiting === 0
      ? []
      : [viewButton(place, { label: say('button-why'), view: 'why', of })]),
    ...(children.length > 1 && isNumbered(line)
      ? [viewButton(place, { label: say('button-ranking'), view: 'ranking', of })]
      : []),
    ...chartButtons(place, [line]),
  ];
};

/** So many targets of a group stand on one screen. */
const A_PAGE = 6;

/** One group of a plan's targets, most urgent first, page by page. */
export const showGroup = async (context: Question, asked: Asked): Promise<Message> => {
  const group = groups.find((one) => one === asked.of) ?? 'todo';
  const [read] = await readAnswers(context, { ...asked, packs: asked.packs.slice(0, 1) });
  if (!read) return message([say('quota-none')]);
  const { answer, told } = read;
  const lines = byUrgency(
    told.filter((one) => groupOf(one) === group),
    asked.day,
  );
  const pages = Math.max(1, Math.ceil(lines.length / A_PAGE));
  const page = Math.min(asked.page, pages - 1);
  const here = lines.slice(page * A_PAGE, (page + 1) * A_PAGE);
  const place = { actor: context.actor, programme: answer.programme, unit: asked.unit };
  const first = page * A_PAGE + 1;
  return message(
    [
      quotaTitle(answer),
      { vi: '' },
      say(`quota-group-${group}`, { count: lines.length }),
      ...quotaPage(here, first),
      ...quotaFootnote(answer),
    ],
    [
      ...here.map((line, n) => targetButton(place, { vi: String(first + n) }, line)),
      ...declareButtons(place, here),
      ...moreButtons(place, { view: 'group', of: group, page, pages }),
      ...chartButtons(place, here),
      ...homeButtons(place),
    ],
  );
};
