/**
 * A pressed button comes back as a text, so its payload says that it is one, what it sends and what stood on it:
 * `#cd:a:1f.7.3:0 Đồng ý`. Anybody can type the same; what it sends is checked against the state of the conversation.
 */
const MARK = '#cd:';

export const payloadOf = ({ label, data }: { readonly label: string; readonly data: string }): string =>
  `${MARK}${encodeURI(data)} ${label}`;

/** The button that a text stands for, or null where it is an ordinary text. */
export const choiceIn = (text: string): { readonly data: string; readonly label: string } | null => {
  const [, data, label] = /^#cd:(\S+) (.+)$/s.exec(text.trim()) ?? [];
  if (data === undefined || label === undefined) return null;
  try {
    return { data: decodeURI(data), label };
  } catch {
    return null;
  }
};
