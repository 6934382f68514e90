// The chat page: what is typed goes out, what the assistant says comes in.

import { beginListening, showOffline } from './connection.js';
import { add, beginLog, keepLow, mark, merge, seen, toEnd } from './log.js';
import { beginSending, newId, nudge, send } from './unsent.js';

const FILE_LIMIT = 20 * 1024 * 1024;
const PAGE_LINES = 40;
const SLOW = 300;
const byId = (id) => document.getElementById(id);
const start = JSON.parse(byId('start').textContent);
const [text, form, typing] = ['text', 'form', 'typing'].map(byId);
let linked = start.linked;
let reachedOldest = start.lines.length < PAGE_LINES;

/** A phone's clock may be wrong; the server's holds for the whole conversation. */
const clockError = Date.parse(start.now) - Date.now();
const now = () => new Date(Date.now() + clockError);

function say(what) {
  const item = { id: newId(), at: now().toISOString(), ...what };
  add([lineOf(item, 'waiting')]);
  send(item);
}

const lineOf = ({ id, at, text: typed, label, file }, state) => ({
  kind: 'said',
  id,
  at,
  text: file ? `📎 ${file.name}` : (label ?? typed),
  state,
});

/** What became of a message. A quick answer shows no "sending", so that nothing flickers. */
const slow = new Map();
function heard({ id }, state, { lines = [], status } = {}) {
  clearTimeout(slow.get(id));
  slow.delete(id);
  if (state === 'sending') return slow.set(id, setTimeout(showSlow, SLOW, id));
  mark(id, status === 413 ? 'too-large' : state);
  showTyping(state === 'sent' && lines.length === 0);
  if (state === 'unsent') showOffline(true);
  if (state !== 'sent') return;
  showOffline(false);
  take(lines);
}

function showSlow(id) {
  mark(id, 'sending');
  showTyping(true);
}

function take(lines) {
  if (lines.length === 0) return;
  showTyping(false);
  add(lines);
  if (!linked) refresh();
}

let typingEnds = 0;
function showTyping(on) {
  clearTimeout(typingEnds);
  typing.hidden = !on;
  if (!on) return;
  keepLow();
  typingEnds = setTimeout(() => showTyping(false), 10_000);
}

function signedOut() {
  location.assign('/');
}

/** Fetches history: the youngest page, or with `before` the page that ends there. */
async function refresh(before = null) {
  try {
    const response = await fetch(`/chat/history${before ? `?before=${encodeURIComponent(before)}` : ''}`);
    if (response.status === 401) signedOut();
    if (!response.ok) return false;
    const { officer, lines } = await response.json();
    if (before && lines.length < PAGE_LINES) reachedOldest = true;
    merge(lines);
    if (officer) showOfficer(officer);
    return true;
  } catch {
    return false;
  }
}

function showOfficer({ name, unit }) {
  linked = true;
  const who = document.createElement('b');
  who.textContent = name;
  byId('officer').replaceChildren(who, ` · ${unit}`);
}

// Typing and sending.

function submit() {
  const typed = text.value.normalize('NFC').trim();
  if (typed === '') return;
  text.value = '';
  grow();
  say({ text: typed });
}

/** The box grows with its text, up to what the style allows. */
function grow() {
  text.style.height = 'auto';
  text.style.height = `${text.scrollHeight + 2}px`;
  keepLow();
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  submit();
  text.focus();
});
text.addEventListener('input', grow);
text.addEventListener('keydown', (event) => {
  // 229 and isComposing: the key belongs to a Vietnamese input method, not to us.
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
  event.preventDefault();
  submit();
});
// Keeps the phone's keyboard open when the send button is tapped.
byId('send').addEventListener('pointerdown', (event) => event.preventDefault());
byId('newest').addEventListener('click', () => {
  toEnd();
  text.focus();
});
for (const chip of document.querySelectorAll('.chip')) {
  chip.addEventListener('click', (event) => {
    say({ text: chip.textContent });
    focusAfter(event);
  });
}

/** A tap on a phone must not open the keyboard; a key press must not lose the focus. */
function focusAfter({ detail }) {
  if (detail === 0 || matchMedia('(hover: hover) and (pointer: fine)').matches) text.focus();
}

byId('file').addEventListener('change', ({ target }) => {
  const [file] = target.files;
  target.value = '';
  if (!file) return;
  if (file.size <= FILE_LIMIT) say({ file });
  else add([lineOf({ id: newId(), at: now().toISOString(), file }, 'too-large')]);
});

/** The phone's keyboard takes part of the page: the chat fits what is left. Pinch zoom is not a keyboard. */
function fit() {
  if (visualViewport.scale > 1.01) return;
  document.documentElement.style.setProperty('--height', `${visualViewport.height}px`);
  window.scrollTo(0, 0);
  keepLow();
}
window.visualViewport?.addEventListener('resize', fit);

beginLog({
  words: start.words,
  locale: start.locale,
  now,
  choose: (choice, event) => {
    say(choice);
    focusAfter(event);
  },
  older: { word: start.words.earlier, more: () => !reachedOldest, load: refresh },
});
const unsent = beginSending({ key: start.key, seen, told: heard, signedOut });
merge(start.lines);
add(unsent.map((item) => lineOf(item, 'waiting')));
toEnd();
nudge();
beginListening({ seen, take, refresh: () => refresh(), back: nudge });
