import type { Api } from './api.ts';
import type { DemoPerson } from './demo-people.ts';
import type { Stage } from './stage.ts';
import type { BulletinPlaces } from './staged-bulletins.ts';
import type { LibraryPlaces } from './staged-library.ts';

/** Somebody at an address; `nobody` is not signed in. */
export type Visit = {
  readonly as: string;
  readonly path: string;
  /** A refusal that belongs to what this screen shows. */
  readonly refused?: RegExp;
};

export type Places = Stage & {
  readonly unitId: string;
  readonly invited: string;
  readonly sealed: string;
  readonly proposalId: string;
  readonly transferId: string;
  readonly bulletins: BulletinPlaces;
  readonly library: LibraryPlaces;
  /** A file that the guard holds. */
  readonly held: string;
  readonly petitionId: string;
  readonly memberId: string;
  readonly ownTask: string;
  readonly reportedTask: string;
  readonly committeeId: string;
  readonly blocId: string;
  readonly reportId: string;
  readonly importId: string;
  readonly recoveryId: string;
  /** What a committee published and its cells have to act on, and what it is still writing. */
  readonly directiveId: string;
  readonly draftId: string;
  /** A second record of the member. */
  readonly secondId: string;
};

type Task = { id: string; status: string; memberId: string | null };
type MeetingRow = { id: string; state: string };

/** Finds in the demo what the stage did not have to make. */
export const findPlaces = async (
  api: Api,
  {
    member,
    stage,
    ...others
  }: Pick<
    Places,
    | 'committeeId'
    | 'blocId'
    | 'reportId'
    | 'importId'
    | 'secondId'
    | 'petitionId'
    | 'bulletins'
    | 'library'
    | 'held'
    | 'directiveId'
    | 'draftId'
  > & {
    member: DemoPerson;
    stage: Stage;
  },
): Promise<Places> => {
  const unitId = member.cellId;
  const year = new Date().getFullYear();
  const lists = await Promise.all(
    [year, year - 1].map((one) =>
      api.get<{ meetings: MeetingRow[] }>(`/units/${unitId}/meetings?year=${one}`),
    ),
  );
  const ofState = (state: string): string =>
    lists.flatMap(({ meetings }) => meetings).find((meeting) => meeting.state === state)?.id ?? '';
  const invited = ofState('invited');
  const { proposals } = await api.get<{ proposals: { id: string }[] }>(
    `/units/${unitId}/meetings/${invited}`,
  );
  const { transfers } = await api.get<{ transfers: { id: string }[] }>(`/units/${unitId}/transfers`);
  await api.send('POST', `/units/${unitId}/proposals/${proposals[0]?.id ?? ''}/petition`, {
    title: 'Đề nghị trả lời bằng văn bản',
  });
  const { tasks } = await api.get<{ tasks: Task[] }>(`/units/${unitId}/tasks?state=open`);
  const { id: recoveryId } = await api.send<{ id: string }>(
    'POST',
    `/units/${unitId}/members/${member.memberId}/recoveries`,
  );
  const own = tasks.find(
    ({ memberId, status }) => memberId === member.memberId && status !== 'waiting-review',
  );
  return {
    ...stage,
    unitId,
    invited,
    sealed: ofState('sealed'),
    proposalId: proposals[0]?.id ?? '',
    transferId: transfers[0]?.id ?? '',
    memberId: member.memberId,
    ownTask: own?.id ?? '',
    reportedTask: tasks.find(({ status }) => status === 'waiting-review')?.id ?? '',
    recoveryId,
    ...others,
  };
};

