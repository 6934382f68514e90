// Messages on their way: kept in the browser until the server has them, sent one after the other, in order.

const FIRST_WAIT = 1_000;
const LAST_WAIT = 30_000;
const FILE_TRIES = 6;
const PATIENCE = 30_000;

let box = { read: () => [], write: () => {} };
let queue = [];
let given = { seen: () => 0, told: () => {}, signedOut: () => {} };
let busy = false;
let hurry = null;

/**
 * `told` hears of each message: 'sending', 'unsent' (will be tried again), 'failed' (will not), 'sent' with the
 * answer's lines. Gives back what an earlier page could not send.
 */
export function beginSending({ key, ...begun }) {
  given = begun;
  box = keptBox(`unsent:${key}`);
  queue = box.read();
  return [...queue];
}

export function send(item) {
  queue.push(item);
  box.write(queue);
  drain();
}

/** The connection is back: try now. */
export function nudge() {
  hurry?.();
  drain();
}

async function drain() {
  if (busy) return;
  busy = true;
  for (let tries = 1; queue.length > 0; tries++) {
    const [item] = queue;
    given.told(item, 'sending');
    const answer = await post(item);
    if (answer.status === 401) return given.signedOut();
    if (answer.again && !(item.file && tries >= FILE_TRIES)) {
      given.told(item, 'unsent');
      await pause(Math.min(LAST_WAIT, FIRST_WAIT * 2 ** (tries - 1)));
      continue;
    }
    queue.shift();
    box.write(queue);
    tries = 0;
    given.told(item, answer.ok ? 'sent' : 'failed', answer);
  }
  busy = false;
}

const pause = (ms) =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    hurry = () => {
      clearTimeout(timer);
      resolve();
    };
  });

/** The same id goes out with every try, so that the server takes a message once. */
async function post({ file, id, text, choice, label }) {
  const aborter = new AbortController();
  const timer = setTimeout(() => aborter.abort(), file ? PATIENCE * 6 : PATIENCE);
  try {
    const said = { id, seen: given.seen(), text, choice, label };
    const response = await fetch('/chat/messages', {
      method: 'POST',
      body: file ? formOf({ id, seen: said.seen, file }) : JSON.stringify(said),
      headers: file ? {} : { 'content-type': 'application/json' },
      signal: aborter.signal,
    });
    const { ok, status } = response;
    return ok ? { ok, ...(await response.json()) } : { ok, status, again: status >= 500 || status === 429 };
  } catch {
    // No network, or the answer broke off: the server may or may not have it.
    return { ok: false, status: 0, again: true };
  } finally {
    clearTimeout(timer);
  }
}

function formOf(fields) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

/** Files are too large to keep; they wait in memory only. Some browsers allow no storage at all. */
function keptBox(name) {
  return {
    read: () => {
      try {
        return JSON.parse(localStorage.getItem(name) ?? '[]');
      } catch {
        return [];
      }
    },
    write: (all) => {
      try {
        const kept = all.filter((item) => !item.file);
        if (kept.length === 0) localStorage.removeItem(name);
        else localStorage.setItem(name, JSON.stringify(kept));
      } catch {
        // The queue lives on in memory.
      }
    },
  };
}

/** Random even where `crypto.randomUUID` is missing: old browsers, plain http. */
export const newId = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
