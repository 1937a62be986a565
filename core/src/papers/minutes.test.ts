import { expect, test } from 'vitest';
import { sampleMeeting } from './meeting-record.sample.ts';
import type { MeetingRecord } from './meeting-record.ts';
import { assembleMinutes } from './minutes.ts';
import type { Paper } from './paper.ts';

const headings = (paper: Paper, level: number): string[] =>
  paper.blocks.flatMap((block) => (block.kind === 'heading' && block.level === level ? [block.text] : []));

const words = (change: Partial<MeetingRecord> = {}): string =>
  JSON.stringify(assembleMinutes({ ...sampleMeeting(), ...change }));

test('the ten parts stand in the order of the forms in use', () => {
  expect(headings(assembleMinutes(sampleMeeting()), 2)).toEqual([
    '1. Thời gian, địa điểm',
    '2. Tổng số đảng viên',
    '3. Đảng viên dự họp',
    '4. Đại biểu, chủ trì, thư ký',
    '5. Nội dung và diễn biến',
    '6. Biểu quyết',
    '7. Nhiệm vụ giao cho đảng viên',
    '8. Kết luận của chủ trì',
    '9. Xếp loại buổi sinh hoạt',
    '10. Kết thúc',
  ]);
});

test('head, title, signatures and seal', () => {
  const { blocks, ...frame } = assembleMinutes(sampleMeeting());
  expect(blocks.length).toBeGreaterThan(30);
  expect(frame).toMatchInlineSnapshot(`
    {
      "annexes": [],
      "head": {
        "issuer": "CHI BỘ VĂN PHÒNG",
        "motto": "ĐẢNG CỘNG SẢN VIỆT NAM",
        "number": "Số 02-BB/CB",
        "parent": "ĐẢNG BỘ SỞ THÔNG TIN VÀ TRUYỀN THÔNG",
        "placeAndDate": "Hạ Long, ngày 05 tháng 02 năm 2026",
      },
      "layout": "05-HD",
      "madeAt": "2026-02-05T08:42:00Z",
      "mark": null,
      "recipients": [],
      "sealLine": "Mã niêm phong: 9f2c1be0 7a6d43f5 8e10c2b7 d4a9563f 0b7e21c8 6d5f4a39 98877665 544332f1",
      "signatures": [
        {
          "authority": null,
          "name": "Trần Thị Thu Khánh",
          "post": "NGƯỜI GHI BIÊN BẢN",
          "signed": [
            "(Đã ký điện tử",
            "15 giờ 40, ngày 05 tháng 02 năm 2026)",
          ],
        },
        {
          "authority": null,
          "name": "Nguyễn Văn An",
          "post": "CHỦ TRÌ",
          "signed": [
            "(Đã ký điện tử",
            "15 giờ 42, ngày 05 tháng 02 năm 2026)",
          ],
        },
      ],
      "subject": "HỌP CHI BỘ THÁNG 02 NĂM 2026",
      "title": "BIÊN BẢN",
    }
  `);
});

test('the people of the meeting are counted and named', () => {
  expect(assembleMinutes(sampleMeeting()).blocks.slice(1, 8)).toMatchInlineSnapshot(`
    [
      {
        "facts": [
          {
            "label": "Thời gian",
            "value": "14 giờ, ngày 05 tháng 02 năm 2026.",
          },
          {
            "label": "Địa điểm",
            "value": "Phòng họp tầng 2, trụ sở Sở.",
          },
        ],
        "kind": "facts",
      },
      {
        "kind": "heading",
        "level": 2,
        "text": "2. Tổng số đảng viên",
      },
      {
        "facts": [
          {
            "label": "Tổng số",
            "value": "20 đồng chí (chính thức 19 đồng chí, dự bị 01 đồng chí; sinh hoạt tạm thời đến 01 đồng chí).",
          },
          {
            "label": "Miễn công tác và sinh hoạt đảng",
            "value": "02 đồng chí; vẫn dự họp: Bùi Đức Phượng.",
          },
          {
            "label": "Giới thiệu sinh hoạt tạm thời đi nơi khác",
            "value": "01 đồng chí.",
          },
        ],
        "kind": "facts",
      },
      {
        "kind": "heading",
        "level": 2,
        "text": "3. Đảng viên dự họp",
      },
      {
        "facts": [
          {
            "label": "Có mặt",
            "value": "17 đồng chí (chính thức 16 đồng chí, dự bị 01 đồng chí; sinh hoạt tạm thời đến 01 đồng chí).",
          },
          {
            "label": "Vắng có lý do",
            "value": "01 đồng chí: Dương Thị Minh Nghĩa (đi công tác).",
          },
          {
            "label": "Vắng không lý do",
            "value": "0 đồng chí.",
          },
        ],
        "kind": "facts",
      },
      {
        "kind": "heading",
        "level": 2,
        "text": "4. Đại biểu, chủ trì, thư ký",
      },
      {
        "facts": [
          {
            "label": "Đại biểu, khách mời",
            "value": "Đồng chí Hoàng Thu Hằng, Đảng ủy viên phụ trách chi bộ.",
          },
          {
            "label": "Chủ trì",
            "value": "đồng chí Nguyễn Văn An, Bí thư chi bộ.",
          },
          {
            "label": "Thư ký",
            "value": "đồng chí Trần Thị Thu Khánh, Chi ủy viên.",
          },
        ],
        "kind": "facts",
      },
    ]
  `);
});

