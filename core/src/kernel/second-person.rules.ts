/**
 * Whether a member is a second person for a text that is about to leave a unit: none of those who wrote it, changed it last or handed it in. One rule for
 * directives and bulletins (security §2, "some need a second person"; how editorial boards of party papers work: domain §3, *second-hand*).
 */
export const isSecondPerson = (hands: readonly (string | null)[], memberId: string): boolean =>
  !hands.includes(memberId);
