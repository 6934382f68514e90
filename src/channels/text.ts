/** Half of an emoji, left over where somebody cut a text, makes a channel refuse the whole message. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');

/** Cuts a text into pieces of at most so many UTF-16 units, at a line's end where possible, else at a space, and never inside an emoji. */
export const split = (text: string, limit: number): readonly string[] => {
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

/** A label in at most so many letters; what is cut off shows as "…". */
export const trimmed = (label: string, limit: number): string => {
  const letters = [...wellFormed(label)];
  return letters.length <= limit
    ? letters.join('')
    : `${letters
        .slice(0, limit - 1)
        .join('')
        .trimEnd()}…`;
};
