import { bare } from './folded.rules.ts';
import { headSymbolIn } from './symbol.rules.ts';

/** How one document speaks of another: it replaces or amends it, guides how it is carried out, or rests on it. */
export const linkRelations = ['replaces', 'amends', 'guides', 'based-on'] as const;
export type LinkRelation = (typeof linkRelations)[number];

/** Whether such a link changes the force of the other document. Ours: it may be told by the unit alone that filed the other. */
export const changesForce = (relation: LinkRelation): boolean =>
  relation === 'replaces' || relation === 'amends';

/** A link to a document from one that is filed, and the day from which on that one holds (`YYYY-MM-DD`). */
export type Touch = { readonly relation: LinkRelation; readonly fromOn: string };

const earliest = (touches: readonly Touch[], relation: LinkRelation): string | null =>
  touches
    .filter((touch) => touch.relation === relation)
    .map(({ fromOn }) => fromOn)
    .sort()[0] ?? null;

/**
 * Since when a document is replaced and amended by the links that there are now. One that was replaced stays so when its replacement is
 * replaced in turn; it holds again only where the link itself, or the document that bears it, is taken back.
 */
export const touchedOn = (
  touches: readonly Touch[],
): { readonly replacedOn: string | null; readonly amendedOn: string | null } => ({
  replacedOn: earliest(touches, 'replaces'),
  amendedOn: earliest(touches, 'amends'),
});

/** A link by the ids of its documents. */
export type Edge = { readonly from: string; readonly to: string };

/** Whether one more link would make a document replace or amend itself, by however many steps. */
export const closesCircle = (edges: readonly Edge[], { from, to }: Edge): boolean => {
  const reached = new Set([to]);
  for (const id of reached) for (const edge of edges) if (edge.from === id) reached.add(edge.to);
  return reached.has(from);
};

/** A number and symbol as they are compared: noughts in front, spaces, marks, long dashes and small letters do not matter. */
export const symbolKey = (symbol: string): string => {
  const head = headSymbolIn(bare(symbol));
  if (!head) return bare(symbol).replace(/\s+/gu, '');
  return `${String(head.number)}-${head.kindSymbol}/${head.organ}`;
};
