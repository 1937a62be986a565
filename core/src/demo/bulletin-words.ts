import { LOCAL_SECTION } from '../bulletins/sections.ts';

/** An article of the demo: paragraphs, and whether somebody recorded it. */
export type DemoArticle = {
  readonly section: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly points?: readonly string[];
  readonly source: string;
  readonly isRecorded?: true;
  /** What a picture after its paragraphs shows. */
  readonly picture?: string;
};

const NOTE = 'Bài viết mẫu của tổ chức mẫu; mọi số liệu và sự việc đều không có thật.';

/** Articles of the bulletin of the month that is; official in tone, made up in every fact. */
export const THIS_MONTH: readonly DemoArticle[] = [
  {
    section: 'meeting-guidance',
    title: 'Gợi ý nội dung sinh hoạt chi bộ tháng này',
    paragraphs: [
      'Kỳ sinh hoạt tháng này, các chi bộ tập trung đánh giá kết quả thực hiện nhiệm vụ, kiểm điểm việc khắc phục hạn chế đã nêu ở kỳ trước và phân công nhiệm vụ cụ thể cho từng đảng viên.',
      'Bí thư chi bộ dành ít nhất một phần ba thời gian cho thảo luận; gợi ý để đảng viên nói thẳng vào việc của đơn vị mình.',
    ],
    points: [
      'Đọc bản tin trước kỳ họp; tại kỳ họp chỉ nêu những điểm cần trao đổi.',
      'Kết luận từng nội dung, ghi rõ người thực hiện và thời hạn.',
      'Báo cáo cấp ủy cấp trên sau khi biên bản được ký.',
    ],
    source: 'Văn phòng cấp ủy (bài mẫu)',
    isRecorded: true,
    picture: 'Bốn phần của một kỳ sinh hoạt (hình mẫu)',
  },
  {
    section: 'in-the-country',
    title: 'Đẩy mạnh giải quyết thủ tục hành chính trên môi trường số',
    paragraphs: [
      'Nhiều cơ quan đã đưa phần lớn thủ tục lên môi trường số, giúp người dân nộp hồ sơ tại nhà và theo dõi kết quả trên điện thoại.',
      'Kinh nghiệm cho thấy nơi nào cấp ủy trực tiếp chỉ đạo, đảng viên gương mẫu làm trước thì tỷ lệ hồ sơ trực tuyến tăng nhanh và bền vững.',
    ],
    source: NOTE,
  },
  {
    section: 'in-the-province',
    title: 'Khối các cơ quan tỉnh sơ kết phong trào thi đua quý',
    paragraphs: [
      'Phong trào thi đua “Mỗi tuần một việc tốt vì dân” được các chi bộ hưởng ứng với những việc làm thiết thực: trực thêm giờ vào sáng thứ Hai, hỗ trợ người cao tuổi nộp hồ sơ, gọi lại cho người dân khi hồ sơ chậm.',
      'Ban Thường vụ biểu dương các tập thể làm tốt và đề nghị nhân rộng trong quý tới.',
    ],
    source: NOTE,
    isRecorded: true,
  },
  {
    section: 'international',
    title: 'Kinh nghiệm ứng phó thiên tai của một số nước trong khu vực',
    paragraphs: [
      'Các nước trong khu vực chú trọng cảnh báo sớm đến từng hộ dân, diễn tập hằng năm và chuẩn bị lực lượng tại chỗ. Đây là những kinh nghiệm có thể tham khảo trong công tác phòng, chống thiên tai ở địa phương.',
    ],
    source: NOTE,
  },
  {
    section: 'new-policies',
    title: 'Những điểm mới về quy trình sinh hoạt chi bộ',
    paragraphs: [
      'Quy trình mới nhấn mạnh chuẩn bị kỹ, gửi tài liệu trước, và kết luận rõ việc, rõ người, rõ thời hạn.',
    ],
    points: [
      'Tài liệu gửi đảng viên trước kỳ họp.',
      'Phân công nhiệm vụ ngay tại kỳ họp.',
      'Chấm điểm chất lượng kỳ sinh hoạt theo bộ tiêu chí.',
    ],
    source: NOTE,
  },
  {
    section: 'following-the-example',
    title: 'Học Bác từ việc nhỏ: đúng giờ, nói ngắn, làm thật',
    paragraphs: [
      'Một chi bộ cơ quan chọn ba việc nhỏ để làm theo gương Bác: họp đúng giờ, phát biểu ngắn gọn và báo cáo đúng sự thật. Sau một năm, thời gian họp giảm, số ý kiến thảo luận tăng.',
      'Bài học rút ra là chọn việc vừa sức, làm đến nơi đến chốn và kiểm tra hằng tháng.',
    ],
    source: NOTE,
    isRecorded: true,
  },
  {
    section: 'good-examples',
    title: 'Người đảng viên giữ lửa phong trào hiến máu',
    paragraphs: [
      'Nhiều năm liền, một đảng viên cao tuổi của tổ chức mẫu kiên trì vận động đồng nghiệp và hàng xóm tham gia hiến máu. “Mỗi người góp một ít, việc lớn sẽ thành”, đồng chí nói.',
    ],
    source: NOTE,
  },
  {
    section: 'party-work',
    title: 'Nghiệp vụ: lập danh sách theo dõi quần chúng ưu tú',
    paragraphs: [
      'Chi ủy lập danh sách quần chúng ưu tú, phân công đảng viên chính thức giúp đỡ và nhận xét định kỳ. Hồ sơ cần đầy đủ, đúng mẫu, không tẩy xóa.',
    ],
    source: NOTE,
  },
];

