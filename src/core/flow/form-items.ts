import type { Ask, Form } from './types.ts';

/** A form's items as they are asked; their places are the numbers that officers see. */
export const itemsAsked = ({ steps }: Form): readonly Ask[] =>
  steps.filter((step): step is Ask => step.kind === 'ask');
