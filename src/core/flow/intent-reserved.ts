import type { IntentName } from './intents.ts';

/** Words that work in the middle of any question. Only a whole utterance counts, manners aside. */
export const RESERVED = {
  back: [
    'quay lại', 'quay về', 'quay lui', 'lùi lại', 'lùi', 'lui lại', 'trở lại', 'trở về', 'trở ra', 'câu trước', 'bước trước', 'mục trước', 'về câu trước', 'quay lại câu trước', 'lùi lại câu trước', 'trở lại câu trước', 'quay lại bước trước', 'lùi một bước', 'lùi 1 bước', 'lùi lại một bước', 'lùi lại 1 bước', 'lui về câu trước', 'lùi về', 'lùi về câu trước', 'quay trở lại', 'quay lại bước vừa rồi', 'quay lại câu vừa rồi', 'cho quay lại', 'back', 'go back', 'previous', 'quay ngược lại', 'về bước trước', 'trả lời lại câu trước', 'làm lại câu trước',
  ],
  skip: ['bỏ qua', 'bỏ qua câu này', 'bỏ qua mục này', 'cho qua', 'qua câu khác', 'câu sau', 'câu kế', 'câu tiếp', 'câu tiếp theo', 'mục tiếp theo', 'bỏ câu này', 'bỏ mục này', 'skip', 'next', 'bỏ trống', 'để trống', 'leave empty', 'leave it empty', 'bỏ qua bước này', 'tạm bỏ qua'],
  cancel: [
    'hủy', 'hủy bỏ', 'hủy đi', 'hủy luôn', 'hủy hết', 'hủy báo cáo', 'hủy bỏ báo cáo', 'hủy báo cáo này', 'hủy việc này', 'hủy bản nháp', 'hủy nháp', 'hủy thao tác', 'bỏ bản nháp', 'xóa bản nháp', 'xóa nháp', 'xóa hết', 'bỏ hết', 'thôi không làm nữa', 'thôi không làm', 'không làm nữa', 'không nộp nữa', 'không báo cáo nữa', 'thôi không nộp nữa', 'thôi không gửi nữa', 'không gửi nữa', 'không nhập nữa', 'thôi không báo cáo nữa', 'thôi hủy', 'thôi bỏ', 'thôi bỏ đi', 'thôi khỏi', 'thôi khỏi làm', 'khỏi làm nữa', 'dẹp', 'dẹp đi', 'cancel', 'stop', 'thoát', 'thoát ra', 'quit', 'không muốn làm nữa', 'không muốn tiếp tục', 'không làm tiếp nữa', 'ngừng lại không làm nữa', 'bỏ không làm nữa', 'không làm nữa đâu', 'không khai nữa', 'thôi không khai nữa', 'thôi không nhập nữa', 'hủy giúp', 'thôi đừng làm nữa',
  ],
  pause: [
    'tạm dừng', 'tạm ngưng', 'tạm ngừng', 'tạm nghỉ', 'tạm hoãn', 'tạm thôi', 'tạm dừng lại', 'dừng tạm', 'dừng lại đã', 'để sau', 'để lát', 'để lát nữa', 'để mai', 'để mai làm', 'để mai làm tiếp', 'để chiều', 'để tối', 'để sau làm', 'để sau làm tiếp', 'để hôm khác', 'để khi khác', 'để lúc khác', 'lát nữa làm tiếp', 'lát làm tiếp', 'lát nữa làm', 'chút nữa làm tiếp', 'tí nữa làm tiếp', 'mai làm tiếp', 'mai làm', 'mai nhập tiếp', 'chiều làm tiếp', 'tối làm tiếp', 'làm sau', 'làm tiếp sau', 'để đó', 'để đó đã', 'lưu nháp', 'lưu tạm', 'lưu lại', 'lưu lại đã', 'giữ nháp', 'lưu nháp lại', 'lưu nháp lát làm tiếp', 'đang bận', 'giờ đang bận', 'bận rồi', 'pause', 'later', 'để đấy', 'hẹn lúc khác', 'lúc khác làm', 'lúc khác', 'khi khác làm', 'khi khác',
  ],
  help: ['trợ giúp', 'hướng dẫn', 'giúp', 'giúp với', 'giúp đỡ', 'cần giúp', 'cần trợ giúp', 'cần hướng dẫn', 'help', 'trợ giúp với', 'hướng dẫn với', 'hướng dẫn sử dụng', 'cách dùng', 'cách sử dụng', 'không biết làm', 'không hiểu', 'chưa hiểu', 'không biết làm sao', 'làm sao', 'làm thế nào', 'làm như thế nào', 'help me', 'cứu'],
  nil: ['không phát sinh', 'không có phát sinh', 'không phát sinh gì', 'không có phát sinh gì', 'không có gì phát sinh', 'không phát sinh gì hết', 'kps'],
  edit: ['sửa', 'sửa lại', 'sửa mục', 'sửa câu', 'sửa số', 'muốn sửa', 'chỉnh sửa', 'chỉnh lại', 'sửa một mục', 'sửa 1 mục', 'cho sửa', 'edit', 'sửa câu trả lời', 'sửa bản nháp'],
} as const; // biome-ignore format: word lists

