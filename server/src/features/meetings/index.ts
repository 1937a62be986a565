import { meetingsContract } from '@sotay/core/meetings/meetings.contract.ts';
import { room } from '../../platform/http/room.ts';
import type { Platform } from '../../platform/platform.ts';
import { meetingsPolicy } from './meetings.policy.ts';
import { checkSeal } from './minutes/check-seal.read-model.ts';
import { editMinutes } from './minutes/edit-minutes.ts';
import { readPaper } from './minutes/reading.read-model.ts';
import { readMinutesTexts } from './minutes/texts.read-model.ts';
import { closeInHall } from './offline/close-in-hall.ts';
import { castHallBallot } from './offline/hall-ballot.ts';
import { queued } from './offline/queued.ts';
import { readOfflineActs } from './offline/read-offline-acts.ts';
import { printBureau, readBureau } from './before/bureau.read-model.ts';
import { saveBureau, signBureau } from './before/bureau.ts';
import { handDown, openHanded, readHanded, readHandedPapers, takeBackHanded } from './before/handed.ts';
import { answerAsOverseer, noteOverseer, readOverseers } from './before/guests.ts';
import { printInvitation } from './before/invitations.ts';
import { namePreparer, readPreparers } from './before/preparer.ts';
import { noteReading, readReaders } from './before/readers.ts';
import { gradeAsMember } from './quality/grade-as-member.ts';
import { readQuality } from './quality/quality.read-model.ts';
import { saveQuality } from './quality/save-quality.ts';
import { readQualityTrend } from './quality/trend.read-model.ts';
import { readAttendance } from './read/attendance.read-model.ts';
import { readMeetings } from './read/list.read-model.ts';
import { readMeeting } from './read/view.read-model.ts';
import { readClauses } from './resolution/clauses.read-model.ts';
import { giveClauses } from './resolution/give-clauses.ts';
import { readResolutions } from './resolution/resolutions.read-model.ts';
import { saveClauses } from './resolution/save-clauses.ts';
import { saveTimes } from './roll-call/save-times.ts';
import { addAddendum } from './service/add-addendum.ts';
import { addPaper, removePaper } from './service/attach-papers.ts';
import { conclude } from './service/conclude.ts';
import { createMeeting } from './service/create-meeting.ts';
import { printDocument } from './service/documents.ts';
import { giveTask } from './service/give-task.ts';
import { invite } from './service/invite.ts';
import { markStep } from './service/mark-step.ts';
import { answerProposal, propose, reply } from './service/members-part.ts';
import { openMeeting } from './service/open-meeting.ts';
import { addOpinion, editOpinion, removeOpinion } from './service/opinions.ts';
import { recordAllPresent, saveRollCall } from './service/roll-call.ts';
import { saveAgenda } from './service/save-agenda.ts';
import { saveConclusion } from './service/save-conclusion.ts';
import { saveItem } from './service/save-item.ts';
import { savePreparation } from './service/save-preparation.ts';
import { saveResolution } from './service/save-resolution.ts';
import { seal } from './service/seal.ts';
import { sign } from './service/sign.ts';
import { startTerm } from './service/start-term.ts';
import { cancelVote } from './votes/cancel-vote.ts';
import { castBallot } from './votes/cast-ballot.ts';
import { openVote } from './votes/open-vote.ts';
import { noteReserved, reserveOpinion } from './votes/reserved.ts';
import { readBallot, readVoteProgress, readVoteSheet } from './votes/sheet.read-model.ts';
import { tickCards } from './votes/tick-cards.ts';

