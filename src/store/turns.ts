export type Turn = {
  /** What the holder is doing now, to be named when another waits too long. */
  readonly doing: (what: string) => void;
  readonly release: () => void;
};

type Waiting = { readonly what: string; readonly go: (turn: Turn) => void };

/** One thing, many who want it: first come, first served; whoever waits too long gives up and says who has it. */
export class Turns {
  readonly #waitMs: number;
  readonly #queue: Waiting[] = [];
  #holder: { what: string; readonly since: number } | null = null;

  constructor(waitMs: number) {
    this.#waitMs = waitMs;
  }

  take(what: string): Promise<Turn> {
    if (!this.#holder) return Promise.resolve(this.#hold(what));
    return new Promise((resolve, reject) => {
      const go = (turn: Turn) => {
        clearTimeout(timer);
        resolve(turn);
      };
      const waiting: Waiting = { what, go };
      const timer = setTimeout(() => {
        this.#queue.splice(this.#queue.indexOf(waiting), 1);
        reject(new Error(`waited ${this.#waitMs} ms for the database, held ${this.#held()}`));
      }, this.#waitMs);
      this.#queue.push(waiting);
    });
  }

  #hold(what: string): Turn {
    const holder = { what, since: performance.now() };
    this.#holder = holder;
    return {
      doing: (now) => {
        holder.what = now;
      },
      release: () => {
        if (this.#holder === holder) this.#next();
      },
    };
  }

  #next(): void {
    this.#holder = null;
    const waiting = this.#queue.shift();
    waiting?.go(this.#hold(waiting.what));
  }

  #held(): string {
    if (!this.#holder) return 'by nobody';
    const ms = Math.round(performance.now() - this.#holder.since);
    return `for ${ms} ms by: ${this.#holder.what.replace(/\s+/g, ' ').slice(0, 120)}`;
  }
}
