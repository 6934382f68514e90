import { commandButton } from '../core/flow/buttons.ts';
import { type Button, type Phrase, say } from '../core/message.ts';
import { numeratorOf, type Target } from '../core/programme/target.ts';
import { stages } from '../core/registers/stages.ts';
import type { Db } from '../store/db.ts';
import { stageCounts, type Within } from '../store/enterprises.ts';
import { stageName } from './enterprises-show.ts';

type Pipeline = { readonly lines: readonly Phrase[]; readonly buttons: readonly Button[] };

const NONE: Pipeline = { lines: [], buttons: [] };

/** Enterprises on their way to a union, beside what a target of new unions has reached: none of them counts in it. */
export const pipelineOf = async (db: Db, target: Target, within: Within): Promise<Pipeline> => {
  const measure = numeratorOf(target);
  if (measure !== 'unions.founded' && measure !== 'unions.founded-in-enterprises') return NONE;
  const counts = await stageCounts(db, within);
  const told = stages
    .filter((stage) => stage !== 'untouched' && stage !== 'recognised')
    .flatMap((stage): readonly Phrase[] =>
      counts[stage] ? [say('quota-pipeline-stage', { stage: stageName(stage), count: counts[stage] })] : [],
    );
  if (told.length === 0) return NONE;
  return {
    lines: [
      say('quota-pipeline', {
        stages: told.reduce((line, next) => say('quota-pipeline-and', { line, next })),
      }),
    ],
    buttons: [commandButton(say('button-enterprises'), 'enterprises')],
  };
};
