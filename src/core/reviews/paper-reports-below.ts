import { showNumber } from '../answers/limits.ts';
import { say } from '../message.ts';
import type { Block } from '../paper.ts';
import type { Words } from '../words.ts';
import type { DocumentBehind, ReviewDocument } from './document.ts';
import { body, table } from './paper-blocks.ts';

/** How the reports of everybody below came, and who is behind. */
export const reportsBelowBlocks = ({ reportsBelow }: ReviewDocument, words: Words): readonly Block[] => {
  if (!reportsBelow || reportsBelow.forms.length === 0) return [];
  const { forms, behind, others } = reportsBelow;
  const names = behind.map((one) => lackOf(one, words)).join('; ');
  return [
    table(
      words,
      [
        ['number', 10, 'center'],
        ['form', 66, 'left'],
        ['owed', 20, 'center'],
        ['on-time', 22, 'center'],
        ['late', 22, 'center'],
        ['missing', 20, 'center'],
      ],
      forms.map(({ form, owed, onTime, late, missing }, at) => [
        ...[String(at + 1), form],
        ...[owed, onTime, late, missing].map(showNumber),
      ]),
    ),
    ...(behind.length > 0
      ? [body(words(say('paper-behind', { names, others: showNumber(others), more: others })))]
      : []),
  ];
};

const lackOf = ({ unit, missing, late }: DocumentBehind, words: Words): string =>
  words(say('year-review-behind-one', { name: unit, missing, late }));
