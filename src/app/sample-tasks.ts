import { type Day, momentAt, plusDays } from '../core/day.ts';
import type { TaskState } from '../core/programme/tasks.ts';
import type { NewRow } from '../store/schema.ts';
import { sampleProgramme } from './sample-cast.ts';
import { at, type Ids } from './sample-decisions.ts';

/** Tasks of the sample's plan that somebody is responsible for already, and what was recorded since. */
const given: readonly {
  task: string;
  unit: string;
  role: string;
  state: TaskState;
  document: string | null;
}[] = [
  { task: 's000-nv-iv-1', unit: 'MAU', role: 'leader', state: 'under-way', document: '15/KH-LĐLĐ (mẫu)' },
  { task: 's000-nv-iv-3', unit: 'MAU-KCN2', role: 'reviewer', state: 'done', document: '08/BC-CĐKCN (mẫu)' },
  { task: 's000-nv-iv-3', unit: 'MAU-KCN3', role: 'reviewer', state: 'under-way', document: null },
];

type World = { readonly units: Ids; readonly holders: Ids; readonly today: Day };

export const sampleAssignments = ({ units, holders, today }: World): readonly NewRow<'task_assignment'>[] =>
  given.map(({ task, unit, role }) => ({
    ...{ programme: sampleProgramme, task, unit_id: at(units, unit), number: 1 },
    post_id: at(holders, `${unit}/${role}`),
    from_day: plusDays(today, -60),
    assigned_by: at(holders, 'MAU/organiser'),
    created_at: momentAt(plusDays(today, -60), '09:00'),
  }));

export const sampleProgress = ({ units, holders, today }: World): readonly NewRow<'task_progress'>[] =>
  given.map(({ task, unit, role, state, document }) => ({
    ...{ programme: sampleProgramme, task, unit_id: at(units, unit), number: 1, state, document, note: null },
    recorded_by: at(holders, `${unit}/${role}`),
    created_at: momentAt(plusDays(today, -12), '14:00'),
  }));
