import { showDay } from '../core/day.ts';
import { formOf } from '../core/definitions.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import type { Json } from '../core/flow/types.ts';
import { type Button, message, type Phrase, say } from '../core/message.ts';
import { showPeriod } from '../core/reports/periods.ts';
import { audit } from '../store/audit.ts';
import { reportById } from '../store/corrections.ts';
import { type Issue, issueOf, issuesOf, recordIssue } from '../store/report-issues.ts';
import type { Row } from '../store/schema.ts';
import { type Action, type ActionContext, type Begin, done, refused } from './action.ts';
import { textIn } from './founding-facts.ts';
import { isOwnReport, ownReports } from './own-reports.ts';
import { idIn } from './review-begin.ts';
import { isWithin } from './scope.ts';

/** So many reports are offered. */
const MOST = 6;

/** Which sent report of the unit the document belongs to: the one named, the only one without, or one to choose. */
export const issueBegin: Begin = async (context, { report: named }) => {
  const { db, actor } = context;
  const own = (await ownReports(context)).filter(({ post_id }) => post_id === null);
  const recorded = await issuesOf(
    db,
    own.map(({ id }) => id),
  );
  const id = idIn(named);
  const bare = own.filter((report) => !recorded.some(({ reportId }) => reportId === report.id));
  const meant = id !== null ? own.filter((report) => report.id === id) : bare.length === 1 ? bare : [];
  const [report] = meant;
  if (own.length === 0) return { messages: [message([say('issue-none')], menuFor(actor))] };
  if (!report) {
    const offered = own.slice(0, MOST);
    return {
      messages: [
        message(
          [say('issue-which')],
          offered.map((one) => issueButton(context, one)),
        ),
      ],
    };
  }
  const before = recorded.find(({ reportId }) => reportId === report.id) ?? null;
  return {
    subject: `issue:${report.id}:post:${actor.postId}`,
    form: null,
    slots: {
      ...{
        report: report.id,
        replaces: before?.id ?? null,
        title: titleOf(context, report) as unknown as Json,
      },
      before: (before ? issueLine(before) : say('issue-not-yet')) as unknown as Json,
    },
  };
};

const titleOf = ({ definitions }: Pick<ActionContext, 'definitions'>, report: Row<'report'>): Phrase =>
  say('draft-title', {
    ...{ form: formOf(definitions, report.form)?.title ?? report.form, period: showPeriod(report.period) },
  });

const issueButton = (context: ActionContext, report: Row<'report'>): Button =>
  commandButton(titleOf(context, report), 'issue', String(report.id));

/** "Văn bản số 15/BC-CĐCS ngày 02/12/2026, Lê Thị Mẫu Châu ký". */
export const issueLine = ({ number, issuedOn, signer }: Issue): Phrase => {
  const facts = { number, day: showDay(issuedOn) };
  return signer === null ? say('issue-line', facts) : say('issue-line-signer', { ...facts, signer });
};

/** Opens the scan of a document. */
export const scanButtons = (issue: Issue | null): readonly Button[] =>
  issue?.fileId ? [commandButton(say('button-scan'), 'scan', String(issue.reportId))] : [];

/** Keeps number, day, signer and scan; what is left out stays as it was recorded before. */
export const issueRecord: Action = async (context, { report: id, replaces }) => {
  const { db, actor, answers, now, chat } = context;
  const report = await reportById(db, Number(id));
  if (!report || !actor || !(await isOwnReport({ ...context, actor }, report)))
    throw new Error('a document was about to be recorded by somebody whose report it is not');
  const [number, issuedOn] = [textIn(answers, 'number'), textIn(answers, 'issued-on')];
  if (!number || !issuedOn) throw new Error('a document has a number and a day');
  const before = await issueOf(db, report.id);
  const isNew = await recordIssue(db, {
    ...{ reportId: report.id, replaces: replaces === null ? null : Number(replaces), number, issuedOn },
    ...{
      signer: textIn(answers, 'signer') ?? before?.signer ?? null,
      fileId: fileIn(answers.scan) ?? before?.fileId ?? null,
      postId: actor.postId,
      at: now,
    },
  });
  if (!isNew) return refused('issue-meanwhile', {}, 'number');
  const issue = await issueOf(db, report.id);
  await audit(db, {
    ...{
      at: now,
      postId: actor.postId,
      chatId: chat.id,
      what: 'report.issued',
      about: `report:${report.id}`,
    },
    ...(before ? { before: factsOf(before) } : {}),
    ...(issue ? { after: factsOf(issue) } : {}),
  });
  const lines = [
    say('issue-done', { title: titleOf(context, report) }),
    ...(issue ? [issueLine(issue)] : []),
  ];
  return done(null, [message(lines, [...scanButtons(issue), ...menuFor(actor)])]);
};

const fileIn = (value: Json | undefined): number | null =>
  value !== null && typeof value === 'object' && 'fileId' in value ? Number(value.fileId) : null;

const factsOf = ({ number, issuedOn, fileId }: Issue) => ({ number, issuedOn, file: fileId });

/** Sends the scan to somebody of the unit or of the line above it; to nobody else. */
export const scanSend: Action = async (context, { report: id }) => {
  const { db, actor } = context;
  const report = await reportById(db, idIn(id) ?? 0);
  const issue = report ? await issueOf(db, report.id) : null;
  const may = report && actor && (await isWithin(context, report.unit_id));
  if (!report || !issue?.fileId || !actor || !may)
    return done(null, [message([say('issue-no-scan')], menuFor(actor))]);
  const attachment = { kind: 'scan', post: actor.postId, report: report.id } as const;
  return done(null, [{ ...message([issueLine(issue)], menuFor(actor)), attachment }]);
};
