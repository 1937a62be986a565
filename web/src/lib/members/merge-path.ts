type Place = { readonly unitId: string; readonly id: string };

/** Where two records are compared: the one that is kept, and beside it the other. */
export const mergePath = (kept: Place, other: Place): string =>
  `/units/${kept.unitId}/members/${kept.id}/merge?unit=${other.unitId}&other=${other.id}`;
