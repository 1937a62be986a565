/** A member is full or in the twelve months of probation (Điều lệ Đ.5, *read*); everything else is a flag beside it. */
export type MemberStatus = 'full' | 'probationary';

/** What may hold for a member beside the status; several can hold at once (domain §2.3 "orthogonal flags", *read*). */
export type MemberFlag = 'exempt' | 'suspended' | 'temporaryOut' | 'temporaryIn';

/** One truth value for each flag. */
export type MemberFlags = Readonly<Record<MemberFlag, boolean>>;

/** The Vietnamese words of the statuses, as forms and screens show them. */
export const MEMBER_STATUS_WORDS: Readonly<Record<MemberStatus, string>> = {
  full: 'Chính thức',
  probationary: 'Dự bị',
};

/** The Vietnamese words of the flags. */
export const MEMBER_FLAG_WORDS: Readonly<Record<MemberFlag, string>> = {
  exempt: 'Miễn sinh hoạt',
  suspended: 'Đình chỉ sinh hoạt',
  temporaryOut: 'Sinh hoạt tạm thời nơi khác',
  temporaryIn: 'Sinh hoạt tạm thời đến',
};

/** All flags, in the order in which they are listed. */
export const memberFlags = Object.keys(MEMBER_FLAG_WORDS) as readonly MemberFlag[];

/** A member to whom no flag applies. */
export const NO_FLAGS: MemberFlags = {
  exempt: false,
  suspended: false,
  temporaryOut: false,
  temporaryIn: false,
};
