/**
 * What a member may let a helper do in their stead. Votes, signatures, the account and everything secret are not here and never will be:
 * the vote is personal (Điều lệ Đảng, *read*), and who holds another's way to sign in is that other.
 */
export const helpedActs = ['read-papers', 'answer-invitation', 'send-opinion', 'report-task'] as const;

export type HelpedAct = (typeof helpedActs)[number];
