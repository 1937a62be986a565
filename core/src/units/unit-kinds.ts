/** The kinds of unit the first organisation knows. The kind is data: names, symbols and children stand in `UNIT_KINDS`. */
export type UnitKind =
  'bloc-committee' | 'grassroots-committee' | 'section-committee' | 'grassroots-cell' | 'cell';

/** What is known of a kind of unit. Words are data, so that another organisation can run on another lexicon. */
export interface UnitKindFacts {
  /** The organisation with all its members, `Đảng bộ cơ sở`. */
  organisation: string;
  /** The body that acts for it, `Đảng ủy cơ sở`; a cell acts itself. */
  committee: string;
  /** How the first word of a unit's name changes when its committee is meant. */
  nameOf: { organisation: string; committee: string };
  /** The symbol in document numbers, `Số 91-KH/ĐUK`. */
  symbol: string;
  children: readonly UnitKind[];
  /** Whether it meets as a cell and so has members of its own. */
  meetsAsCell: boolean;
  /** Whether it may stand without a unit above. */
  root: boolean;
}

/**
 * The lexicon of unit kinds. Source: domain §2.3 (the hierarchy before 26/7/2026, *read*) and §2.2 (symbols ĐUK, ĐU, CB, *read*).
 * From 26/7/2026 the one word "chi bộ" replaces "chi bộ cơ sở" and "chi bộ trực thuộc" (208-QĐ/TW, *second-hand*): a change of words here.
 */
export const UNIT_KINDS: Readonly<Record<UnitKind, UnitKindFacts>> = {
  'bloc-committee': {
    organisation: 'Đảng bộ Khối',
    committee: 'Đảng ủy Khối',
    nameOf: { organisation: 'Đảng bộ', committee: 'Đảng ủy' },
    symbol: 'ĐUK',
    children: ['grassroots-committee', 'grassroots-cell'],
    meetsAsCell: false,
    root: true,
  },
  'grassroots-committee': {
    organisation: 'Đảng bộ cơ sở',
    committee: 'Đảng ủy cơ sở',
    nameOf: { organisation: 'Đảng bộ', committee: 'Đảng ủy' },
    symbol: 'ĐU',
    children: ['section-committee', 'cell'],
    meetsAsCell: false,
    root: false,
  },
  'section-committee': {
    organisation: 'Đảng bộ bộ phận',
    committee: 'Đảng ủy bộ phận',
    nameOf: { organisation: 'Đảng bộ', committee: 'Đảng ủy' },
    symbol: 'ĐU',
    children: ['cell'],
    meetsAsCell: false,
    root: false,
  },
  'grassroots-cell': {
    organisation: 'Chi bộ cơ sở',
    committee: 'Chi bộ cơ sở',
    nameOf: { organisation: 'Chi bộ', committee: 'Chi bộ' },
    symbol: 'CB',
    children: [],
    meetsAsCell: true,
    root: false,
  },
  cell: {
    organisation: 'Chi bộ trực thuộc',
    committee: 'Chi bộ trực thuộc',
    nameOf: { organisation: 'Chi bộ', committee: 'Chi bộ' },
    symbol: 'CB',
    children: [],
    meetsAsCell: true,
    root: false,
  },
};

/** All kinds, from the top down. */
export const unitKinds = Object.keys(UNIT_KINDS) as readonly UnitKind[];
