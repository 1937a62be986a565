/** Errors of the room `bulletins`: code → HTTP status. */
export const bulletinsErrors = {
  /** The state of the issue does not allow it (any more). */
  'bulletins/wrong-state': 409,
  /** Somebody else has changed the item since it was read. */
  'bulletins/stale': 409,
  /** Who handed the issue in does not review it too. */
  'bulletins/second-person': 409,
  /** Media, or captions beside them, are not those that were handed in. */
  'bulletins/media-changed': 409,
  /** A cell adds items to the month; it has no issues of its own. */
  'bulletins/no-issuer': 409,
  'bulletins/no-items': 409,
  /** An item has no title, or nothing to read and nothing to hear. */
  'bulletins/item-empty': 409,
  /** The section is none of this issuer. */
  'bulletins/no-such-section': 400,
  /** A correction says what is different. */
  'bulletins/changes-missing': 400,
  'bulletins/reason-missing': 400,
  /** The order does not name exactly the items there are. */
  'bulletins/order-stale': 409,
} as const;
