import type { Text } from '../message.ts';
import { choice } from './choice.ts';
import { type AnswerKind, error, LONGEST, ok } from './reading.ts';

type Settings = ReturnType<typeof choice.settings.parse>;

/** Several of a list, kept as ids in the order of the list: by numbers ("4, 8", "mục 4 và 8"), or by names between commas. */
export const items: AnswerKind<readonly string[], Settings> = {
  kind: 'items',
  settings: choice.settings,
  read: (typed, settings, env) => {
    const { options } = settings;
    if (typed.length > LONGEST) return error('unreadable', { max: options.length });
    const parts = typed
      .replace(/(?:^|\s)(?:các\s+)?(?:mục|câu|số|item|items)(?=\s)/giu, ' ')
      .split(/[,;+\n]|\s(?:và|với|va|and)\s|(?<=\d)\s+(?=\d)/iu)
      .map((part) => part.trim())
      .filter(Boolean);
    const found = parts.map((part) => idOf(part, settings, env));
    if (parts.length === 0 || found.includes(null)) return error('unreadable', { max: options.length });
    return ok(options.flatMap(({ id }) => (found.includes(id) ? [id] : [])));
  },
  show: (value, { options }) => {
    const labels = options.flatMap(({ id, label }) => (value.includes(id) ? [label as Text] : []));
    return {
      vi: labels.map(({ vi }) => vi).join('; '),
      en: labels.map(({ vi, en }) => en ?? vi).join('; '),
    };
  },
  spellings: (value, { options }: Settings = { options: [] }) => {
    const numbers = value.map((one) => options.findIndex(({ id }) => id === one) + 1);
    return numbers.includes(0) ? [] : [numbers.join(', '), numbers.join(' '), `mục ${numbers.join(' và ')}`];
  },
};

const idOf = (part: string, settings: Settings, env: Parameters<typeof choice.read>[2]): string | null => {
  if (/^\d{1,3}$/.test(part)) return settings.options[Number(part) - 1]?.id ?? null;
  const read = choice.read(part, settings, env);
  return read.status === 'ok' ? read.value : null;
};
