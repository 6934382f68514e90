import { declared, type Measures, profile } from './sources.ts';

const CDCS = ['ho-so-cdcs'];
const UPPER = ['ho-so-cap-tren'];
const GOOD = ['good'];
const GOOD_OR_BETTER = ['excellent', 'good'];
const GRADED = ['excellent', 'good', 'done', 'not-done'];

/** The yearly grades. Whether "hoàn thành tốt" includes those who did better is for the organiser to say; both are counted. */
export const grades = {
  'unions.graded': {
    title: { vi: 'CĐCS được xếp loại', en: 'Unions graded' },
    kind: 'flow',
    sources: [declared, profile(CDCS, 'grade', { counts: GRADED })],
  },
  'unions.graded-good': {
    title: { vi: 'CĐCS hoàn thành tốt nhiệm vụ', en: 'Unions graded good' },
    kind: 'flow',
    sources: [declared, profile(CDCS, 'grade', { counts: GOOD })],
  },
  'unions.graded-good-or-better': {
    title: { vi: 'CĐCS hoàn thành tốt nhiệm vụ trở lên', en: 'Unions graded good or excellent' },
    kind: 'flow',
    sources: [declared, profile(CDCS, 'grade', { counts: GOOD_OR_BETTER })],
  },
  'unions.state-sector-graded': {
    title: { vi: 'CĐCS khu vực nhà nước được xếp loại', en: 'State-sector unions graded' },
    kind: 'flow',
    sources: [declared, profile(CDCS, 'grade', { counts: GRADED, among: 'state-sector' })],
  },
  'unions.state-sector-graded-good': {
    title: { vi: 'CĐCS khu vực nhà nước hoàn thành tốt nhiệm vụ', en: 'State-sector unions graded good' },
    kind: 'flow',
    sources: [declared, profile(CDCS, 'grade', { counts: GOOD, among: 'state-sector' })],
  },
  'unions.state-sector-graded-good-or-better': {
    title: {
      vi: 'CĐCS khu vực nhà nước hoàn thành tốt nhiệm vụ trở lên',
      en: 'State-sector unions graded good or excellent',
    },
    kind: 'flow',
    sources: [declared, profile(CDCS, 'grade', { counts: GOOD_OR_BETTER, among: 'state-sector' })],
  },
  'unions.non-state-sector-graded': {
    title: { vi: 'CĐCS ngoài khu vực nhà nước được xếp loại', en: 'Non-State unions graded' },
    kind: 'flow',
    sources: [declared, profile(CDCS, 'grade', { counts: GRADED, among: 'non-state-sector' })],
  },
  'unions.non-state-sector-graded-good': {
    title: { vi: 'CĐCS ngoài khu vực nhà nước hoàn thành tốt nhiệm vụ', en: 'Non-State unions graded good' },
    kind: 'flow',
    sources: [declared, profile(CDCS, 'grade', { counts: GOOD, among: 'non-state-sector' })],
  },
  'unions.non-state-sector-graded-good-or-better': {
    title: {
      vi: 'CĐCS ngoài khu vực nhà nước hoàn thành tốt nhiệm vụ trở lên',
      en: 'Non-State unions graded good or excellent',
    },
    kind: 'flow',
    sources: [declared, profile(CDCS, 'grade', { counts: GOOD_OR_BETTER, among: 'non-state-sector' })],
  },
  'uppers.graded': {
    title: { vi: 'Công đoàn cấp trên được xếp loại', en: 'Upper unions graded' },
    kind: 'flow',
    sources: [declared, profile(UPPER, 'grade', { counts: GRADED })],
  },
  'uppers.graded-good': {
    title: { vi: 'Công đoàn cấp trên hoàn thành tốt nhiệm vụ', en: 'Upper unions graded good' },
    kind: 'flow',
    sources: [declared, profile(UPPER, 'grade', { counts: GOOD })],
  },
  'uppers.graded-good-or-better': {
    title: {
      vi: 'Công đoàn cấp trên hoàn thành tốt nhiệm vụ trở lên',
      en: 'Upper unions graded good or excellent',
    },
    kind: 'flow',
    sources: [declared, profile(UPPER, 'grade', { counts: GOOD_OR_BETTER })],
  },
} as const satisfies Measures;
