// The stream of new messages. It mends itself when it breaks, and rests while nobody looks.

const FIRST_WAIT = 400;
const LAST_WAIT = 15_000;
const offline = document.getElementById('offline');

let given = { seen: () => 0, take: () => {}, refresh: async () => true, back: () => {} };
let source = null;
let fails = 0;
let retry = 0;

/**
 * `take` gets new lines, `refresh` fetches what was missed and says whether it could, `back` hears that the
 * connection stands.
 */
export function beginListening(begun) {
  given = begun;
  addEventListener('online', reconnect);
  addEventListener('offline', () => showOffline(true));
  document.addEventListener('visibilitychange', () => (document.hidden ? rest() : connect()));
  addEventListener('pagehide', rest);
  addEventListener('pageshow', ({ persisted }) => persisted && connect());
  if (!document.hidden) listen();
}

export const showOffline = (on) => {
  offline.hidden = !on;
};

function reconnect() {
  rest();
  connect();
}

async function connect() {
  clearTimeout(retry);
  if (document.hidden || source) return;
  const reached = await given.refresh();
  if (document.hidden || source) return;
  if (reached) listen();
  else lost();
}

function listen() {
  source = new EventSource(`/chat/stream?after=${given.seen()}`);
  source.onmessage = ({ data }) => given.take([JSON.parse(data)]);
  source.onerror = lost;
  source.onopen = () => {
    fails = 0;
    showOffline(false);
    given.back();
  };
}

function lost() {
  rest();
  fails += 1;
  if (fails > 1 || !navigator.onLine) showOffline(true);
  retry = setTimeout(connect, Math.min(LAST_WAIT, FIRST_WAIT * 2 ** fails) * (0.75 + Math.random() / 2));
}

function rest() {
  clearTimeout(retry);
  source?.close();
  source = null;
}
