// The conversation on the page: which lines are there, in which order, and where it is scrolled to.

import { beginBubbles, bubbleOf, buttonOf, dayLine, dayOf, stateOf } from './bubbles.js';

const NEAR = 80;
const [log, scroll, newest] = ['log', 'scroll', 'newest'].map((id) => document.getElementById(id));
const shown = new Map();
let lines = [];
let low = true;
let older = { word: '', more: () => false, load: () => {} };

/** `older` knows whether there are older lines and loads those before a moment. */
export function beginLog({ older: begun, ...bubbles }) {
  older = begun;
  beginBubbles({ ...bubbles, drawn: keepLow });
  scroll.addEventListener('scroll', noteLow, { passive: true });
}

/** Adds lines at the end, but for those that are there already. */
export function add(fresh) {
  const unknown = fresh.filter((line) => !shown.has(keyOf(line)));
  if (unknown.length === 0) return;
  const wasLow = low;
  for (const line of unknown) append(line);
  freezeOldButtons();
  if (unknown.some(({ kind }) => kind === 'said')) follow(null);
  else if (wasLow) follow(shown.get(keyOf(unknown[0])));
  else newest.hidden = false;
}

const keyOf = ({ kind, id }) => `${kind}:${id}`;

function append(line) {
  const last = lines[lines.length - 1];
  const newDay = !last || dayOf(last) !== dayOf(line);
  if (newDay) log.append(dayLine(line));
  const node = bubbleOf(line);
  if (!newDay && last.kind === line.kind) node.classList.add('next');
  lines.push(line);
  shown.set(keyOf(line), node);
  log.append(node);
}

/** Buttons above the person's last line have been answered: still readable, no longer to be tapped. */
function freezeOldButtons() {
  const said = log.querySelectorAll('.line.said');
  const last = said[said.length - 1];
  if (!last) return;
  for (const button of log.querySelectorAll('.buttons button:not([disabled])')) {
    button.disabled = (button.compareDocumentPosition(last) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  }
}

/** Down to the end, but not past the start of what is new: a long message is read from its top. */
function follow(node) {
  const end = scroll.scrollHeight - scroll.clientHeight;
  scroll.scrollTop = node ? Math.min(end, node.offsetTop - 12) : end;
  noteLow();
}

function noteLow() {
  low = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < NEAR;
  newest.hidden = low;
}

/** Takes in a page of history, whose lines may stand between those that are there. */
export function merge(page) {
  const known = new Set(page.map(keyOf));
  const first = page[0]?.at ?? '';
  const kept = lines.filter((line) => !known.has(keyOf(line)));
  const isOlder = (line) => !line.state && line.at < first;
  const merged = [...kept.filter(isOlder), ...page, ...kept.filter((line) => !isOlder(line))];
  const same = merged.length === lines.length && merged.every((line, i) => keyOf(line) === keyOf(lines[i]));
  if (!same) redraw(merged);
}

/** Draws everything again. Nothing is read aloud for that, and what was in view stays there. */
function redraw(all) {
  const fromEnd = low ? 0 : scroll.scrollHeight - scroll.scrollTop;
  log.setAttribute('aria-live', 'off');
  log.replaceChildren();
  lines = [];
  shown.clear();
  if (older.more()) log.append(olderButton());
  for (const line of all) append(line);
  freezeOldButtons();
  scroll.scrollTop = scroll.scrollHeight - fromEnd;
  setTimeout(() => log.setAttribute('aria-live', 'polite'), 100);
}

function olderButton() {
  const button = buttonOf('earlier', older.word);
  button.onclick = () => older.load(lines[0]?.at);
  return button;
}

/** Notes on a line of the person's own what became of it. */
export function mark(id, state) {
  const line = lines.find((one) => one.kind === 'said' && one.id === id);
  if (!line) return;
  line.state = state === 'sent' ? undefined : state;
  shown.get(keyOf(line))?.querySelector('.state').replaceWith(stateOf(line));
}

/** The youngest message of the assistant that is on the page. */
export const seen = () => lines.reduce((max, { kind, id }) => (kind === 'bot' && id > max ? id : max), 0);

export const toEnd = () => follow(null);

export function keepLow() {
  if (low) follow(null);
}