/** Of the month before. */
export const LAST_MONTH: readonly DemoArticle[] = [
  {
    section: 'meeting-guidance',
    title: 'Hướng dẫn sinh hoạt chuyên đề quý',
    paragraphs: [
      'Các chi bộ lựa chọn chuyên đề sát nhiệm vụ của đơn vị, phân công đảng viên chuẩn bị và gửi đề cương trước kỳ họp năm ngày.',
    ],
    source: 'Văn phòng cấp ủy (bài mẫu)',
    isRecorded: true,
  },
  {
    section: 'in-the-province',
    title: 'Ra quân tổng vệ sinh môi trường dịp cuối tuần',
    paragraphs: [
      'Đảng viên các chi bộ cùng đoàn viên, hội viên dọn vệ sinh nơi làm việc và khu dân cư, trồng thêm cây xanh quanh trụ sở.',
    ],
    source: NOTE,
  },
  {
    section: 'communication',
    title: 'Định hướng tuyên truyền trong tháng',
    paragraphs: [
      'Tập trung tuyên truyền về cải cách hành chính, phòng, chống lừa đảo trên mạng và nêu gương người tốt, việc tốt; không chia sẻ thông tin chưa kiểm chứng.',
    ],
    source: NOTE,
  },
];

/** What two committees and one cell add from their own life. */
export const LOCAL: Readonly<Record<'committee' | 'otherCommittee' | 'cell', DemoArticle>> = {
  committee: {
    section: LOCAL_SECTION,
    title: 'Đảng bộ cơ sở tổ chức lớp hướng dẫn dùng sổ tay',
    paragraphs: ['Lớp hướng dẫn diễn ra vào chiều thứ Sáu hằng tuần, ưu tiên các đồng chí cao tuổi.'],
    source: NOTE,
  },
  otherCommittee: {
    section: LOCAL_SECTION,
    title: 'Ngày thứ Bảy tình nguyện của một đảng bộ cơ sở',
    paragraphs: ['Đoàn viên và đảng viên trẻ hỗ trợ người dân nộp hồ sơ trực tuyến trong ngày nghỉ.'],
    source: NOTE,
  },
  cell: {
    section: LOCAL_SECTION,
    title: 'Chi bộ ta thăm hỏi đồng chí cao tuổi',
    paragraphs: ['Chi ủy đã đến thăm, tặng quà các đồng chí cao tuổi và nghe góp ý cho kỳ sinh hoạt tới.'],
    source: 'Chi ủy',
    isRecorded: true,
  },
};
