/**
 * A text of the minutes that may be put better before they are signed: an opinion, what was presented or concluded on an item, the
 * chair's conclusion, or a remark to one of the ten sections (domain §2.1 F 5, 8; remarks are ours).
 */
export type MinutesPlace =
  | { part: 'opinion' | 'presented' | 'concluded'; id: string }
  | { part: 'conclusion' }
  | { part: 'remark'; section: number };

/** How a place is written in addresses and rows: `opinion:…`, `conclusion`, `remark:5`. */
const PLACE =
  /^((opinion|presented|concluded):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|conclusion|remark:([1-9]|10))$/;

/** The sections of the minutes that take a remark. */
export const SECTIONS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** A place as it is written, read again; undefined where it is none. */
export function placeOf(text: string): MinutesPlace | undefined {
  if (!PLACE.test(text)) return undefined;
  const [part, rest = ''] = text.split(':');
  switch (part) {
    case 'opinion':
    case 'presented':
    case 'concluded':
      return { part, id: rest };
    case 'remark':
      return { part, section: Number(rest) };
    default:
      return { part: 'conclusion' };
  }
}
