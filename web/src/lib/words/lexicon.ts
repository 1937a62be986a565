import type { PostKind } from '@sotay/core/kernel/post-kinds.ts';
import { MEMBER_FLAG_WORDS, MEMBER_STATUS_WORDS } from '@sotay/core/members/member-status.ts';
import type { MemberFlag, MemberStatus } from '@sotay/core/members/member-status.ts';
import type { StandingKind } from '@sotay/core/members/standing.rules.ts';
import { POST_KINDS } from '@sotay/core/members/post-kinds.ts';
import { UNIT_KINDS } from '@sotay/core/units/unit-kinds.ts';
import type { UnitKind } from '@sotay/core/units/unit-kinds.ts';
import { language } from './language.ts';

const POSTS_EN: Record<PostKind, string> = {
  secretary: 'Secretary',
  'deputy-secretary': 'Deputy secretary',
  'committee-member': 'Committee member',
  'bureau-member': 'Bureau member',
  overseer: 'Overseer of the cell',
  editor: 'Editor',
  administrator: 'Administrator',
};

const UNITS_EN: Record<UnitKind, string> = {
  'bloc-committee': 'Bloc organisation',
  'grassroots-committee': 'Grassroots organisation',
  'section-committee': 'Section organisation',
  'grassroots-cell': 'Grassroots cell',
  cell: 'Cell',
};

const STATUS_EN: Record<MemberStatus, string> = { full: 'Full member', probationary: 'Probationary' };

const FLAGS_EN: Record<MemberFlag, string> = {
  exempt: 'Exempt from meetings',
  suspended: 'Suspended',
  temporaryOut: 'Temporarily elsewhere',
  temporaryIn: 'Here temporarily',
};

/** A post in words; Vietnamese words are core's own lexicon. */
export const postWords = (kind: PostKind): string =>
  language === 'en' ? POSTS_EN[kind] : POST_KINDS[kind].words;

/** A kind of unit in words. */
export const unitKindWords = (kind: UnitKind): string =>
  language === 'en' ? UNITS_EN[kind] : UNIT_KINDS[kind].organisation;

export const statusWords = (status: MemberStatus): string =>
  language === 'en' ? STATUS_EN[status] : MEMBER_STATUS_WORDS[status];

export const flagWords = (flag: MemberFlag): string =>
  language === 'en' ? FLAGS_EN[flag] : MEMBER_FLAG_WORDS[flag];

/** A status or a flag in words. */
export const standingWords = (kind: StandingKind): string =>
  kind === 'full' || kind === 'probationary' ? statusWords(kind) : flagWords(kind);
