/** Telegram's limit on a text, in UTF-16 units (the strictest way of counting that it has been seen to use). */
const TEXT_LIMIT = 4096;
export const CAPTION_LIMIT = 1024;

/** Half of an emoji, left over where somebody cut a text, makes Telegram refuse the whole message. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');

/** Cuts a text into pieces that fit, at a line's end where possible, else at a space, and never inside an emoji. */
export const split = (text: string, limit = TEXT_LIMIT): readonly string[] => {
  if (text.length <= limit) return text.trim() === '' ? [] : [text];
  const at = cutAt(text, limit);
  return [...split(text.slice(0, at).trimEnd(), limit), ...split(text.slice(at).trimStart(), limit)];
};

// A cut in the first half would leave a stub of a message, so a worse place further on is better.
const cutAt = (text: string, limit: number): number => {
  const line = text.lastIndexOf('\n', limit);
  if (line > limit / 2) return line;
  const space = text.lastIndexOf(' ', limit);
  if (space > limit / 2) return space;
  return isHighSurrogate(text.charCodeAt(limit - 1)) ? limit - 1 : limit;
};

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
