import type { LayoutCode } from './layouts.ts';

/**
 * An official paper as plain data: what it says and in which order, nothing of how it is drawn. The renderers of the server
 * read it together with its layout. The parts follow the layout of Party papers (domain §2.2: 36-HD/VPTW *read*,
 * 05-HD/VPTW *second-hand*).
 */
export type Paper = {
  layout: LayoutCode;
  /** Instant (ISO 8601) the paper stands for: the date of the file, so that the same paper gives the same bytes. */
  madeAt: string;
  /** A mark above the head, such as "DỰ THẢO"; null for a finished paper. */
  mark: string | null;
  head: PaperHead;
  title: string;
  subject: string;
  blocks: Block[];
  /** Lines under "Nơi nhận:", the last one "Lưu …"; empty where the kind of paper has none (minutes). */
  recipients: string[];
  /** One block stands right; two stand left and right. */
  signatures: SignatureBlock[];
  /** The line that ties the printed paper to its sealed record; null while nothing is sealed. */
  sealLine: string | null;
  /** Each begins a page of its own. */
  annexes: Annex[];
};

export type PaperHead = {
  parent: string;
  issuer: string;
  /** "Số 07-NQ/CB", with room to write where the number is open; null where the paper bears none. */
  number: string | null;
  motto: string;
  placeAndDate: string;
};

export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'facts'; facts: Fact[] }
  | { kind: 'table'; columns: Column[]; rows: string[][] };

export type Fact = { label: string; value: string };

/** `share` parts of the width belong to the column. */
export type Column = { title: string; share: number; align: 'left' | 'center' };

export type SignatureBlock = {
  /** "T/M CHI BỘ" above the post; null where one signs for oneself. */
  authority: string | null;
  post: string;
  name: string;
  /** Lines in place of the hand, "(Đã ký điện tử …)"; none leaves room for the hand. */
  signed: string[];
};

export type Annex = { title: string; subject: string; note: string; blocks: Block[] };
