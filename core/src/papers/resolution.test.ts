import { expect, test } from 'vitest';
import { sampleMeeting } from './meeting-record.sample.ts';
import type { MeetingRecord, ResolutionRecord } from './meeting-record.ts';
import { assembleResolution } from './resolution.ts';

const made = (change: Partial<ResolutionRecord> = {}, meeting: Partial<MeetingRecord> = {}) => {
  const record = sampleMeeting();
  return assembleResolution({ ...record, ...meeting }, { ...record.resolution, ...change });
};

test('the parts I to IV and the five sections of I stand in order', () => {
  expect(made().blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))).toEqual([
    'I- ĐÁNH GIÁ KẾT QUẢ LÃNH ĐẠO THÁNG 01 NĂM 2026',
    '1. Công tác chính trị, tư tưởng',
    '2. Thực hiện nhiệm vụ chính trị',
    '3. Kết quả thực hiện nghị quyết tháng trước',
    '4. Biểu dương, nhắc nhở',
    '5. Hạn chế, nguyên nhân',
    'II- PHƯƠNG HƯỚNG, NHIỆM VỤ THÁNG 02 NĂM 2026',
    'III- PHÂN CÔNG VÀ TỔ CHỨC THỰC HIỆN',
    'IV- TỰ ĐÁNH GIÁ CHẤT LƯỢNG KỲ SINH HOẠT',
  ]);
});

test('head, title, recipients and signature', () => {
  const {
    blocks,
    annexes: [annex],
    ...frame
  } = made();
  expect([blocks[0], blocks.at(-1)]).toMatchInlineSnapshot(`
    [
      {
        "kind": "paragraph",
        "text": "Ngày 05 tháng 02 năm 2026, tại Phòng họp tầng 2, trụ sở Sở, Chi bộ Văn phòng họp thường kỳ tháng 02 năm 2026. Tổng số đảng viên: 20 đồng chí; có mặt: 17 đồng chí; vắng có lý do: 01 đồng chí; vắng không lý do: 0 đồng chí; miễn công tác và sinh hoạt đảng: 02 đồng chí. Thời lượng: 95 phút. Chủ trì: đồng chí Nguyễn Văn An; thư ký: đồng chí Trần Thị Thu Khánh.",
      },
      {
        "kind": "paragraph",
        "text": "Nghị quyết này được chi bộ thảo luận và biểu quyết thông qua ngày 05 tháng 02 năm 2026 với 16/17 đồng chí tán thành, đạt 94,12 %.",
      },
    ]
  `);
  expect(annex?.note).toBe('(kèm theo Nghị quyết số 07-NQ/CB, ngày 05 tháng 02 năm 2026)');
  expect(frame).toMatchInlineSnapshot(`
    {
      "head": {
        "issuer": "CHI BỘ VĂN PHÒNG",
        "motto": "ĐẢNG CỘNG SẢN VIỆT NAM",
        "number": "Số 07-NQ/CB",
        "parent": "ĐẢNG BỘ SỞ THÔNG TIN VÀ TRUYỀN THÔNG",
        "placeAndDate": "Hạ Long, ngày 05 tháng 02 năm 2026",
      },
      "layout": "05-HD",
      "madeAt": "2026-02-05T09:05:00Z",
      "mark": null,
      "recipients": [
        "Đảng ủy Sở (để báo cáo),",
        "Các đồng chí đảng viên,",
        "Lưu Chi bộ.",
      ],
      "sealLine": "Mã niêm phong: 9f2c1be0 7a6d43f5 8e10c2b7 d4a9563f 0b7e21c8 6d5f4a39 98877665 544332f1",
      "signatures": [
        {
          "authority": "T/M CHI BỘ",
          "name": "Nguyễn Văn An",
          "post": "BÍ THƯ",
          "signed": [
            "(Đã ký điện tử",
            "16 giờ 05, ngày 05 tháng 02 năm 2026)",
          ],
        },
      ],
      "subject": "Lãnh đạo thực hiện nhiệm vụ tháng 02 năm 2026",
      "title": "NGHỊ QUYẾT",
    }
  `);
});

test("section I.3 is last month's task list, old ones with their age", () => {
  const table = made().blocks.find((block) => block.kind === 'table');
  expect(table?.columns.map((column) => column.title)).toEqual([
    'TT',
    'Nhiệm vụ',
    'Tình trạng đầu kỳ',
    'Kết quả',
  ]);
  expect(table?.rows[0]).toEqual([
    '1',
    'Hoàn thành số hóa hồ sơ lưu trữ giai đoạn 2020–2024 của Văn phòng',
    'Đang làm (đã qua 2 kỳ)',
    'Đạt 80 %, chuyển sang tháng 02',
  ]);
  expect(table?.rows[1]?.[2]).toBe('Mới giao');
});

test('a resolution nobody approved yet is a marked draft without the sentence of approval', () => {
  const draft = made({ approval: null, number: null });
  expect(draft.mark).toBe('DỰ THẢO');
  expect(draft.head.number).toBe('Số \u2007\u2007\u2007-NQ/CB');
  expect(JSON.stringify(draft)).not.toContain('biểu quyết thông qua ngày');
});

test('the deputy signs in the name of the bureau where that is so', () => {
  const signature = { onBehalfOf: 'CHI ỦY', post: 'Phó bí thư', name: 'Lê Thị Năm', at: null } as const;
  expect(made({ signature }).signatures).toEqual([
    { authority: 'T/M CHI ỦY', post: 'PHÓ BÍ THƯ', name: 'Lê Thị Năm', signed: [] },
  ]);
});

test('without opinions there is no annex, and none from the paper book', () => {
  expect(made({}, { agenda: [{ kind: 'paperBook', title: 'Công tác cán bộ' }] }).annexes).toEqual([]);
});
