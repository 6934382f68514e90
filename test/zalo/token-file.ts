import { once } from 'node:events';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import type { TokenStore, Tokens } from '#zalo-api-sdk';

export type Gate = { readonly port: number; readonly close: () => Promise<void> };

/** Lets one process in at a time, in the order of coming; a process that dies lets go by dying. */
export const openGate = async (): Promise<Gate> => {
  const queue: Socket[] = [];
  const letIn = () => void queue[0]?.write('in');
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      const wasIn = queue[0] === socket;
      queue.splice(queue.indexOf(socket), 1);
      if (wasIn) letIn();
    });
    queue.push(socket);
    if (queue.length === 1) letIn();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = async () => {
    for (const socket of queue) socket.destroy();
    server.close();
    await once(server, 'close');
  };
  return { port: (server.address() as AddressInfo).port, close };
};

type Place = { readonly path: string; readonly gate: number };

/** Tokens in a file that several processes share. */
export const tokenFile = ({ path, gate }: Place): TokenStore => ({
  load: () => load(path),
  lockAndReplace: async (next) => {
    const socket = connect(gate, '127.0.0.1');
    await once(socket, 'data');
    try {
      const fresh = await next(await load(path));
      if (fresh) await keep(path, fresh);
    } finally {
      socket.destroy();
    }
  },
});

const load = async (path: string): Promise<Tokens | null> => {
  const { accessUntil, refreshUntil, ...tokens } = JSON.parse(await readFile(path, 'utf8'));
  return { ...tokens, accessUntil: new Date(accessUntil), refreshUntil: new Date(refreshUntil) };
};

export const keep = async (path: string, tokens: Tokens): Promise<void> => {
  await writeFile(`${path}.new`, JSON.stringify(tokens));
  await rename(`${path}.new`, path);
};
