import type { Inbound } from '../../src/ports.ts';

export type Inbox = ReturnType<typeof newInbox>;

/** Stands where the app will be: keeps what comes and answers as told. */
export const newInbox = () => {
  const came: Inbound[] = [];
  const answers: ('again' | 'throw')[] = [];
  let wake: () => void = () => undefined;
  let hold: Promise<void> | null = null;

  const receive = async (inbound: Inbound): Promise<'done' | 'again'> => {
    came.push(inbound);
    wake();
    if (hold) await hold;
    const answer = answers.shift();
    if (answer === 'throw') throw new Error('the app broke');
    return answer ?? 'done';
  };
  const next = async (): Promise<Inbound> => {
    const first = came.shift();
    if (first) return first;
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
    return next();
  };
  const holdNext = (): (() => void) => {
    let release: () => void = () => undefined;
    hold = new Promise((resolve) => {
      release = resolve;
    });
    return release;
  };
  return { receive, next, holdNext, answerNext: (answer: 'again' | 'throw') => void answers.push(answer) };
};
