import type { Outgoing } from '../ports.ts';

/** As on the narrowest channel, Telegram: data that is good there is good everywhere. */
const DATA_LIMIT = 64;

/** Why a button would be refused whatever is tried, or null. */
export const buttonFault = ({ label, data }: Outgoing['buttons'][number]): string | null => {
  const bytes = Buffer.byteLength(data);
  if (bytes < 1 || bytes > DATA_LIMIT)
    return `a button carries ${bytes} bytes, 1 to ${DATA_LIMIT} are allowed`;
  return label.trim() === '' ? 'a button has no label' : null;
};
