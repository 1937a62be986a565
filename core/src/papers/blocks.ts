import { shortDate } from '../calendar/day-words.ts';
import type { LastTask, Opinion, Quality, QualityLine, TaskGiven } from './meeting-record.ts';
import type { Block, Column, Fact } from './paper.ts';
import { decimal, shortMonth, paragraphsOf, sentence } from './wording.ts';

const NOTHING = 'Không có.';

export function heading(level: 1 | 2 | 3, text: string): Block {
  return { kind: 'heading', level, text };
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

export function facts(...list: Fact[]): Block {
  return { kind: 'facts', facts: list };
}

/** What people wrote, as paragraphs; an empty text says so in words, as no step stays silent. */
export function prose(text: string): Block[] {
  const lines = paragraphsOf(text);
  if (lines.length === 0) return [paragraph(NOTHING)];
  return lines.map((line) => paragraph(sentence(line)));
}

/** A list, or the words that there is nothing to list. */
export function listOr(items: string[], nothing = NOTHING): Block {
  return items.length === 0 ? paragraph(nothing) : { kind: 'list', items };
}

/** Each opinion under the name of the member who gave it (domain §2.1 F 5). */
export function opinionBlocks(opinions: Opinion[]): Block[] {
  return opinions.map(({ speaker, text }) =>
    facts({ label: `Đồng chí ${speaker}`, value: sentence(paragraphsOf(text).join(' ')) }),
  );
}

/** Last month's tasks: TT, task, state at the start, result (domain §2.1 G I.3); an old one carries its age. */
export function lastTaskBlock(tasks: LastTask[]): Block {
  if (tasks.length === 0) return paragraph('Kỳ trước không giao nhiệm vụ.');
  return {
    kind: 'table',
    columns: [ORDINAL, column('Nhiệm vụ', 40), column('Tình trạng đầu kỳ', 24), column('Kết quả', 28)],
    rows: tasks.map((task, index) => [
      String(index + 1),
      task.content,
      task.ageMonths > 0 ? `${task.stateAtStart} (đã qua ${task.ageMonths} kỳ)` : task.stateAtStart,
      task.result,
    ]),
  };
}

/** The tasks given, with who leads, on what basis, until when and reported when (domain §2.1 F 7, G II). */
export function taskBlock(tasks: TaskGiven[]): Block {
  if (tasks.length === 0) return paragraph('Kỳ này không giao nhiệm vụ mới.');
  return {
    kind: 'table',
    columns: [
      ORDINAL,
      column('Nhiệm vụ', 38),
      column('Người chủ trì, thực hiện', 24),
      { ...column('Thời hạn', 16), align: 'center' },
      column('Báo cáo', 14),
    ],
    rows: tasks.map((task, index) => [
      String(index + 1),
      task.basis === null ? task.content : `${task.content} (sở cứ: ${task.basis})`,
      task.receivers.length === 0
        ? 'Toàn chi bộ'
        : task.receivers.map((name) => `Đồng chí ${name}`).join('; '),
      task.due === null ? 'Thường xuyên' : shortDate(task.due),
      task.reportedIn === null ? '' : `Kỳ ${shortMonth(task.reportedIn)}`,
    ]),
  };
}

/** The score of the meeting: each criterion, the sum, the grade, what was short (domain §2.1 E, G IV). */
export function qualityBlocks(quality: Quality | null): Block[] {
  if (quality === null) return [paragraph('Chi bộ chưa chấm điểm kỳ sinh hoạt này.')];
  const rows = quality.scores.map((score, index) => [
    String(index + 1),
    score.criterion,
    decimal(score.max),
    decimal(score.points),
  ]);
  return [
    {
      kind: 'table',
      columns: [
        ORDINAL,
        column('Tiêu chí', 60),
        { ...column('Điểm tối đa', 16), align: 'center' },
        { ...column('Điểm chấm', 16), align: 'center' },
      ],
      rows: [...rows, ['', 'Tổng cộng', decimal(quality.max), decimal(quality.total)]],
    },
    facts(
      {
        label: 'Xếp loại',
        value: `${quality.grade} (${decimal(quality.total)}/${decimal(quality.max)} điểm).`,
      },
      ...memberFacts(quality),
      ...changedFacts(quality),
      { label: 'Hạn chế', value: sentence(paragraphsOf(quality.limitations).join(' ')) || NOTHING },
    ),
  ];
}

/** What the members present said of the meeting, beside the official grade. */
function memberFacts({ memberGrades = [] }: Quality): Fact[] {
  if (memberGrades.length === 0) return [];
  const grades = memberGrades.map(({ grade, given }) => `${grade} ${given}`).join(', ');
  return [{ label: 'Đảng viên tự đánh giá (số ý kiến)', value: `${grades}.` }];
}

/** Points the chair gave against what the system had filled, each with its reason. */
function changedFacts({ items = [] }: Quality): Fact[] {
  return items.flatMap(({ item, points, changedFrom, reason }) =>
    changedFrom === null
      ? []
      : [
          {
            label: `Chủ trì chấm lại mục "${item}"`,
            value: sentence(`từ ${decimal(changedFrom)} thành ${decimal(points)} điểm, lý do: ${reason}`),
          },
        ],
  );
}

/** The whole form with its points and grounds (domain §2.1 E: the table is attached to the minutes). */
export function qualityFormBlock(lines: readonly QualityLine[]): Block {
  return {
    kind: 'table',
    columns: [
      ORDINAL,
      column('Nội dung chấm', 38),
      { ...column('Tối đa', 10), align: 'center' },
      { ...column('Điểm', 10), align: 'center' },
      column('Căn cứ', 34),
    ],
    rows: lines.map((line, index) => [
      String(index + 1),
      line.item,
      decimal(line.max),
      decimal(line.points),
      line.changedFrom === null ? line.ground : `Chủ trì chấm lại: ${line.reason}`,
    ]),
  };
}

const ORDINAL: Column = { title: 'TT', share: 8, align: 'center' };

function column(title: string, share: number): Column {
  return { title, share, align: 'left' };
}