test('an item for the paper book keeps its place and says nothing', () => {
  const { blocks } = assembleMinutes(sampleMeeting());
  const at = blocks.findIndex((block) => block.kind === 'heading' && block.text === '5.2. Công tác cán bộ');
  expect(blocks[at + 1]).toEqual({ kind: 'paragraph', text: 'Nội dung ghi sổ giấy.' });
  expect(blocks[at + 2]).toMatchObject({ kind: 'heading' });
});

test('every opinion stands under its name', () => {
  const record = sampleMeeting();
  const text = words();
  for (const item of record.agenda) {
    if (item.kind === 'paperBook') continue;
    for (const { speaker } of item.opinions) expect(text).toContain(`"Đồng chí ${speaker}"`);
  }
});

test('a vote tells form, figures, share of the base and arithmetic', () => {
  expect(words()).toContain(
    'tán thành 16 đồng chí (94,12 %); không tán thành 0 đồng chí (0 %); ý kiến khác 01 đồng chí (5,88 %).',
  );
  expect(words()).toContain('giơ thẻ đảng viên; cần hơn một nửa số được triệu tập tán thành.');
  expect(words()).toContain('còn 17; hơn một nửa là từ 9 đồng chí.');
});

test('an opinion kept by a minority stays in the minutes', () => {
  const reservedOpinions = [{ speaker: 'Lê Văn Tư', text: 'Đề nghị lùi thời hạn một tháng' }];
  expect(words({ reservedOpinions })).toContain('Đề nghị lùi thời hạn một tháng.');
});

test('a secret poll stands in the minutes with its sums, or says that too few voted', () => {
  const poll = { question: 'Sinh hoạt chiều thứ bảy?', eligible: 12, cast: 9 };
  const counts = [
    { answer: 'đồng ý', count: 7 },
    { answer: 'không đồng ý', count: 2 },
  ];
  expect(words({ polls: [{ ...poll, counts }] })).toContain('đồng ý 7 phiếu; không đồng ý 2 phiếu.');
  expect(words({ polls: [{ ...poll, cast: 3, counts: null }] })).toContain('quá ít phiếu, không công bố.');
});

test('a straw poll stands in the minutes where the chair noted it, and is called no vote', () => {
  const strawPolls = [
    { question: 'Họp vào tối thứ Sáu?', answers: ['Đồng ý', 'Ý kiến khác'], counts: [8, 0] },
  ];
  expect(words({ strawPolls })).toContain('Họp vào tối thứ Sáu? Đồng ý 8; Ý kiến khác 0.');
  expect(words({ strawPolls })).toContain('không thay cho biểu quyết');
  expect(words({})).not.toContain('Thăm dò nhanh');
});

test.each<[string, Partial<MeetingRecord>]>([
  ['Kỳ này không có nội dung biểu quyết.', { votes: [] }],
  ['Kỳ này không giao nhiệm vụ mới.', { tasks: [] }],
  ['Chi bộ chưa chấm điểm kỳ sinh hoạt này.', { quality: null }],
  ['Không có.', { conclusion: ' \n' }],
  ['không có.', { guests: [] }],
])('an empty step says so: %s', (expected, change) => {
  expect(words(change)).toContain(expected);
});

test('a thematic meeting is titled by its subject', () => {
  const paper = assembleMinutes({ ...sampleMeeting(), kind: 'thematic', topic: 'Chuyển đổi số ở cơ quan' });
  expect(paper.subject).toBe('SINH HOẠT CHUYÊN ĐỀ THÁNG 02 NĂM 2026: Chuyển đổi số ở cơ quan');
});

test('a meeting over midnight ends with its own date', () => {
  expect(words({ startedAt: '2026-02-05T15:30:00Z', endedAt: '2026-02-05T17:15:00Z' })).toContain(
    'Buổi họp kết thúc lúc 0 giờ 15, ngày 06 tháng 02 năm 2026.',
  );
});

test('nothing ends with "./.", and no control character comes through', () => {
  const text = words({ conclusion: 'Kết thúc tốt đẹp\u0007./.\nHết ./.' });
  expect(text).not.toContain('./.');
  expect(text).not.toContain('\\u0007');
});
