import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { figuresFor, reviewed } from '../actions/year-review-figures.ts';
import { drawReview } from '../app/draw-review.ts';
import type { Parts } from '../app/parts.ts';
import { province, zones } from '../app/sample-cast.ts';
import { shares } from '../app/sample-decisions.ts';
import { definitionsAt, ROOT } from '../compose.ts';
import { momentAt, two } from '../core/day.ts';
import type { Pack } from '../core/programme/types.ts';
import { noContent } from '../core/reviews/content.ts';
import type { Output } from '../data-dir.ts';
import type { Db } from '../store/db.ts';
import { openStore } from '../store/open.ts';
import { postsAt } from '../store/posts.ts';
import { insertAll, runProgrammes, unitByCode } from '../store/sample.ts';
import { reviewOf } from '../store/year-reviews.ts';
import { exampleDay, fillExamples } from './programme-examples.ts';
import { type ExampleReview, exampleReviews } from './review-example-texts.ts';

const FOLDER = 'docs/examples';
const NOW = momentAt(exampleDay, '09:00');

/** Writes a confirmed review of each plan to `docs/examples`, on a database of its own that is gone afterwards. */
export const docsExamples = async (): Promise<Output> => {
  const store = await openStore({ databaseUrl: null, dataDir: null });
  try {
    await store.migrate();
    const examples = await examplesOf(store.db);
    await mkdir(join(ROOT, FOLDER), { recursive: true });
    for (const { name, bytes } of examples) await writeFile(join(ROOT, FOLDER, name), bytes);
    return { code: 0, output: `${FOLDER} has ${examples.length} reviews` };
  } finally {
    await store.close();
  }
};

type Example = { readonly name: string; readonly bytes: Uint8Array };

/** The documents, from an empty database: the sample's figures, and what an officer might say of them. */
export const examplesOf = async (db: Db): Promise<readonly Example[]> => {
  await fillExamples(db);
  await runProgrammes(
    db,
    exampleReviews.map(({ programme }) => programme),
  );
  await giveShares(db);
  const { definitions, locales } = definitionsAt(ROOT);
  const parts = { db, definitions, words: locales.words, clock: { now: () => NOW } };
  const made: Example[] = [];
  for (const example of exampleReviews) {
    const unitId = (await unitByCode(db, example.unit)) ?? 0;
    const posts = await postsAt(db, unitId, exampleDay);
    const head = posts.find(({ role }) => role === 'reviewer' || role === 'leader')?.id ?? 0;
    const writer = posts.find(({ role }) => role === 'officer' || role === 'organiser')?.id ?? 0;
    const review = await confirmed(parts, example, { unitId, writer, head });
    const asked = { kind: 'review' as const, post: head, review, as: 'document' as const };
    made.push({ name: `${example.programme}.docx`, bytes: (await drawReview(parts, asked)).bytes });
  }
  return made;
};

/** Every task is somebody's; of three one is done, one under way, and of one nothing has been recorded. */
const recordTasks = async (
  db: Db,
  { id: programme, tasks }: Pack,
  { unitId, writer, head }: By,
): Promise<void> => {
  const rows = tasks.map(({ id: task }) => ({
    ...{ programme, task, unit_id: unitId, number: 1, created_at: NOW },
  }));
  await insertAll(
    db,
    'task_assignment',
    rows.map((row) => ({ ...row, post_id: writer, from_day: exampleDay, assigned_by: head })),
  );
  const done = (at: number) => ({ state: 'done' as const, document: `${two(at + 1)}/BC (mẫu)` });
  const progress = rows.flatMap((row, at) =>
    at % 3 === 2
      ? []
      : [
          {
            ...{ ...row, recorded_by: writer, note: null },
            ...(at % 3 === 0 ? done(at) : { state: 'under-way' as const, document: null }),
          },
        ],
  );
  await insertAll(db, 'task_progress', progress);
};

/** The zone's part of the plan for this year; the sample's own is that of the next. */
const giveShares = async (db: Db): Promise<void> => {
  const [zone] = zones;
  const unit_id = (await unitByCode(db, zone.code)) ?? 0;
  const [by] = await postsAt(db, (await unitByCode(db, province.code)) ?? 0, exampleDay);
  const rows = shares(zone, { unit_id, recorded_by: by?.id ?? 0 }, exampleDay);
  await insertAll(
    db,
    'allocation',
    rows.map((row) => ({ ...row, programme: 'binh-duong-2025' })),
  );
};

type By = { readonly unitId: number; readonly writer: number; readonly head: number };

/** The id of the review, kept as it stands once its head has agreed to it. */
const confirmed = async (
  { db, definitions }: Pick<Parts, 'db' | 'definitions'>,
  { programme, event, occasion, texts }: ExampleReview,
  { unitId, writer, head }: By,
): Promise<number> => {
  const context = { db, definitions, today: exampleDay };
  const key = { unitId, programme, event, occasion };
  const about = await reviewed(context, key);
  if (!about) throw new Error(`${programme} has no review ${event}`);
  await recordTasks(db, about.pack, { unitId, writer, head });
  await insertAll(db, 'unit_review', [
    {
      ...{ unit_id: unitId, programme, event, occasion, held_on: exampleDay, opened_at: NOW },
      ...{ opened_by: null, state: 'confirmed', revision: 1 },
      content: JSON.stringify({ ...noContent, texts }),
      figures: JSON.stringify(await figuresFor(context, about)),
      ...{ written_by: writer, written_at: NOW },
      ...{ confirmed_by: head, for_post_id: null, confirmed_at: NOW },
    },
  ]);
  const review = await reviewOf(db, key);
  if (!review) throw new Error(`the review ${event} was not kept`);
  return review.id;
};
