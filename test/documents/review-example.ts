import type { DocumentTarget, DocumentText, ReviewDocument } from '../../src/core/reviews/document.ts';

/** Everything that a review may hold, made up; each test changes what it is about. */
export const exampleReview = (changes: Partial<ReviewDocument> = {}): ReviewDocument => ({
  state: 'confirmed',
  kind: 'final',
  title: 'Tổng kết thực hiện Kế hoạch phát triển đoàn viên năm 2026',
  year: 2026,
  period: { from: '2026-01-01', to: '2026-12-31' },
  asOf: '2026-12-05',
  datedOn: '2026-12-05',
  unit: { name: 'Công đoàn phường Mẫu Một', parent: 'LĐLĐ tỉnh Mẫu', place: 'Mẫu' },
  programme: {
    name: 'Kế hoạch phát triển đoàn viên năm 2026 của LĐLĐ tỉnh Mẫu',
    number: '01/KH-LĐLĐ',
    issuer: 'LĐLĐ tỉnh Mẫu',
    issuedOn: '2026-01-05',
  },
  signature: { title: 'Chủ tịch', name: null },
  targets: [founded, rate, wording, unknown],
  tasks: [
    {
      title: 'Rà soát doanh nghiệp từ 20 lao động trở lên',
      state: 'done',
      told: 'đã xong',
      time: 'quý I/2026',
      note: 'Văn bản 12/BC-CĐP',
    },
    {
      title: 'Tập huấn cán bộ công đoàn cơ sở',
      state: 'not-begun',
      told: 'chưa bắt đầu, quá hạn 30/9/2026',
      time: 'quý III/2026',
      note: null,
    },
    {
      title: 'Phối hợp vận động thành lập công đoàn',
      state: 'ongoing',
      told: 'thường xuyên',
      time: null,
      note: null,
    },
  ],
  supports: [
    {
      title: 'Hỗ trợ thành lập công đoàn cơ sở',
      claims: 12,
      asked: 60_000_000,
      confirmed: 55_000_000,
      paid: 50_000_000,
    },
  ],
  completeness: [
    { form: 'Báo cáo tháng', owed: 11, sent: 10, late: 2, missing: 1, missed: ['tháng 7/2026'] },
    { form: 'Báo cáo quý', owed: 3, sent: 3, late: 0, missing: 0, missed: [] },
  ],
  reportsBelow: {
    forms: [{ form: 'Báo cáo tháng của CĐCS', owed: 1210, onTime: 1190, late: 12, missing: 8 }],
    behind: [
      { unit: 'CĐCS Công ty Mẫu B', missing: 3, late: 1 },
      { unit: 'CĐCS Công ty Mẫu C', missing: 0, late: 2 },
    ],
    others: 9,
  },
  texts,
  grading: { grade: 'Hoàn thành tốt nhiệm vụ', reason: 'Vượt chỉ tiêu thành lập công đoàn cơ sở.' },
  below: { confirmed: ['CĐCS Công ty Mẫu A'], unfinished: ['CĐCS Công ty Mẫu B', 'CĐCS Công ty Mẫu C'] },
  recipients: [
    { name: 'LĐLĐ tỉnh Mẫu', purpose: 'để b/c' },
    { name: 'Các CĐCS trực thuộc', purpose: 'để thực hiện' },
  ],
  notes: ['Số dưới 5 về giới thiệu đoàn viên cho Đảng không ghi ở đây.'],
  ...changes,
});

const founded: DocumentTarget = {
  title: 'Thành lập mới công đoàn cơ sở',
  kind: 'Số đếm',
  goal: '12 CĐCS',
  done: '14 CĐCS',
  verdict: 'vượt 2',
  trend: '2025: 9; 2024: 7',
  estimate: null,
  sources: ['Kế hoạch, mục II.1', 'Sổ thành lập công đoàn cơ sở'],
  figures: {
    ...{ goal: 12, done: 14, waiting: 1, denominator: null, rate: null, left: 0, estimate: null },
    earlier: [
      { year: 2025, done: 9 },
      { year: 2024, done: 7 },
    ],
  },
};

const rate: DocumentTarget = {
  title: 'Doanh nghiệp từ 20 lao động trở lên có công đoàn',
  kind: 'Tỷ lệ %',
  goal: 'từ 80% (phấn đấu 85%)',
  done: '91/115, đạt 79,1%',
  verdict: 'còn thiếu 1',
  trend: null,
  estimate: 'ước thực hiện cả năm: 81%',
  sources: ['Kế hoạch, mục II.2', 'Báo cáo quý; mẫu số do Ban Tổ chức khai báo ngày 30/11/2026'],
  figures: {
    ...{ goal: 80, done: 91, waiting: 0, denominator: 115, rate: 79.1, left: 1, estimate: 81 },
    earlier: [],
  },
};

const wording: DocumentTarget = {
  title: 'Công đoàn cơ sở tổ chức đối thoại tại nơi làm việc',
  kind: 'Định tính',
  goal: 'hầu hết công đoàn cơ sở',
  done: '40/52',
  verdict: 'không đánh giá bằng số',
  trend: null,
  estimate: null,
  sources: ['Kế hoạch, mục II.3'],
  figures: {
    ...{ goal: null, done: 40, waiting: 0, denominator: 52, rate: 76.9, left: null, estimate: null },
    earlier: [],
  },
};

const unknown: DocumentTarget = {
  title: 'Cán bộ công đoàn được tập huấn',
  kind: 'Tỷ lệ %',
  goal: '100%',
  done: 'chưa có số liệu',
  verdict: 'chưa đánh giá được',
  trend: null,
  estimate: null,
  sources: ['Kế hoạch, mục II.4'],
  figures: {
    ...{ goal: 100, done: null, waiting: 0, denominator: null, rate: null, left: null, estimate: null },
    earlier: [],
  },
};

const text = (section: DocumentText['section'], heading: string, ...paragraphs: string[]): DocumentText => ({
  section,
  heading,
  paragraphs,
  quoted: [],
});

const texts: readonly DocumentText[] = [
  {
    ...text(
      'strengths',
      'Ưu điểm',
      'Vận động được nhiều doanh nghiệp thành lập công đoàn cơ sở.',
      'Các CĐCS gửi báo cáo đều.',
    ),
    quoted: [{ unit: 'CĐCS Công ty Mẫu A', paragraphs: ['Kết nạp được 120 đoàn viên mới.'] }],
  },
  text('limits', 'Hạn chế, tồn tại', 'Việc tập huấn cán bộ còn chậm.'),
  text('objective-causes', 'Nguyên nhân khách quan', 'Một số doanh nghiệp giảm lao động.'),
  text('subjective-causes', 'Nguyên nhân chủ quan', 'Chưa bố trí đủ người theo dõi.'),
  text('lessons', 'Bài học kinh nghiệm', 'Gặp người sử dụng lao động từ đầu năm.'),
  text('proposals', 'Kiến nghị, đề xuất', 'Hỗ trợ thêm tài liệu tập huấn.'),
  text('next', 'Phương hướng, nhiệm vụ năm 2027', 'Tập trung vào doanh nghiệp từ 20 lao động.'),
];