/** Who looks at which screen, and where: by the name of its route. */
export const visitsOf = (at: Places): Readonly<Record<string, readonly Visit[]>> => {
  const one = (as: string, path: string): readonly Visit[] => [{ as, path }];
  const meeting = (id: string, part = ''): string => `/meetings/${at.unitId}/${id}${part}`;
  const lead = (id: string, part = ''): readonly Visit[] => one('secretary', meeting(id, part));
  const live = (part = ''): readonly Visit[] => lead(at.open.id, `/live${part}`);
  const task = (id: string, part = ''): string => `/tasks/${at.unitId}/${id}${part}`;
  const base = '/meetings/[unitId]/[meetingId]';
  const plan = `/meetings/${at.unitId}/plan/${String(new Date().getFullYear())}`;
  return {
    '/': ['member', 'probationary', 'secretary', 'base-committee', 'administrator'].map((as) => ({
      as,
      path: '/',
    })),
    '/sign-in': one('nobody', '/sign-in'),
    '/sign-in/oidc': one('nobody', '/sign-in/oidc'),
    '/activate': one('nobody', '/activate'),
    '/help': one('nobody', '/help'),
    '/secret-ballot': one('member', '/secret-ballot'),
    '/account': one('member', '/account'),
    '/account/calendar': one('member', '/account/calendar'),
    '/account/devices': one('member', '/account/devices'),
    '/account/notices': one('member', '/account/notices'),
    '/units/[unitId]/reach': [
      { as: 'secretary', path: `/units/${at.unitId}/reach` },
      { as: 'base-committee', path: `/units/${at.committeeId}/reach` },
    ],
    '/account/kept': one('member', '/account/kept'),
    '/waiting': one('member', '/waiting'),
    '/account/ways': one('member', '/account/ways'),
    '/account/ways/app': one('member', '/account/ways/app'),
    '/account/ways/codes': one('member', '/account/ways/codes'),
    '/account/record': one('member', '/account/record'),
    '/account/record/correction': one('member', '/account/record/correction'),
    '/account/helpers': ['member', 'probationary'].map((as) => ({ as, path: '/account/helpers' })),
    '/account/helpers/new': one('member', '/account/helpers/new'),
    '/account/trail': one('member', '/account/trail'),
    '/account/readers': one('member', '/account/readers'),
    '/audit': [...one('base-committee', '/audit'), ...one('administrator', '/audit')],
    '/audit/damaged': one('administrator', '/audit/damaged'),
    '/documents': ['member', 'base-committee'].map((as) => ({ as, path: '/documents' })),
    '/documents/kept': one('member', '/documents/kept'),
    '/documents/[unitId]/[documentId]': [
      { as: 'member', path: at.library.document },
      { as: 'member', path: at.library.replaced },
    ],
    '/documents/saved': ['member', 'probationary'].map((as) => ({ as, path: '/documents/saved' })),
    '/documents/office/[unitId]': one('editor', `/documents/office/${at.blocId}`),
    '/documents/office/[unitId]/numbers': one('editor', `/documents/office/${at.blocId}/numbers`),
    '/documents/office/[unitId]/intake': one('editor', `/documents/office/${at.blocId}/intake`),
    '/documents/office/[unitId]/[documentId]': one('editor', at.library.desk),
    '/guard/[unitId]': one('administrator', `/guard/${at.blocId}`),
    '/guard/[unitId]/words': one('administrator', `/guard/${at.blocId}/words`),
    '/guard/[unitId]/[heldFileId]': one('administrator', at.held),
    '/listen': one('member', '/listen'),
    '/listen/[year]/[month]': one('member', at.bulletins.month),
    '/listen/[year]/[month]/[itemId]': one('member', at.bulletins.article),
    '/bulletins/[unitId]': [
      ...one('editor', `/bulletins/${at.blocId}`),
      ...one('secretary', `/bulletins/${at.unitId}`),
    ],
    '/bulletins/[unitId]/[issueId]': one('editor', `/bulletins/${at.blocId}/${at.bulletins.issueId}`),
    '/bulletins/[unitId]/write/[articleId]': [
      ...one('editor', `/bulletins/${at.blocId}/write/${at.bulletins.articleId}`),
      ...one('secretary', `/bulletins/${at.unitId}/write/new`),
    ],
    '/bulletins/[unitId]/sections': one('bloc-committee', `/bulletins/${at.blocId}/sections`),
    '/search': ['member', 'secretary', 'base-committee'].map((as) => ({ as, path: '/search' })),
    '/inbox': ['member', 'secretary', 'base-committee'].map((as) => ({ as, path: '/inbox' })),
    '/inbox/[deliveryId]': ['member', 'secretary'].map((as) => ({ as, path: `/inbox/${at.directiveId}` })),
    '/directives/[unitId]': one('base-committee', `/directives/${at.committeeId}`),
    '/directives/[unitId]/[directiveId]': [at.directiveId, at.draftId].map((id) => ({
      as: 'base-committee',
      path: `/directives/${at.committeeId}/${id}`,
    })),
    ...Object.fromEntries(
      (['write', 'audience', 'send'] as const).map((step) => [
        `/directives/[unitId]/[directiveId]/${step}`,
        one('base-committee', `/directives/${at.committeeId}/${at.draftId}/${step}`),
      ]),
    ),
    '/directives/[unitId]/follow/[deliveryId]': one(
      'base-committee',
      `/directives/${at.committeeId}/follow/${at.directiveId}`,
    ),
    '/directives/[unitId]/waterfall/[deliveryId]': one(
      'base-committee',
      `/directives/${at.committeeId}/waterfall/${at.directiveId}`,
    ),
    '/directives/[unitId]/readers/[deliveryId]': one(
      'secretary',
      `/directives/${at.unitId}/readers/${at.directiveId}`,
    ),
    '/directives/[unitId]/duties': one('secretary', `/directives/${at.unitId}/duties`),
    '/directives/[unitId]/duties/[deliveryId]': one(
      'secretary',
      `/directives/${at.unitId}/duties/${at.directiveId}`,
    ),
    '/oversight/[unitId]': [
      ...one('bloc-committee', `/oversight/${at.blocId}`),
      ...one('base-committee', `/oversight/${at.committeeId}`),
      ...one('bloc-committee', `/oversight/${at.blocId}?missing=report-missing`),
      ...one('secretary', `/oversight/${at.unitId}`),
    ],
    '/oversight/[unitId]/plans': [
      ...one('bloc-committee', `/oversight/${at.blocId}/plans`),
      ...one('base-committee', `/oversight/${at.committeeId}/plans`),
    ],
    '/oversight/[unitId]/petitions': one('bloc-committee', `/oversight/${at.blocId}/petitions`),
    '/oversight/[unitId]/report': [
      ...one('secretary', `/oversight/${at.unitId}/report`),
      ...one('base-committee', `/oversight/${at.committeeId}/report`),
    ],
    '/oversight/[unitId]/report/[reportId]': one(
      'base-committee',
      `/oversight/${at.unitId}/report/${at.reportId}`,
    ),
    '/statistics': one('bloc-committee', '/statistics'),
    '/meetings': ['member', 'secretary', 'base-committee'].map((as) => ({ as, path: '/meetings' })),
    '/meetings/cells': one('base-committee', '/meetings/cells'),
    '/meetings/[unitId]': one('base-committee', `/meetings/${at.unitId}`),
    '/meetings/[unitId]/calendar': ['member', 'secretary'].map((as) => ({
      as,
      path: `/meetings/${at.unitId}/calendar`,
    })),
    '/meetings/[unitId]/new': one('secretary', `/meetings/${at.unitId}/new`),
    '/meetings/[unitId]/plan/[year]': ['secretary', 'member'].map((as) => ({ as, path: plan })),
    '/meetings/[unitId]/plan/[year]/[month]': one('secretary', `${plan}/12`),
    [base]: [
      ...lead(at.draft),
      ...lead(at.concluded),
      ...['member', 'secretary'].map((as) => ({ as, path: meeting(at.invited) })),
      ...one('member', meeting(at.sealed)),
    ],
    [`${base}/prepare`]: lead(at.draft, '/prepare'),
    [`${base}/bureau`]: lead(at.draft, '/bureau'),
    [`${base}/drafts`]: lead(at.draft, '/drafts'),
    [`${base}/guests`]: lead(at.invited, '/guests'),
    [`${base}/agenda`]: lead(at.draft, '/agenda'),
    [`${base}/papers`]: [...lead(at.draft, '/papers'), ...lead(at.invited, '/papers')],
    [`${base}/invite`]: lead(at.draft, '/invite'),
    [`${base}/replies`]: lead(at.invited, '/replies'),
    [`${base}/reply`]: one('member', meeting(at.invited, '/reply')),
    [`${base}/hall-vote`]: one('member', meeting(at.invited, '/hall-vote')),
    [`${base}/proposals`]: [
      ...lead(at.invited, '/proposals'),
      ...one('member', meeting(at.invited, '/proposals')),
    ],
    [`${base}/proposals/new`]: one('member', meeting(at.invited, '/proposals/new')),
    [`${base}/proposals/[proposalId]`]: lead(at.invited, `/proposals/${at.proposalId}`),
    [`${base}/live`]: [
      ...live(),
      ...one('member', meeting(at.open.id, '/live')),
      ...lead(at.invited, '/live'),
    ],
    [`${base}/live/roll-call`]: live('/roll-call'),
    [`${base}/live/roll-call/code`]: live('/roll-call/code'),
    [`${base}/live/speakers`]: live('/speakers'),
    [`${base}/live/straw-poll`]: live('/straw-poll'),
    [`${base}/check-in`]: one('member', meeting(at.open.id, '/check-in')),
    [`${base}/hall`]: [...lead(at.open.id, '/hall'), ...lead(at.concluded, '/hall')],
    [`${base}/live/agenda`]: live('/agenda'),
    [`${base}/live/agenda/[itemId]`]: live(`/agenda/${at.open.itemId}`),
    [`${base}/live/agenda/[itemId]/opinion`]: live(`/agenda/${at.open.itemId}/opinion`),
    [`${base}/live/minutes`]: live('/minutes'),
    [`${base}/live/tasks`]: live('/tasks'),
    [`${base}/live/tasks/new`]: live('/tasks/new'),
    [`${base}/live/poll`]: live('/poll'),
    [`${base}/live/poll/new`]: live('/poll/new'),
    [`${base}/live/poll/[pollId]`]: [
      // Each has one slip: whichever of their phones comes first has it.
      ...['secretary', 'member'].map((as) => ({
        as,
        path: meeting(at.open.id, `/live/poll/${at.open.pollId}`),
        refused: /^409: POST .*\/slip$/,
      })),
      ...one('member', meeting(at.open.id, `/live/poll/${at.open.calledOffPollId}`)),
      ...one('member', meeting(at.open.id, `/live/poll/${at.open.tooFewPollId}`)),
    ],
    [`${base}/live/poll/[pollId]/paper`]: live(`/poll/${at.open.pollId}/paper`),
    [`${base}/live/poll/[pollId]/count`]: live(`/poll/${at.open.pollId}/count`),
    [`${base}/live/score`]: live('/score'),
    [`${base}/live/closing`]: live('/closing'),
    [`${base}/live/vote`]: live('/vote'),
    [`${base}/live/vote/[voteId]`]: [
      ...live(`/vote/${at.open.voteId}`),
      ...live(`/vote/${at.open.missedVoteId}`),
    ],
    [`${base}/live/vote/[voteId]/cards`]: live(`/vote/${at.open.voteId}/cards`),
    [`${base}/live/vote/[voteId]/own`]: one(
      'member',
      meeting(at.open.id, `/live/vote/${at.open.voteId}/own`),
    ),
    [`${base}/quality`]: one('member', meeting(at.concluded, '/quality')),
    '/meetings/[unitId]/quality': one('member', `/meetings/${at.unitId}/quality`),
    [`${base}/close`]: lead(at.concluded, '/close'),
    [`${base}/minutes`]: [
      ...lead(at.concluded, '/minutes'),
      ...['member', 'secretary'].map((as) => ({ as, path: meeting(at.sealed, '/minutes') })),
    ],
    [`${base}/offline-acts`]: lead(at.concluded, '/offline-acts'),
    [`${base}/minutes/read`]: lead(at.concluded, '/minutes/read'),
    [`${base}/minutes/texts`]: lead(at.concluded, '/minutes/texts'),
    [`${base}/minutes/texts/[place]`]: lead(at.concluded, '/minutes/texts/conclusion'),
    '/dispatches/[unitId]': one('editor', `/dispatches/${at.blocId}`),
    '/dispatches/[unitId]/send/[documentId]': one('editor', at.library.send),
    '/dispatches/[unitId]/sent/[sentId]': one('editor', at.library.sent),
    '/dispatches/[unitId]/arrived/[dispatchId]': one('base-committee', at.library.arrived),
    '/documents/check': one('member', '/documents/check'),
    [`${base}/minutes/addendum`]: lead(at.sealed, '/minutes/addendum'),
    [`${base}/resolution`]: [
      ...lead(at.concluded, '/resolution'),
      ...one('member', meeting(at.sealed, '/resolution')),
    ],
    [`${base}/resolution/clauses`]: lead(at.concluded, '/resolution/clauses'),
    '/meetings/[unitId]/resolutions': one('member', `/meetings/${at.unitId}/resolutions`),
    [`${base}/resolution/issue`]: lead(at.concluded, '/resolution/issue'),
    [`${base}/resolution/texts`]: lead(at.concluded, '/resolution/texts'),
    [`${base}/follow-up`]: one('member', meeting(at.sealed, '/follow-up')),
    '/tasks': one('member', '/tasks'),
    '/tasks/[unitId]': one('secretary', `/tasks/${at.unitId}`),
    '/tasks/[unitId]/new': one('secretary', `/tasks/${at.unitId}/new`),
    '/tasks/[unitId]/[taskId]': one('member', task(at.ownTask)),
    '/tasks/[unitId]/[taskId]/report': one('member', task(at.ownTask, '/report')),
    '/tasks/[unitId]/[taskId]/review': one('secretary', task(at.reportedTask, '/review')),
    '/tasks/[unitId]/[taskId]/edit': one('secretary', task(at.ownTask, '/edit')),
    '/rules': one('administrator', '/rules'),
    '/rules/[code]': one('administrator', '/rules/2025-2026'),
    '/rules/draft': one('administrator', '/rules/draft'),
    '/rules/draft/[section]': [
      'minutes',
      'steps',
      'papers',
      'agenda',
      'questions',
      'quality',
      'layouts',
      'publication',
    ].flatMap((section) => one('administrator', `/rules/draft/${section}`)),
    '/units': one('administrator', '/units'),
    '/units/[unitId]': [
      ...one('secretary', `/units/${at.unitId}`),
      ...one('administrator', `/units/${at.committeeId}`),
    ],
    '/units/import': one('administrator', '/units/import'),
    '/units/import/[importId]': one('administrator', `/units/import/${at.importId}`),
    '/units/import/[importId]/mapping': one('administrator', `/units/import/${at.importId}/mapping`),
    '/units/[unitId]/reorganise': one('base-committee', `/units/${at.unitId}/reorganise`),
    '/units/[unitId]/reorganise/move': one('bloc-committee', `/units/${at.unitId}/reorganise/move`),
    '/units/[unitId]/reorganise/merge': one('base-committee', `/units/${at.unitId}/reorganise/merge`),
    '/units/[unitId]/reorganise/split': one('base-committee', `/units/${at.unitId}/reorganise/split`),
    '/units/[unitId]/reorganise/dissolve': one('base-committee', `/units/${at.unitId}/reorganise/dissolve`),
    '/units/[unitId]/reorganise/rename': one('base-committee', `/units/${at.unitId}/reorganise/rename`),
    '/units/[unitId]/slips': one('secretary', `/units/${at.unitId}/slips`),
    '/units/[unitId]/export': [
      ...one('secretary', `/units/${at.unitId}/export`),
      ...one('administrator', `/units/${at.committeeId}/export`),
    ],
    '/units/[unitId]/corrections': one('secretary', `/units/${at.unitId}/corrections`),
    '/units/[unitId]/posts/new': one('administrator', `/units/${at.unitId}/posts/new`),
    '/units/[unitId]/members/new': one('administrator', `/units/${at.unitId}/members/new`),
    '/units/[unitId]/members/[memberId]': one('secretary', `/units/${at.unitId}/members/${at.memberId}`),
    '/units/[unitId]/members/[memberId]/helpers': one(
      'secretary',
      `/units/${at.unitId}/members/${at.memberId}/helpers`,
    ),
    '/units/[unitId]/members/[memberId]/standing': one(
      'secretary',
      `/units/${at.unitId}/members/${at.memberId}/standing`,
    ),
    '/units/[unitId]/members/[memberId]/transfer': one(
      'secretary',
      `/units/${at.unitId}/members/${at.memberId}/transfer`,
    ),
    '/units/[unitId]/duplicates': one('secretary', `/units/${at.unitId}/duplicates`),
    '/units/[unitId]/members/[memberId]/merge': one(
      'administrator',
      `/units/${at.unitId}/members/${at.memberId}/merge?unit=${at.unitId}&other=${at.secondId}`,
    ),
    '/units/[unitId]/members/[memberId]/sign-in': one(
      'secretary',
      `/units/${at.unitId}/members/${at.memberId}/sign-in`,
    ),
    '/units/[unitId]/members/[memberId]/leave': one(
      'secretary',
      `/units/${at.unitId}/members/${at.memberId}/leave`,
    ),
    '/meetings/[unitId]/handed': one('base-committee', `/meetings/${at.committeeId}/handed`),
    '/petitions': ['member', 'secretary'].map((as) => ({ as, path: '/petitions' })),
    '/petitions/new': one('member', '/petitions/new'),
    '/inbox/paper/[unitId]': one('secretary', `/inbox/paper/${at.unitId}`),
    '/inbox/paper/[unitId]/[memberId]': one('secretary', `/inbox/paper/${at.unitId}/${at.memberId}`),
    '/petitions/[unitId]': one('secretary', `/petitions/${at.unitId}`),
    '/petitions/[unitId]/[petitionId]': ['secretary', 'member'].map((as) => ({
      as,
      path: `/petitions/${at.unitId}/${at.petitionId}`,
    })),
    '/petitions/[unitId]/[petitionId]/answer': one(
      'secretary',
      `/petitions/${at.unitId}/${at.petitionId}/answer`,
    ),
    '/units/[unitId]/transfers': one('secretary', `/units/${at.unitId}/transfers`),
    '/units/[unitId]/transfers/[transferId]': one(
      'secretary',
      `/units/${at.unitId}/transfers/${at.transferId}`,
    ),
    '/units/[unitId]/members/[memberId]/code': one(
      'secretary',
      `/units/${at.unitId}/members/${at.memberId}/code`,
    ),
    '/units/[unitId]/recoveries/[recoveryId]': ['secretary', 'deputy'].map((as) => ({
      as,
      path: `/units/${at.unitId}/recoveries/${at.recoveryId}`,
    })),
  };
};
