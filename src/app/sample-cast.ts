/** Invented units. No name or number here belongs to anybody. */
export const sampleProgramme = 'binh-duong-2026-mau';
export const sampleRegime = 'che-do-bao-cao';

export const province = { code: 'MAU', name: 'Liên đoàn Lao động tỉnh Mẫu (DỮ LIỆU MẪU)' };

export const departments = [
  { code: 'MAU-TC', name: 'Ban Tổ chức LĐLĐ tỉnh Mẫu' },
  { code: 'MAU-TAICHINH', name: 'Ban Tài chính LĐLĐ tỉnh Mẫu' },
] as const;

/** `unions` at the year's start; `rate`: foundings against an even course; `shares`: what the province assigned. */
export const zones = [
  {
    code: 'MAU-KCN1',
    name: 'Công đoàn KCN Sông Xanh (mẫu)',
    zone: 'KCN Sông Xanh',
    unions: 196,
    rate: 0.925,
    offices: 5,
    shares: { founded: 45, offices: 5, officers: 15, introduced: 65 },
    employed: 14,
  },
  {
    code: 'MAU-KCN2',
    name: 'Công đoàn KCN Đồi Thông (mẫu)',
    zone: 'KCN Đồi Thông',
    unions: 158,
    rate: 1.045,
    offices: 4,
    shares: { founded: 42, offices: 5, officers: 14, introduced: 60 },
    employed: 13,
  },
  {
    code: 'MAU-KCN3',
    name: 'Công đoàn KCN Bến Đá (mẫu)',
    zone: 'KCN Bến Đá',
    unions: 121,
    rate: 1.125,
    offices: 4,
    shares: { founded: 38, offices: 4, officers: 14, introduced: 50 },
    employed: 12,
  },
] as const;

export type Zone = (typeof zones)[number];

export type Union = {
  readonly code: string;
  readonly zone: Zone['code'];
  readonly name: string;
  readonly taxCode: string;
  readonly ownership: 'state' | 'public-service' | 'non-state' | 'fdi';
  readonly workers: number;
  readonly women: number;
  readonly members: number;
  readonly chair: string;
};

const union = (number: number, facts: Omit<Union, 'code' | 'zone' | 'name'> & { name: string }): Union => ({
  ...facts,
  code: `MAU-CS${String(number).padStart(2, '0')}`,
  zone: zones[(number - 1) % zones.length]?.code ?? zones[0].code,
  name: `CĐCS ${facts.ownership === 'public-service' ? '' : 'Công ty '}${facts.name} (mẫu)`,
});

export const unions: readonly Union[] = [
  union(1, {
    name: 'May Hoa Mai',
    taxCode: '9900000016',
    ownership: 'fdi',
    workers: 2000,
    women: 1450,
    members: 1835,
    chair: 'Nguyễn Thị Mẫu An',
  }),
  union(2, {
    name: 'Gỗ Thông Vàng',
    taxCode: '9900000023',
    ownership: 'non-state',
    workers: 320,
    women: 95,
    members: 261,
    chair: 'Trần Văn Mẫu Bình',
  }),
  union(3, {
    name: 'Giày Bến Đá',
    taxCode: '9900000030',
    ownership: 'fdi',
    workers: 860,
    women: 610,
    members: 742,
    chair: 'Lê Thị Mẫu Châu',
  }),
  union(4, {
    name: 'Cơ khí Sông Xanh',
    taxCode: '9900000048',
    ownership: 'state',
    workers: 145,
    women: 28,
    members: 118,
    chair: 'Phạm Văn Mẫu Dũng',
  }),
  union(5, {
    name: 'Nhựa Đồi Thông',
    taxCode: '9900000055',
    ownership: 'fdi',
    workers: 410,
    women: 190,
    members: 352,
    chair: 'Hoàng Thị Mẫu Én',
  }),
  union(6, {
    name: 'Thực phẩm Nắng Mới',
    taxCode: '9900000062',
    ownership: 'non-state',
    workers: 230,
    women: 150,
    members: 187,
    chair: 'Vũ Văn Mẫu Giang',
  }),
  union(7, {
    name: 'Bao bì Trúc Lâm',
    taxCode: '9900000087',
    ownership: 'non-state',
    workers: 96,
    women: 41,
    members: 80,
    chair: 'Đặng Thị Mẫu Hạnh',
  }),
  union(8, {
    name: 'Điện tử Ánh Dương',
    taxCode: '9900000094',
    ownership: 'fdi',
    workers: 1240,
    women: 905,
    members: 1102,
    chair: 'Bùi Văn Mẫu Khang',
  }),
  union(9, {
    name: 'Vận tải Hải Âu',
    taxCode: '9900000104',
    ownership: 'state',
    workers: 78,
    women: 12,
    members: 61,
    chair: 'Đỗ Thị Mẫu Lan',
  }),
  union(10, {
    name: 'Sơn Bình Minh',
    taxCode: '9900000111',
    ownership: 'fdi',
    workers: 185,
    women: 52,
    members: 150,
    chair: 'Hồ Văn Mẫu Minh',
  }),
  union(11, {
    name: 'Dệt Tơ Tằm',
    taxCode: '9900000129',
    ownership: 'non-state',
    workers: 540,
    women: 402,
    members: 455,
    chair: 'Ngô Thị Mẫu Nga',
  }),
  union(12, {
    name: 'Trung tâm Khuyến công Phù Sa',
    taxCode: '9900000136',
    ownership: 'public-service',
    workers: 132,
    women: 36,
    members: 104,
    chair: 'Dương Văn Mẫu Phúc',
  }),
];
