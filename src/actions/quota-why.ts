import { showDay } from '../core/day.ts';
import { formOf } from '../core/definitions.ts';
import { type Button, type Message, message, type Phrase, say } from '../core/message.ts';
import type { QuotaLine } from '../core/programme/quota-answer.ts';
import { shown } from '../core/programme/quota-figures.ts';
import { meantLines } from '../core/programme/quota-meant.ts';
import { targetKey } from '../core/programme/target-key.ts';
import { childrenOn } from '../store/quota-trees.ts';
import type { Asked, AskedUnit, Question } from './quota-asked.ts';
import { homeButtons, moreButtons, type Place, targetButton, titled, viewButton } from './quota-buttons.ts';
import { ownParts } from './quota-parts.ts';
import { type ReadTarget, readAnswers, readTargetFor } from './quota-read.ts';
import { targetIn } from './quota-views.ts';

/** So many reports and units stand on one screen. */
const A_PAGE = 8;

/** "Vì sao số này?": the unit's own reports, foundings or declarations, then what came from every unit below. */
export const showWhy = async (context: Question, asked: Asked): Promise<Message> => {
  const home = { actor: context.actor, unit: asked.unit };
  const found = asked.of === null ? await whichMeant(context, asked) : await targetIn(context, asked);
  if (!found) return message([say('quota-why-which')], homeButtons(home));
  if ('lines' in found) return found;
  const { pack, line } = found;
  const place = { ...home, programme: pack.id };
  const parts = await partsOf(context, asked, found, place);
  const pages = Math.max(1, Math.ceil(parts.length / A_PAGE));
  const page = Math.min(asked.page, pages - 1);
  const here = parts.slice(page * A_PAGE, (page + 1) * A_PAGE);
  const of = targetKey(line.target.id);
  return message(
    [
      say('quota-why-title', {
        target: line.target.title,
        unit: asked.unit.name,
        today: showDay(asked.day),
        figure: line.progress.done === null ? say('value-none') : shown(line.progress.done),
      }),
      ...(parts.length === 0 ? [say('quota-why-nothing')] : here.map((part) => part.line)),
    ],
    [
      ...here.flatMap(({ button }) => button ?? []),
      ...moreButtons(place, { view: 'why', of, page, pages }),
      targetButton(place, say('button-back-to-target'), line),
      ...homeButtons(home),
    ],
  );
};

type Part = { readonly line: Phrase; readonly button: Button | null };

const partsOf = async (
  context: Question,
  asked: Asked,
  { pack, line }: ReadTarget,
  place: Place,
): Promise<readonly Part[]> => {
  const formTitle = (form: string) => formOf(context.definitions, form)?.title ?? { vi: form };
  const own = await ownParts(context.db, { unitId: asked.unit.id, line, day: asked.day, formTitle });
  const plain = own.map((one): Part => ({ line: one, button: null }));
  // A declaration speaks for all below its unit: theirs are no part of it.
  if (line.provenance?.from === 'declared') return plain;
  const children = await childrenOn(context.db, asked.unit.id, asked.day);
  const below = await readTargetFor(context, { asked, pack, line }, children);
  return [...plain, ...below.flatMap(({ unit, line: their }) => partBelow(unit, their, place))];
};

const partBelow = (unit: AskedUnit, line: QuotaLine, place: Place): readonly Part[] => {
  const { done, waiting } = line.progress;
  if (!done && waiting === 0) return [];
  const args = { unit: unit.name, value: shown(done ?? 0), waiting: shown(waiting) };
  const of = targetKey(line.target.id);
  return [
    {
      line: say(waiting === 0 ? 'quota-why-unit' : 'quota-why-unit-waiting', args),
      button: viewButton({ ...place, unit }, { label: titled({ vi: unit.name }), view: 'why', of }),
    },
  ];
};

/** Which figure is meant by words alone: one that is named, or a choice. */
const whichMeant = async (context: Question, asked: Asked): Promise<ReadTarget | Message | null> => {
  const reads = await readAnswers(context, asked);
  const meant = reads.flatMap(({ pack, answer }) =>
    meantLines(answer.lines, asked.said, pack.aliases).map((line) => ({ pack, answer, line })),
  );
  const [only, ...others] = meant;
  if (!only) return null;
  if (others.length === 0) return only;
  const buttons = meant
    .slice(0, 6)
    .map(({ pack, line }) =>
      viewButton(
        { actor: context.actor, unit: asked.unit, programme: pack.id },
        { label: titled(line.target.title), view: 'why', of: targetKey(line.target.id) },
      ),
    );
  return message([say('quota-why-which')], buttons);
};
