/**
 * Why a member leaves: gone to an organisation that does not use this handbook, the ways out of the Party
 * (xin ra, xóa tên, khai trừ; domain §2.3 "Life cycle", *read*), or death.
 */
export const leaveReasons = ['moved', 'resigned', 'removed', 'expelled', 'died'] as const;

export type LeaveReason = (typeof leaveReasons)[number];