export { rulesOf, spoken, stepMark } from './meeting-facts.ts';
export { meetingsPolicy } from './meetings.policy.ts';
export { calendarMeeting, calendarMeetings } from './read/calendar.read-model.ts';
export { pollsOf } from './read/polls.read-model.ts';
export { givenTasks } from './read/tasks.read-model.ts';
export { membersOf, unitFacts } from './read/people.read-model.ts';
export { findMeeting, findMeetingAt, lockMeeting } from './repository/meeting.repository.ts';
export { changeEntry, entryOf, marksOf, rollOf } from './repository/roll-call.repository.ts';
export { opinionsOf } from './repository/opinions.repository.ts';
export * from './repository/speeches.repository.ts';
export * from './repository/straw-polls.repository.ts';
export { votesOf } from './repository/votes.repository.ts';
export { meetingOfMember, meetingToLead, tellOwnPart, trace } from './service/act.ts';
export { voteRow } from './view/votes.view.ts';
export { makeMeeting } from './service/create-meeting.ts';
export { plannedMeetings } from './planned.repository.ts';
export { findItem } from './repository/agenda.repository.ts';
export { isInvitedPaper } from './read/papers.read-model.ts';
export { sealedPapers } from './read/sealed-papers.read-model.ts';
export { proposalOf, wasDealtWith } from './read/petitions.read-model.ts';
export { exportedMeetings } from './exported/exported.read-model.ts';
export type { Mark, Meeting, Parts, RollEntry, Speech, StrawPoll, Vote } from './meetings.types.ts';
export { standingScore } from './quality/standing-score.ts';
export { markReported } from './service/mark-reported.ts';
export { type Material, recordOf } from './record.ts';
export { sealOf } from './service/seal-record.ts';

export const meetingsRoom = (platform: Platform) => {
  const { press } = platform;
  return room('meetings', meetingsContract, meetingsPolicy, {
    list: readMeetings,
    attendance: readAttendance,
    one: readMeeting,
    create: createMeeting,
    savePreparation,
    saveAgenda,
    addPaper,
    removePaper,
    invite: (context, input) => invite(context, platform.jobs, input),
    reply,
    propose,
    answerProposal,
    open: queued('open', openMeeting),
    saveRollCall: queued('saveRollCall', saveRollCall),
    allPresent: queued('allPresent', recordAllPresent),
    saveTimes: queued('saveTimes', saveTimes),
    markStep: queued('markStep', markStep),
    addOpinion: queued('addOpinion', addOpinion),
    editOpinion: queued('editOpinion', editOpinion),
    removeOpinion: queued('removeOpinion', removeOpinion),
    saveItem: queued('saveItem', saveItem),
    openVote: queued('openVote', openVote),
    closeVote: queued('closeVote', closeInHall),
    cancelVote: queued('cancelVote', cancelVote),
    ballot: readBallot,
    castBallot,
    reserveOpinion,
    noteReserved,
    voteSheet: readVoteSheet,
    voteProgress: readVoteProgress,
    tickCards: queued('tickCards', tickCards),
    addTask: queued('addTask', giveTask),
    saveConclusion: queued('saveConclusion', saveConclusion),
    clauses: readClauses,
    saveClauses,
    giveClauses,
    resolutions: readResolutions,
    minutesTexts: readMinutesTexts,
    editMinutes,
    reading: readPaper,
    checkSeal,
    quality: readQuality,
    saveQuality,
    gradeAsMember,
    qualityTrend: readQualityTrend,
    conclude,
    saveResolution,
    document: (context, input) => printDocument(press, context, input),
    sign: (context, input) => sign(platform, context, input),
    seal: (context, input) => seal(platform, context, input),
    addAddendum: (context, input) => addAddendum(platform, context, input),
    startTerm,
    offlineActs: readOfflineActs,
    bureau: readBureau,
    saveBureau,
    signBureau,
    bureauPaper: (context, input) => printBureau(press, context, input),
    handedPapers: readHandedPapers,
    handDown,
    takeBackHanded,
    handed: readHanded,
    handedFile: (context, input) => openHanded(platform, context, input),
    overseers: readOverseers,
    answerAsOverseer,
    noteOverseer,
    guestInvitation: (context, input) => printInvitation(press, context, input),
    namePreparer,
    preparers: readPreparers,
    readers: readReaders,
    noteReading,
    hallBallot: castHallBallot,
  });
};
