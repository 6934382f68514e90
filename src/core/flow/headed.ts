import { fold } from '../fold.ts';
import type { Ask } from './types.ts';

/** What stands under one heading. More than one question: the heading may mean either. */
export type HeadedPart = { readonly heading: string; readonly asks: readonly Ask[]; readonly text: string };

/** `left`: what belongs to no question: what stands before the first heading, and under headings of something else. */
export type Headed = { readonly parts: readonly HeadedPart[]; readonly left: readonly string[] };

/**
 * A text that answers several questions under their headings, as an officer writes a report: "1. Ưu điểm: …", "II. HẠN
 * CHẾ". Null where it has fewer than two of them: then it is the answer to one question. A line that begins with `# `
 * (`## ` below it) is a heading for certain.
 */
export const headedText = (text: string, asks: readonly Ask[]): Headed | null => {
  const named = asks.filter(({ answer, names }) => answer === 'text' && names.length > 0);
  if (named.length < 2 || !text.includes('\n')) return null;
  const blocks = blocksOf(text, named);
  const parts = blocks.flatMap(({ heading, asks: meant, lines }) =>
    meant.length > 0 ? [{ heading, asks: meant, text: lines.join('\n').trim() }] : [],
  );
  if (new Set(parts.map(({ asks: meant }) => meant[0]?.id)).size < 2) return null;
  const left = blocks.flatMap(({ asks: meant, heading, lines }) =>
    meant.length === 0 ? [[heading, ...lines].join(' ').trim()].filter(Boolean) : [],
  );
  return { parts: merged(parts.filter((part) => part.text !== '')), left };
};

/** `level`: how deep a heading stands that is one for certain, 0 where only its words say so. */
type Block = {
  readonly heading: string;
  readonly asks: readonly Ask[];
  readonly lines: readonly string[];
  readonly level: number;
};

const blocksOf = (text: string, asks: readonly Ask[]): readonly Block[] => {
  const blocks: (Block & { readonly lines: string[] })[] = [{ heading: '', asks: [], lines: [], level: 0 }];
  for (const line of text.split('\n')) {
    const found = headingIn(line, asks);
    const last = blocks.at(-1);
    if (found && !isWithin(found, last)) blocks.push({ ...found, lines: [...found.lines] });
    else last?.lines.push(found && found.level > 0 ? found.heading : line);
  }
  return blocks;
};

/** A heading of something else below one that was asked for belongs to what stands under that. */
const isWithin = ({ asks, level }: Block, last: Block | undefined): boolean =>
  asks.length === 0 && last !== undefined && last.asks.length > 0 && last.level > 0 && level > last.level;

/** "2.1. Hạn chế:", "* Ưu điểm: vận động tốt", "# Kết quả": a heading with what stands behind its colon. */
const headingIn = (line: string, asks: readonly Ask[]): Block | null => {
  const level = /^(#+) /.exec(line)?.[1]?.length ?? 0;
  const isCertain = level > 0;
  const bare = line.replace(/^[#*•–\-\s]*(?:(?:[IVXivx]+|\d+(?:\.\d+)*|[a-zđ])\s*[.)/:]\s*)?/u, '').trim();
  const [, before = bare, behind = ''] = /^([^:]{2,80}):\s*(.*)$/su.exec(bare) ?? [];
  const heading = before.replace(/[.*\s]+$/u, '');
  const meant = meantBy(heading, isCertain, asks);
  if (meant.length > 0) return { heading, asks: meant, lines: behind === '' ? [] : [behind], level };
  return isCertain ? { heading: bare, asks: [], lines: [], level } : null;
};

const LONGEST = 80;

/** The questions with the longest name that the heading begins with; more words than that are those of headings alone. */
const meantBy = (heading: string, isCertain: boolean, asks: readonly Ask[]): readonly Ask[] => {
  if (heading.length > LONGEST) return [];
  const said = wordsOf(heading);
  const fits = asks.map((ask) => ({
    ask,
    length: Math.max(0, ...ask.names.map((name) => begins(said, name))),
  }));
  const best = Math.max(0, ...fits.map(({ length }) => length));
  const rest = said.split(' ').slice(best);
  if (best === 0 || !(isCertain || rest.every((word) => /^\d*$/.test(word) || BESIDE.has(word)))) return [];
  return fits.filter(({ length }) => length === best).map(({ ask }) => ask);
};

/** How many words of a name the heading begins with: all or none. */
const begins = (said: string, name: string): number => {
  const words = wordsOf(name);
  return said === words || said.startsWith(`${words} `) ? words.split(' ').length : 0;
};

const wordsOf = (text: string): string =>
  fold(text)
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .replace(/^(?:ve|nhung|cac|mot so|phan) /, '')
    .trim();

/** What stands beside the name in a heading: "Hạn chế và nguyên nhân", "Phương hướng, nhiệm vụ năm 2027". */
const BESIDE: ReadonlySet<string> = new Set(
  fold(
    'và của các những một số năm tới sau trong thời gian hạn chế tồn tại khuyết điểm thiếu sót nguyên nhân nhiệm vụ trọng tâm giải pháp chủ yếu cơ bản đề xuất kiến nghị kinh nghiệm rút ra kết quả nổi bật đạt được khách quan chủ quan phương hướng ưu điểm',
  ).split(' '),
);

/** The same heading twice, as where a text goes on: one answer. */
const merged = (parts: readonly HeadedPart[]): readonly HeadedPart[] => {
  const all = new Map<string, HeadedPart>();
  for (const part of parts) {
    const key = part.asks.map(({ id }) => id).join();
    const before = all.get(key);
    all.set(key, before ? { ...before, text: `${before.text}\n${part.text}` } : part);
  }
  return [...all.values()];
};
