import { once } from 'node:events';
import { zaloClient } from '#zalo-api-sdk';
import { tokenFile } from './token-file.ts';

/** What a worker process is told: where everything is, whom to write to, and whether to die before it keeps new tokens. */
export type Job = {
  readonly app: { readonly id: string; readonly secret: string };
  readonly roots: { readonly openapi: string; readonly oauth: string; readonly business: string };
  readonly path: string;
  readonly gate: number;
  readonly user: string;
  readonly texts: readonly string[];
  readonly dies: boolean;
};

/** Says "ready", waits for a line, sends its texts one after the other, and tells what became of them. */
const main = async ({ app, roots, path, gate, user, texts, dies }: Job): Promise<void> => {
  const beforeKeeping = () => void (dies && process.kill(process.pid, 'SIGKILL'));
  const alarms: string[] = [];
  const zalo = zaloClient({
    ...{ app, roots, tokens: tokenFile({ path, gate, beforeKeeping }) },
    alarm: ({ what }) => void alarms.push(what),
  });
  process.stdout.write('ready\n');
  await once(process.stdin, 'data');
  const answers: string[] = [];
  for (const text of texts) {
    const answer = await zalo.sendText(user, text);
    answers.push(answer.ok ? 'sent' : answer.failure.todo);
  }
  process.stdout.write(`${JSON.stringify({ answers, alarms })}\n`, () => process.exit(0));
};

await main(JSON.parse(process.argv[2] ?? ''));
