import { formatDocumentNumber } from '@sotay/core/meetings/numbering.rules.ts';
import type { MeetingView } from '@sotay/core/meetings/meetings.schema.ts';
import { approvalOf, rulesOf } from '../meeting-facts.ts';
import type { IssuedDocument, Meeting, Parts } from '../meetings.types.ts';
import { standingScore } from '../quality/standing-score.ts';

const SYMBOLS = { minutes: 'BB', resolution: 'NQ' } as const;

const numberWords = ({ kind, number, symbol }: IssuedDocument): string =>
  formatDocumentNumber({ number, symbol: SYMBOLS[kind], issuer: symbol });

/** Number, day and recipients of the resolution, with suggestions where nothing is decided yet. */
const resolutionView = (
  parts: Parts,
  suggestion: { number: number; recipients: string[] },
): MeetingView['resolution'] => {
  const issued = parts.documents.find((document) => document.kind === 'resolution');
  return {
    voted: approvalOf(parts) !== undefined,
    number: issued?.number ?? null,
    suggestedNumber: suggestion.number,
    numberWords: issued ? numberWords(issued) : '',
    issuedOn: issued?.issuedOn ?? null,
    recipients: issued?.recipients ?? suggestion.recipients,
    sealed: issued !== undefined && issued.sealedAt !== null,
  };
};

const scoreView = (meeting: Meeting): MeetingView['score'] => {
  const { method, label, certainty, criteria } = rulesOf(meeting).pack.quality;
  const { total, grade, points } = standingScore(meeting);
  return {
    ...{ method, label, certainty, total },
    criteria: criteria.map((criterion) => ({
      id: criterion.id,
      label: criterion.label,
      max: criterion.maxPoints,
      points: points[criterion.id] ?? null,
    })),
    gradeLabel: grade?.label ?? null,
    limitations: meeting.limitations,
  };
};

type PapersView = Pick<
  MeetingView,
  'score' | 'resolution' | 'documents' | 'signatures' | 'addenda' | 'conclusion' | 'texts' | 'readBack'
>;

/** What the meeting leaves behind. Before the invitation its texts are still the preparers' own. */
export const papersView = (
  meeting: Meeting,
  parts: Parts,
  isPreparer: boolean,
  suggestion: { number: number; recipients: string[] },
): PapersView => {
  const isShown = isPreparer || meeting.state !== 'draft';
  const { readBackAgreed: agreed, readBackPresent: present } = meeting;
  const hidden = Object.fromEntries(Object.keys(meeting.texts).map((key) => [key, ''])) as Meeting['texts'];
  return {
    conclusion: isShown ? meeting.conclusion : '',
    texts: isShown ? meeting.texts : hidden,
    score: scoreView(meeting),
    readBack: agreed === null || present === null ? null : { agreed, present },
    resolution: resolutionView(parts, suggestion),
    documents: parts.documents.map((document) => ({
      document: document.kind,
      number: document.number,
      numberWords: numberWords(document),
      hash: document.hash,
      sealedAt: document.sealedAt?.toISOString() ?? null,
    })),
    signatures: parts.signatures.map(({ document, role, memberId, name, signedAt }) => ({
      ...{ document, role, memberId, name },
      at: signedAt.toISOString(),
    })),
    addenda: parts.addenda.map(({ id, body, name, at }) => ({ id, body, name, at: at.toISOString() })),
  };
};
