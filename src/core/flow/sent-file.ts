import { begin, type Decision, event, tell } from './decision.ts';
import { type Heard, isMoved, type OpenFlow, type ReadText, type Situation } from './dialogue.ts';
import { takesHeaded } from './hear-headed.ts';
import { toldMoved } from './moved.ts';
import { position, questions } from './position.ts';

/** A file is the answer where one is asked for; a workbook that nobody asked for is one to be imported. */
export const sentFile = (
  { value, workbook, document }: Extract<Heard, { kind: 'file' }>,
  at: Situation,
): Decision => {
  if (workbook && !(at.open && isFileAsked(at.open))) return begin('import', value);
  if (isMoved(at)) return toldMoved(at.open);
  if (document && at.open && isWriting(at.open)) return written(document, at.open);
  return at.open ? event({ kind: 'file', value }) : tell('file-not-expected');
};

/** A conversation about several parts that are written in words: a document may hold them all. */
const isWriting = ({ flow, standing }: OpenFlow): boolean =>
  !standing.cursor.confirming &&
  questions(flow, standing.state).filter(({ answer, names }) => answer === 'text' && names.length > 0)
    .length > 1;

const written = (document: ReadText, { flow, standing }: OpenFlow): Decision => {
  if (!document.ok) return tell(`document-problem-${document.reason}`);
  return takesHeaded(flow, standing, document.text)
    ? event({ kind: 'text', text: document.text })
    : tell('document-without-headings');
};

const isFileAsked = ({ flow, standing }: OpenFlow): boolean => {
  const here = position(flow, standing);
  return here.kind === 'ask' && here.ask.answer === 'file';
};
