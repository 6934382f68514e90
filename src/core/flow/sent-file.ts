import { begin, type Decision, event, tell } from './decision.ts';
import { type Heard, isMoved, type OpenFlow, type Situation } from './dialogue.ts';
import { toldMoved } from './moved.ts';
import { position } from './position.ts';

/** A file is the answer where one is asked for; a workbook that nobody asked for is one to be imported. */
export const sentFile = ({ value, workbook }: Extract<Heard, { kind: 'file' }>, at: Situation): Decision => {
  if (workbook && !(at.open && isFileAsked(at.open))) return begin('import', value);
  if (isMoved(at)) return toldMoved(at.open);
  return at.open ? event({ kind: 'file', value }) : tell('file-not-expected');
};

const isFileAsked = ({ flow, standing }: OpenFlow): boolean => {
  const here = position(flow, standing);
  return here.kind === 'ask' && here.ask.answer === 'file';
};