/** `sửa mục 3`: a first word, maybe a second, maybe a third, and the number. */
export const EDIT_ITEM = [
  ['sửa', 'chỉnh', 'đổi', 'edit'],
  ['lại'],
  ['mục', 'câu', 'số', 'ô', 'dòng', 'phần', 'item'],
  ['số', 'thứ'],
] as const;

/** Slash commands, without the slash, that work in the middle of any question. */
export const RESERVED_COMMANDS: Readonly<Record<string, keyof typeof RESERVED>> = {
  trogiup: 'help', help: 'help', huongdan: 'help', huy: 'cancel', huybo: 'cancel', cancel: 'cancel', stop: 'cancel', thoat: 'cancel', quaylai: 'back', back: 'back', lui: 'back', boqua: 'skip', skip: 'skip', tamdung: 'pause', pause: 'pause', desau: 'pause', sua: 'edit', edit: 'edit', khongphatsinh: 'nil', kps: 'nil',
}; // biome-ignore format: a table

/** The other slash commands. */
export const COMMANDS: Readonly<Record<string, IntentName>> = {
  menu: 'menu', thucdon: 'menu', baocao: 'report.start', report: 'report.start', thanhlap: 'cdcs.create', found: 'cdcs.create', chitieu: 'quota.remaining', quota: 'quota.remaining', tepmau: 'template', nhap: 'template', ngonngu: 'language', language: 'language', lang: 'language',
  khaibao: 'figure.declare', declare: 'figure.declare',
  nhacviec: 'reminder.set', nhac: 'reminder.set', tatnhac: 'reminder.off', bonhac: 'reminder.off', hotro: 'support.lookup', denghi: 'support.claims', claims: 'support.claims', han: 'deadline.check', hannop: 'deadline.check', datlich: 'date.set', lannhac: 'ladder.set', chualienlac: 'unit.unreachable', unreachable: 'unit.unreachable', viec: 'deadline.check', vieccanlam: 'deadline.check', duties: 'deadline.check', trangthai: 'report.status', tinhtrang: 'report.status', lich: 'review.schedule', tongket: 'review.write', soket: 'review.write', dieukien: 'eligibility.check', xuat: 'export.docx', tai: 'export.docx', lienhe: 'handoff', gap: 'handoff',
  chuagui: 'report.missing', chuanop: 'report.missing',
  xacnhan: 'report.review', duyet: 'report.review', reviews: 'report.review', uyquyen: 'review.delegate', delegate: 'review.delegate',
  bangiaonhap: 'draft.hand', kyduyet: 'sign.setting', sovanban: 'report.issue', signoff: 'sign.setting',
  doanhnghiep: 'enterprise.list', dn: 'enterprise.list', enterprises: 'enterprise.list',
  tonghop: 'rollup.show', rollup: 'rollup.show', chotky: 'period.close', chotso: 'period.close', close: 'period.close', biendong: 'members.changes', biendongdoanvien: 'members.changes',
  moi: 'invite.list', invite: 'invite.list', invites: 'invite.list', nhansu: 'post.list', posts: 'post.list', nhanchuc: 'post.claim', thoichuc: 'post.list',
  nhiemvu: 'task.list', nv: 'task.list', tasks: 'task.list',
  vanphong: 'office.list', offices: 'office.list', canbodean: 'officer.list', canbo: 'officer.list', officers: 'officer.list', kehoach: 'work-plan.list', kehoachcongtac: 'work-plan.list', workplan: 'work-plan.list',
  chuongtrinh: 'programme.list', programmes: 'programme.list', giahan: 'programme.renew', tiepnhan: 'adoption.record',
  donvi: 'unit.show', unit: 'unit.show', doiten: 'unit.rename', chuyendonvi: 'unit.move', giaithe: 'unit.close', sapnhap: 'unit.merge', chiatach: 'unit.split',
  kenh: 'channel.choose', channel: 'channel.choose', channels: 'channel.choose', ngansach: 'message.costs', budget: 'message.costs', chiphi: 'message.costs',
  congviecloi: 'jobs.failed', jobs: 'jobs.failed', guinhac: 'reminders.sending', sending: 'reminders.sending',
  giaochitieu: 'share.give', dangkychitieu: 'share.register', bangchitieu: 'share.list',
}; // biome-ignore format: a table
