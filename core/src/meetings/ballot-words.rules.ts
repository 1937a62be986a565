import { votesIn } from './ballot.rules.ts';
import type { Hands } from './ballot.rules.ts';
import type { Slips } from './slips.rules.ts';
import type { Tally } from './vote.rules.ts';

/** How the hands came together: `Giơ thẻ 7 (6 tán thành, 1 không tán thành), điện thoại 5 (5 tán thành)`; empty when nobody voted. */
export function handsWords({ cards, ticked, phone, paper }: Hands): string {
  const raised = {
    for: cards.for + ticked.for,
    against: cards.against + ticked.against,
    other: cards.other + ticked.other,
  };
  const parts = [
    partWords('giơ thẻ', raised),
    partWords('điện thoại', phone),
    partWords('phiếu giấy', paper),
  ].filter((part) => part !== '');
  return capital(parts.join(', '));
}

/** A tally sheet in one line: `Phát ra 12 phiếu, thu về 12; hợp lệ 11, không hợp lệ 1`. */
export function slipsWords({ handedOut, returned, valid, invalid }: Slips): string {
  return `Phát ra ${handedOut} phiếu, thu về ${returned}; hợp lệ ${valid}, không hợp lệ ${invalid}`;
}

function partWords(hand: string, tally: Tally): string {
  const votes = votesIn(tally);
  if (votes === 0) return '';
  const choices = [
    [tally.for, 'tán thành'],
    [tally.against, 'không tán thành'],
    [tally.other, 'ý kiến khác'],
  ] as const;
  const said = choices.flatMap(([count, words]) => (count === 0 ? [] : [`${count} ${words}`]));
  return `${hand} ${votes} (${said.join(', ')})`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
