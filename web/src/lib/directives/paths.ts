/** The office of a unit. */
export const officePath = (unitId: string): string => `/directives/${unitId}`;

/** One directive of the office, and the steps of writing it. */
export const directivePath = (
  unitId: string,
  directiveId: string,
  step?: 'write' | 'audience' | 'send',
): string => `${officePath(unitId)}/${directiveId}${step ? `/${step}` : ''}`;

/** What came of something delivered, as seen from a unit. */
export const deliveryPath = (
  unitId: string,
  part: 'follow' | 'readers' | 'waterfall' | 'duties',
  deliveryId: string,
): string => `${officePath(unitId)}/${part}/${deliveryId}`;
