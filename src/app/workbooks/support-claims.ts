import { claimsInView } from '../../actions/claims-scope.ts';
import { dayAt, showDay } from '../../core/day.ts';
import { type Phrase, say } from '../../core/message.ts';
import { STATES, titleOf, whenOf } from '../../core/programme/claim-words.ts';
import type { Pack } from '../../core/programme/types.ts';
import { showPeriod } from '../../core/reports/periods.ts';
import type { SheetToWrite } from '../../core/workbook.ts';
import { packsEver } from '../../store/programmes.ts';
import { type Claim, claimLines } from '../../store/support-claims.ts';
import type { SheetMaker, SheetsAsk } from './workbooks.ts';

/** Every claim of a unit and what is below it, and what each of them is for. */
export const supportClaims: SheetMaker = async (ask) => {
  const { parts, post, today } = ask;
  const actor = { ...post, postId: post.id };
  const claims = await claimsInView({ db: parts.db, today }, actor, {
    states: ['claimed', 'confirmed', 'paid', 'returned'],
  });
  const lines = await claimLines(
    parts.db,
    claims.map(({ id }) => id),
  );
  const numbers = new Map(claims.map(({ id, number }) => [id, number]));
  return {
    file: `de-nghi-ho-tro-${today}.xlsx`,
    sheets: [
      claimsSheet(ask, claims, await packsEver(ask.parts.db, ask.parts)),
      sheet(ask, { name: say('claims-sheet-lines'), isSample: false }, [
        [say('claims-column-number'), 20, lines.map(({ claimId }) => numbers.get(claimId) ?? '')],
        [say('claims-column-for'), 60, lines.map(({ name }) => name)],
        [
          say('claims-column-period'),
          18,
          lines.map(({ period }) => (period ? ask.words(showPeriod(period)) : '')),
        ],
        [say('claims-column-decision'), 24, lines.map(({ decision }) => decision ?? '')],
        [say('claims-column-amount'), 16, lines.map(({ amount }) => amount)],
      ]),
    ],
  };
};

const claimsSheet = (
  ask: SheetsAsk,
  claims: readonly Claim[],
  packs: ReadonlyMap<string, Pack>,
): SheetToWrite => {
  const programmeOf = ({ programme }: Claim) => packs.get(programme)?.document.name ?? { vi: programme };
  const when = (at: Date | null) => (at ? showDay(dayAt(at)) : '');
  const said = (phrases: readonly Phrase[]) => phrases.map((phrase) => ask.words(phrase));
  const isSample = claims.some(({ programme }) => packs.get(programme)?.sample);
  return sheet(ask, { name: say('claims-sheet'), isSample }, [
    [say('claims-column-number'), 20, claims.map(({ number }) => number)],
    [say('claims-column-unit'), 40, claims.map(({ unitName }) => unitName)],
    [say('claims-column-programme'), 36, said(claims.map(programmeOf))],
    [say('claims-column-support'), 36, said(claims.map((claim) => titleOf(packs, claim)))],
    [say('claims-column-count'), 10, claims.map(({ facts }) => facts)],
    [say('claims-column-period'), 26, said(claims.map(whenOf))],
    [say('claims-column-amount'), 16, claims.map(({ amount }) => amount)],
    [say('claims-column-state'), 36, said(claims.map(({ state }) => say(STATES[state])))],
    [say('claims-column-claimed'), 14, claims.map(({ claimed_at }) => when(claimed_at))],
    [say('claims-column-confirmed'), 14, claims.map(({ confirmed_at }) => when(confirmed_at))],
    [say('claims-column-document'), 24, claims.map(({ paid_document }) => paid_document ?? '')],
    [say('claims-column-paid'), 14, claims.map(({ paid_on }) => (paid_on ? showDay(paid_on) : ''))],
    [say('claims-column-reason'), 40, claims.map(({ reason }) => reason ?? '')],
  ]);
};

type Column = readonly [title: Phrase, width: number, values: readonly (string | number)[]];

const sheet = (
  { words, post, today }: SheetsAsk,
  { name, isSample }: { readonly name: Phrase; readonly isSample: boolean },
  columns: readonly Column[],
): SheetToWrite => ({
  name: words(name),
  title: words(say('claims-sheet-title', { unit: post.unitName, today: showDay(today) })),
  columns: columns.map(([title, width]) => ({ header: words(title), width })),
  rows: (columns[0]?.[2] ?? []).map((_, row) => columns.map(([, , values]) => values[row] ?? '')),
  notes: isSample ? [words(say('quota-sample'))] : [],
});
