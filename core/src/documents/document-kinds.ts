import type { Certainty } from '../rule-packs/rule-pack.ts';
import type { UnitKind } from '../units/unit-kinds.ts';

/** The levels documents come from, from the top down: centre, province, bloc committee, base committee, cell. */
export const documentLevels = ['centre', 'province', 'bloc', 'base', 'cell'] as const;
export type DocumentLevel = (typeof documentLevels)[number];

/** The level of what a unit issues itself. */
export const UNIT_LEVELS: Readonly<Record<UnitKind, DocumentLevel>> = {
  'bloc-committee': 'bloc',
  ...{ 'grassroots-committee': 'base', 'section-committee': 'base' },
  ...{ 'grassroots-cell': 'cell', cell: 'cell' },
};

/** The kinds of document the library files under. */
export const documentKinds = [
  'resolution',
  'directive',
  'conclusion',
  'decision',
  'regulation',
  'working-rules',
  'guidance',
  'circular',
  'notice',
  'report',
  'plan',
  'programme',
  'scheme',
  'option-plan',
  'submission',
  'letter',
  'minutes',
  'other',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** What is known of a kind: its abbreviations in numbers (the usual one first), its name, and who issues it. */
export type DocumentKindFacts = {
  readonly symbols: readonly string[];
  readonly label: string;
  /** The levels that may issue it; of the others a paper of this kind is filed all the same, with a word of caution. */
  readonly levels: readonly DocumentLevel[];
  readonly certainty: Certainty;
};

const ABOVE: readonly DocumentLevel[] = ['centre', 'province', 'bloc'];
const ALL = documentLevels;

const facts = (
  label: string,
  symbols: readonly string[],
  levels: readonly DocumentLevel[] = ALL,
  certainty: Certainty = 'second-hand',
): DocumentKindFacts => ({ label, symbols, levels, certainty });

/** Abbreviations and who may issue what since one day. */
export type DocumentKindRules = {
  readonly from: string;
  readonly kinds: Readonly<Record<DocumentKind, DocumentKindFacts>>;
};

/**
 * Kinds by the day their rules hold from, newest first. Kinds and issuers: 399-QĐ/TW (09/01/2026) articles 11 and 13; abbreviations:
 * 36-HD/VPTW and 05-HD/VPTW (second-hand; CT, HD, TT and QyĐ unverified). Directives and circulars come from above the base alone; rules
 * are given by committees, guidance by their bureaus, neither by cells. A shared abbreviation (QĐ) belongs to the first kind that has it.
 */
export const DOCUMENT_KIND_RULES: readonly DocumentKindRules[] = [
  {
    from: '2018-04-03',
    kinds: {
      resolution: facts('Nghị quyết', ['NQ']),
      directive: facts('Chỉ thị', ['CT'], ABOVE, 'unverified'),
      conclusion: facts('Kết luận', ['KL']),
      decision: facts('Quyết định', ['QĐ']),
      regulation: facts('Quy định', ['QyĐ', 'QĐi'], ['centre', 'province', 'bloc', 'base'], 'unverified'),
      'working-rules': facts('Quy chế', ['QC']),
      guidance: facts('Hướng dẫn', ['HD'], ['centre', 'province', 'bloc', 'base'], 'unverified'),
      circular: facts('Thông tri', ['TT'], ABOVE, 'unverified'),
      notice: facts('Thông báo', ['TB']),
      report: facts('Báo cáo', ['BC']),
      plan: facts('Kế hoạch', ['KH']),
      programme: facts('Chương trình', ['CTr']),
      scheme: facts('Đề án', ['ĐA']),
      'option-plan': facts('Phương án', ['PA']),
      submission: facts('Tờ trình', ['TTr']),
      letter: facts('Công văn', ['CV']),
      minutes: facts('Biên bản', ['BB']),
      other: facts('Văn bản khác', []),
    },
  },
];

/** The kinds as their rules stand on a day; before the first rules, the first. */
export const kindsOn = (day: string): DocumentKindRules['kinds'] => {
  const rules = DOCUMENT_KIND_RULES.find(({ from }) => from <= day) ?? DOCUMENT_KIND_RULES.at(-1);
  if (!rules) throw new RangeError('documents/no-rules');
  return rules.kinds;
};

/** Whether a level may issue a kind under the rules of a day. */
export const mayIssueKind = (day: string, level: DocumentLevel, kind: DocumentKind): boolean =>
  kindsOn(day)[kind].levels.includes(level);
