import { type Definitions, formOf } from '../core/definitions.ts';
import { commandButton, openReportButton } from '../core/flow/buttons.ts';
import { titleIn } from '../core/flow/resume.ts';
import { withForm } from '../core/flow/state.ts';
import { type Flow, type FlowState, type Form, noState } from '../core/flow/types.ts';
import { type Button, type Phrase, say } from '../core/message.ts';
import type { Draft } from '../store/drafts.ts';

/** What a draft holds, and its flow joined with the form version that it was begun under. */
export const flowOfDraft = (
  definitions: Definitions,
  row: Draft,
): { readonly flow: Flow; readonly state: FlowState } => {
  const flow = definitions.flows.get(row.flow);
  if (!flow) throw new Error(`no flow named ${row.flow}`);
  const state = { ...noState, ...(row.state as Partial<FlowState>) };
  const form = row.form ? formOf(definitions, row.form, row.form_version) : madeForm(state);
  return { flow: withForm(flow, form), state };
};

/** Questions that were made when the draft was begun: the values of a programme, which no file knows. */
const madeForm = ({ slots: { steps } }: FlowState): Pick<Form, 'steps'> | null =>
  Array.isArray(steps) ? { steps: steps as unknown as Form['steps'] } : null;

/** Goes on with a draft: a report is opened as when it was begun, so that what it is held against is of today. */
export const goOnButton = (row: Draft): Button => {
  const { slots } = row.state as FlowState;
  const { formTitle: form, period, mode } = slots;
  return typeof period === 'string' && mode === undefined && row.form
    ? openReportButton(form as Phrase, { form: row.form, period })
    : commandButton(say('button-go-on'), 'draft', String(row.id), 'go');
};

/** What a draft is called in a sentence. */
export const titleOfDraft = (row: Draft): Phrase =>
  titleIn(row.state as FlowState) ?? say('draft-title-other');
