import type { Section } from '../core/reviews/document.ts';

/** A review of a programme as officers of the sample might have written it. */
export type ExampleReview = {
  readonly unit: string;
  readonly programme: string;
  readonly event: string;
  readonly occasion: string;
  readonly texts: Readonly<Partial<Record<Section, string>>>;
};

export const exampleReviews: readonly ExampleReview[] = [
  {
    unit: 'MAU-KCN1',
    programme: 'binh-duong-2025',
    event: 's000-rv-tong-ket-de-an',
    occasion: '2025',
    texts: {
      strengths:
        'Văn phòng đại diện ở các khu công nghiệp hoạt động đều, nắm được doanh nghiệp trên địa bàn.\nCán bộ hợp đồng bám cơ sở, vận động được nhiều doanh nghiệp thành lập công đoàn.',
      limits: 'Việc giới thiệu đoàn viên ưu tú cho Đảng ở một số khu công nghiệp còn chậm.',
      'objective-causes': 'Một số doanh nghiệp giảm đơn hàng, lao động biến động nhiều.',
      'subjective-causes': 'Một số công đoàn cơ sở mới thành lập chưa quen việc, chưa chủ động.',
      lessons: 'Gặp người sử dụng lao động từ đầu năm; giao việc cho từng cán bộ hợp đồng theo tháng.',
      proposals: 'Tiếp tục bố trí kinh phí cho văn phòng đại diện và cán bộ hợp đồng sau khi Đề án kết thúc.',
      next: 'Giữ hoạt động của văn phòng đại diện; tập trung vào doanh nghiệp chưa có công đoàn.',
    },
  },
  {
    unit: 'MAU',
    programme: 'lai-chau-2025',
    event: 's001-rv-tong-ket-2025',
    occasion: '2025',
    texts: {
      strengths: 'Công đoàn các cấp rà soát được doanh nghiệp từ 20 lao động trở lên trên địa bàn.',
      limits: 'Số đoàn viên ở khu vực phi chính thức còn thấp so với yêu cầu.',
      'objective-causes': 'Doanh nghiệp trên địa bàn nhỏ, phân tán, đi lại khó khăn.',
      'subjective-causes': 'Một số nơi chưa phân công người theo dõi thường xuyên.',
      lessons: 'Phối hợp với cơ quan thuế và bảo hiểm xã hội để nắm doanh nghiệp.',
      proposals: 'Đề nghị mở thêm lớp tập huấn cho cán bộ làm công tác phát triển đoàn viên.',
      next: 'Lập nghiệp đoàn ở những nơi có đông lao động tự do.',
    },
  },
  {
    unit: 'MAU',
    programme: 'binh-phuoc-2023-2030',
    event: 's002-rv-so-ket-03-nam',
    occasion: '2025',
    texts: {
      strengths: 'Đã phối hợp rà soát doanh nghiệp trong khu công nghiệp đủ điều kiện lập tổ chức.',
      limits: 'Tiến độ ở doanh nghiệp có vốn đầu tư nước ngoài chưa đều.',
      lessons: 'Có sự chỉ đạo thường xuyên của cấp uỷ thì việc vận động thuận lợi hơn.',
      proposals: 'Đề nghị bố trí thêm người chuyên trách ở khu công nghiệp mới.',
      next: 'Thực hiện giai đoạn 2026–2030 theo lộ trình của Đề án.',
    },
  },
  {
    unit: 'MAU',
    programme: 'quang-ngai-nq02',
    event: 's003-rv-dinh-ky',
    occasion: '2025',
    texts: {
      strengths: 'Nghị quyết được quán triệt đến công đoàn cơ sở; công tác chăm lo được chú trọng.',
      limits: 'Việc thu kinh phí ở khu vực ngoài nhà nước còn chậm.',
      'objective-causes': 'Sắp xếp lại tổ chức trong năm làm xáo trộn địa bàn quản lý.',
      'subjective-causes': 'Phối hợp giữa các cấp công đoàn ở một số nơi chưa chặt chẽ.',
      lessons: 'Giao chỉ tiêu cụ thể cho từng công đoàn cấp trên ngay từ đầu năm.',
      next: 'Tiếp tục thực hiện các chỉ tiêu đến hết nhiệm kỳ.',
    },
  },
  {
    unit: 'MAU',
    programme: 'cong-thuong-2021-2045',
    event: 's004-rv-moc-2025',
    occasion: '2025',
    texts: {
      strengths: 'Phần lớn công đoàn cơ sở tổ chức được hội nghị người lao động và đối thoại.',
      limits: 'Số đơn vị ký mới thoả ước lao động tập thể trong năm còn ít.',
      'objective-causes': 'Nhiều đơn vị sắp xếp, cổ phần hoá, thay đổi người đại diện.',
      lessons: 'Cán bộ công đoàn được tập huấn thương lượng thì ký được thoả ước có lợi hơn.',
      proposals: 'Đề nghị có mẫu thoả ước để các đơn vị tham khảo.',
      next: 'Hướng tới các mốc đến năm 2030 của Chương trình.',
    },
  },
];
