import type { Ask, Form } from './types.ts';

/** A form's items as they are asked; their places are the numbers that officers see. */
export const itemsAsked = ({ steps }: Form): readonly Ask[] =>
  steps.filter((step): step is Ask => step.kind === 'ask');

/** Whether a form goes on from the report before, so that what it left has to be brought to an end. */
export const continues = (form: Form): boolean => openingsOf(form).length > 0;

/** Items that are what the report before ended with. */
export const openingsOf = ({ steps }: Form): readonly string[] =>
  steps.flatMap((step) =>
    step.kind === 'check' && step.rule.kind === 'same' && step.rule.path.startsWith('slots.last.')
      ? [step.rule.item]
      : [],
  );
