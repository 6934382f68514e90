import { type Phrase, say } from '../message.ts';
import type { Ladder } from './ladder.ts';

/** "trước 3 ngày, đúng hạn, sau 1 ngày". */
export const ladderWords = (ladder: Ladder): Phrase =>
  ladder.map(stepWords).reduce((before, step) => say('ladder-and', { before, step }));

const stepWords = (days: number): Phrase => {
  if (days === 0) return say('ladder-due');
  return days < 0 ? say('ladder-before', { days: -days }) : say('ladder-after', { days });
};
