import { z } from 'zod';
import type { Guesser } from './ports.ts';

const answer = z.object({ guesses: z.array(z.string()) });

/** Asks a service of the operator, in front of a language model: `{text, asked, locale}` in, `{guesses: [...]}` out. */
export const httpGuesser = (url: string): Guesser => ({
  guess: async (unclear, signal) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(unclear),
      redirect: 'error',
      signal,
    });
    if (!response.ok) throw new Error(`GUESS_URL: expected status 200, got ${response.status}`);
    return answer.parse(await response.json()).guesses;
  },
});
