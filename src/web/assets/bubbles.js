// One line of the conversation as an element: its text, picture, time, state or buttons.

const LINK = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/;

/** What lines are drawn with: the page's words and language, the server's clock, what a tap and a drawn picture do. */
let given = { words: {}, locale: 'vi', now: () => new Date(), choose: () => {}, drawn: () => {} };
let clock;
let days;

export function beginBubbles(begun) {
  given = begun;
  const timeZone = 'Asia/Ho_Chi_Minh';
  clock = new Intl.DateTimeFormat(begun.locale, { hour: '2-digit', minute: '2-digit', timeZone });
  days = new Intl.DateTimeFormat('vi', { dateStyle: 'short', timeZone });
}

export function bubbleOf(line) {
  const node = element('div', `line ${line.kind}`);
  node.append(saidBy(line));
  if (line.kind === 'said') node.append(stateOf(line));
  else if (line.buttons.length > 0) node.append(buttonsOf(line));
  return node;
}

function saidBy(line) {
  const { you, assistant } = given.words;
  const bubble = element('div', 'bubble');
  bubble.append(element('span', 'hidden', `${line.kind === 'said' ? you : assistant} `));
  bubble.append(...textAndLinks(line.text));
  if (line.picture) bubble.append(pictureOf(line));
  if (line.workbook) bubble.append(workbookOf(line));
  const time = element('time', '', clock.format(new Date(line.at)));
  time.dateTime = line.at;
  bubble.append(time);
  return bubble;
}

/** Addresses in a text become links; everything else stays plain text. */
const textAndLinks = (text) => text.split(LINK).map((part, i) => (i % 2 === 0 ? part : linkTo(part)));

function linkTo(address) {
  const link = element('a', '', address);
  link.href = address;
  link.rel = 'noreferrer';
  link.target = '_blank';
  return link;
}

function pictureOf({ id, picture }) {
  const image = element('img', 'picture');
  image.alt = given.words[picture] ?? '';
  image.onload = given.drawn;
  image.src = `/chat/attachments/${id}`;
  return image;
}

function workbookOf({ id }) {
  const link = element('a', 'workbook', given.words.workbook);
  link.href = `/chat/attachments/${id}`;
  link.download = '';
  return link;
}

/** Whether a line of the person's own has arrived; empty once it has. */
export function stateOf({ state }) {
  const note = element('p', 'state', given.words[state] ?? '');
  note.dataset.state = state ?? '';
  return note;
}

function buttonsOf({ buttons }) {
  const row = element('div', 'buttons');
  for (const { label, data } of buttons) {
    const button = buttonOf('', label);
    button.onclick = (event) => given.choose({ choice: data, label }, event);
    row.append(button);
  }
  return row;
}

export function dayOf({ at }) {
  const { words, now } = given;
  const day = days.format(new Date(at));
  if (day === days.format(now())) return words.today;
  return day === days.format(new Date(now().getTime() - 86_400_000)) ? words.yesterday : day;
}

export const dayLine = (line) => element('p', 'day', dayOf(line));

export function buttonOf(className, text) {
  const button = element('button', className, text);
  button.type = 'button';
  return button;
}

function element(name, className, text) {
  const node = document.createElement(name);
  if (className) node.className = className;
  if (text) node.textContent = text;
  return node;
}
