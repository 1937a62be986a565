import { strawPollWords } from '../hall/straw-poll.rules.ts';
import { facts, heading, listOr } from './blocks.ts';
import type { PollResult, StrawPollResult } from './meeting-record.ts';
import type { Block } from './paper.ts';
import { sentence } from './wording.ts';

const TOO_FEW = 'quá ít phiếu, không công bố.';

/** What came out of a secret poll, in one line: `đồng ý 9 phiếu; không đồng ý 2 phiếu; ý kiến khác 1 phiếu.` */
export function pollLine({ counts }: Pick<PollResult, 'counts'>): string {
  if (counts === null) return TOO_FEW;
  return `${counts.map(({ answer, count }) => `${answer} ${count} phiếu`).join('; ')}.`;
}

/** The secret polls of the meeting, after its votes: a poll tells an opinion and decides nothing. */
export function pollBlocks(polls: readonly PollResult[] = []): Block[] {
  return polls.flatMap((poll) => [
    heading(3, `Thăm dò kín: ${poll.question}`),
    facts(
      { label: 'Hình thức', value: 'bỏ phiếu kín trên sổ tay; để tham khảo, không thay cho biểu quyết.' },
      { label: 'Số phiếu', value: `${poll.cast} phiếu trên ${poll.eligible} đồng chí được bỏ phiếu.` },
      { label: 'Kết quả', value: pollLine(poll) },
    ),
  ]);
}

/** The straw polls that the chair noted, each in one line; nothing where there are none. */
export function strawPollBlocks(polls: readonly StrawPollResult[] = []): Block[] {
  if (polls.length === 0) return [];
  return [
    heading(3, 'Thăm dò nhanh (để tham khảo, không thay cho biểu quyết)'),
    listOr(polls.map(({ question, answers, counts }) => sentence(strawPollWords(question, answers, counts)))),
  ];
}
