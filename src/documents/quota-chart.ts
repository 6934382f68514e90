import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { BarChart } from 'echarts/charts';
import { GraphicComponent, GridComponent, LegendComponent, TitleComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

export type QuotaRow = {
  readonly label: string;
  readonly done: number;
  readonly waiting: number;
  readonly target: number;
  /** Beside the bar instead of its counts: a ratio as a rate. */
  readonly told?: string | null;
};

/** The few words inside the picture, in the reader's language. */
export type QuotaWords = { readonly done: string; readonly waiting: string; readonly left: string };

export type QuotaChart = {
  readonly title: string;
  readonly subtitle: string;
  readonly words: QuotaWords;
  /** A line under the picture: sample data, numbers to be confirmed. Empty for none. */
  readonly footnote: string;
};

/** A bar per target as a PNG for a phone: what is confirmed, what waits, what is left; over the target stays full. */
export const quotaChart = async (rows: readonly QuotaRow[], texts: QuotaChart): Promise<Uint8Array> => {
  const resvg = new Resvg(drawn(rows, texts), {
    fitTo: { mode: 'width', value: WIDTH * 1.5 },
    background: '#ffffff',
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: FONT },
  });
  return new Uint8Array(resvg.render().asPng());
};

use([BarChart, GraphicComponent, GridComponent, LegendComponent, TitleComponent, SVGRenderer]);

const WIDTH = 900;
const SIDE = 36;
/** Subtitle, legend and the space around them; the title's lines come on top. */
const HEAD = 122;
const LINE = 38;
const ROW = 92;
const FOOT = 50;
const FONT = 'Be Vietnam Pro';
const colours = { done: '#1f7a4d', waiting: '#f0b429', left: '#e3e8ee', ink: '#17324d', quiet: '#5b6b7b' };

const folder = dirname(
  createRequire(import.meta.url).resolve('@expo-google-fonts/be-vietnam-pro/package.json'),
);
const fontFiles = ['400Regular', '600SemiBold', '700Bold'].map((weight) =>
  join(folder, weight, `BeVietnamPro_${weight}.ttf`),
);

const drawn = (rows: readonly QuotaRow[], texts: QuotaChart): string => {
  const title = wrapped(texts.title, 50);
  const head = HEAD + title.split('\n').length * LINE;
  const height = head + rows.length * ROW + FOOT;
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  try {
    chart.setOption({ ...option(rows, texts.words, head), title: titles({ ...texts, title }, height) });
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
};

const titles = ({ title, subtitle, footnote }: QuotaChart, height: number) => [
  {
    text: title,
    subtext: subtitle,
    left: SIDE,
    top: 28,
    padding: 0,
    itemGap: 8,
    textStyle: { fontFamily: FONT, fontSize: 29, fontWeight: 700, color: colours.ink, lineHeight: LINE },
    subtextStyle: { fontFamily: FONT, fontSize: 20, color: colours.quiet },
  },
  {
    text: footnote,
    left: SIDE,
    top: height - FOOT + 4,
    padding: 0,
    textStyle: { fontFamily: FONT, fontSize: 18, fontWeight: 400, color: colours.quiet },
  },
];

/** Bars sit in the lower half of their row, under the caption. */
const option = (rows: readonly QuotaRow[], words: QuotaWords, head: number) => ({
  animation: false,
  textStyle: { fontFamily: FONT, color: colours.ink },
  legend: {
    left: SIDE,
    top: head - 42,
    padding: 0,
    itemWidth: 22,
    itemHeight: 15,
    itemGap: 30,
    selectedMode: false,
    data: [words.done, words.waiting, words.left],
    textStyle: { fontFamily: FONT, fontSize: 19, color: colours.ink },
  },
  grid: { left: SIDE, right: SIDE, top: head + 16, bottom: FOOT - 16 },
  xAxis: { type: 'value', show: false, min: 0, max: 1 },
  yAxis: { type: 'category', show: false, inverse: true, data: rows.map((_, index) => index) },
  graphic: captions(rows, head),
  series: [
    bar(words.done, rows, { colour: colours.done, part: (row) => parts(row).done }),
    bar(words.waiting, rows, { colour: colours.waiting, part: (row) => parts(row).waiting }),
    bar(words.left, rows, { colour: colours.left, part: (row) => parts(row).left }),
  ],
});

type Bar = { readonly colour: string; readonly part: (row: QuotaRow) => number };

const bar = (name: string, rows: readonly QuotaRow[], { colour, part }: Bar) => ({
  type: 'bar',
  name,
  stack: 'target',
  barWidth: 30,
  itemStyle: { color: colour },
  data: rows.map(part),
});

/** Above every bar: its name on the left, "37/45 (+2)" on the right. */
const captions = (rows: readonly QuotaRow[], head: number) =>
  rows.flatMap((row, index) => {
    const at = { type: 'text', y: head + index * ROW + 14, silent: true };
    const style = { fontFamily: FONT, fontSize: 22, fill: colours.ink };
    return [
      { ...at, x: SIDE, style: { ...style, text: cut(row.label, 56), fontWeight: 600 } },
      { ...at, x: WIDTH - SIDE, style: { ...style, text: numbers(row), fontWeight: 700, align: 'right' } },
    ];
  });

const numbers = (row: QuotaRow | undefined): string => (row ? (row.told ?? counted(row)) : '');

const counted = (row: QuotaRow): string =>
  `${vi(row.done)}/${vi(row.target)}${row.waiting > 0 ? ` (+${vi(row.waiting)})` : ''}`;

const vi = (number: number): string => number.toLocaleString('vi-VN');

/** Shares of the bar: a target that is passed fills it. */
const parts = ({ done, waiting, target }: QuotaRow) => {
  const whole = Math.max(target, 1);
  const first = Math.min(1, Math.max(0, done) / whole);
  const second = Math.min(1 - first, Math.max(0, waiting) / whole);
  return { done: first, waiting: second, left: 1 - first - second };
};

const cut = (text: string, width: number): string =>
  text.length <= width ? text : `${text.slice(0, text.lastIndexOf(' ', width))} …`;

const wrapped = (text: string, width: number): string => {
  const at = text.length <= width ? -1 : text.lastIndexOf(' ', width);
  return at < 0 ? text : `${text.slice(0, at)}\n${text.slice(at + 1)}`;
};
