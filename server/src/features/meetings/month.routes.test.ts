import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { indexAll, titlesFound } from '../../../test/search.ts';
import { type World, createWorld } from '../../../test/world.ts';
import {
  type Story,
  goThroughSteps,
  judgeAll,
  noTexts,
  open,
  prepare,
  proved,
} from '../../../test/meetings.ts';

let world: World;
let story: Story;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const one = async () => (await story.secretary.call('meetings.one', { params: story.params })).body;

test('a new meeting stands ready: steps, agenda, chair, title, day', async () => {
  story = await prepare(world);
  const meeting = await one();
  expect(meeting).toMatchObject({
    title: 'Sinh hoạt chi bộ tháng 12 năm 2026',
    startsAt: '2026-12-05T01:00:00.000Z',
    packCode: '2025-2026',
    state: 'draft',
    minimumMinutes: 90,
    chair: { memberId: world.organisation.people.secretary.memberId },
    abilities: { 'meetings.lead': true, sign: [] },
  });
  expect(meeting.steps).toHaveLength(21);
  expect(meeting.agenda.map((item) => item.title)).toEqual([
    'Công tác chính trị, tư tưởng',
    'Thực hiện nhiệm vụ chính trị',
    'Công tác xây dựng Đảng',
  ]);
  expect(meeting.agendaSuggestions).toHaveLength(2);
  expect(meeting.members).toHaveLength(5);
  expect(meeting.acts).toContain('invite');
});

test('the agenda is put in order; an item for the paper book keeps its place', async () => {
  const { secretary, params } = story;
  const meeting = await one();
  const [first, second] = meeting.agenda;
  const line = { note: '', paperBookOnly: false, presenterMemberId: null };
  const items = [
    { ...line, id: second?.id ?? null, title: 'Thực hiện nhiệm vụ chính trị', note: 'Báo cáo tháng 11' },
    { ...line, id: first?.id ?? null, title: 'Công tác chính trị, tư tưởng' },
    { ...line, id: null, title: 'Công tác cán bộ', paperBookOnly: true },
  ];
  const saved = await secretary.call('meetings.saveAgenda', {
    params,
    body: { version: meeting.version, items },
  });
  expect(saved.body).toEqual({ version: meeting.version + 1 });
  const agenda = (await one()).agenda;
  expect(agenda.map((item) => item.title)).toEqual(items.map((item) => item.title));
  expect(agenda[0]?.id).toBe(second?.id);
  const stale = await secretary.call('meetings.saveAgenda', {
    params,
    body: { version: meeting.version, items: [] },
  });
  expect(stale.code).toBe('meetings/changed-meanwhile');
});

test('members are invited, answer, and bring something up; reasons stay with those who lead', async () => {
  const { secretary, params, unitId } = story;
  const member = await world.as('member');
  const colleague = await world.as('colleague');
  expect((await member.call('meetings.one', { params })).body.agenda).toEqual([]);
  expect((await member.call('meetings.reply', { params, body: { answer: 'coming', reason: '' } })).code).toBe(
    'meetings/not-invited',
  );

  expect((await secretary.call('meetings.invite', { params })).status).toBe(200);
  expect((await member.call('meetings.one', { params })).body.agenda).toHaveLength(3);
  const answer = { answer: 'absent', reason: 'Đi công tác' } as const;
  expect((await colleague.call('meetings.reply', { params, body: { ...answer, reason: ' ' } })).code).toBe(
    'meetings/absence-reason-missing',
  );
  expect((await colleague.call('meetings.reply', { params, body: answer })).status).toBe(200);
  expect(
    (await member.call('meetings.reply', { params, body: { answer: 'absent', reason: 'Ốm' } })).status,
  ).toBe(200);
  expect(
    (await member.call('meetings.reply', { params, body: { answer: 'coming', reason: '' } })).status,
  ).toBe(200);

  const led = (await one()).replies;
  expect(led.figures).toEqual({ coming: 1, absent: 1, silent: 3 });
  expect(led.all.map((reply) => reply.reason).toSorted()).toEqual(['', 'Đi công tác']);
  const seen = (await member.call('meetings.one', { params })).body.replies;
  expect(seen).toMatchObject({ figures: null, all: [], mine: { answer: 'coming' } });

  const proposal = await member.call('meetings.propose', { params, body: { body: 'Đề nghị mua thêm ghế' } });
  const answered = await secretary.call('meetings.answerProposal', {
    params: { ...params, proposalId: proposal.body.id },
    body: { answer: 'Chi ủy sẽ trình' },
  });
  expect(answered.status).toBe(200);
  expect((await colleague.call('meetings.one', { params })).body.proposals).toMatchObject([
    { mine: false, body: 'Đề nghị mua thêm ghế', answer: 'Chi ủy sẽ trình' },
  ]);
  const list = await member.call('meetings.list', { params: { unitId }, query: { year: 2026 } });
  expect(list.body.meetings).toMatchObject([{ state: 'invited', reply: 'coming', attendance: null }]);
  expect(list.body.abilities).toEqual({ 'meetings.lead': false });
});

test('the roll: one tap for all, an announced absence keeps its reason', async () => {
  const { secretary, params } = story;
  await open(story);
  expect((await one()).rollCall).toHaveLength(5);
  await secretary.call('meetings.allPresent', { params });
  const meeting = await one();
  expect(meeting.rollCallFigures).toMatchObject({ total: 5, present: 4, absentExcused: 1, notCalled: 0 });
  expect(meeting.rollCall.find((entry) => entry.presence === 'absent-excused')?.reason).toBe('Đi công tác');
  expect(meeting.voteBase).toMatchObject({ base: 5, present: 4, neededOverHalf: 3, neededTwoThirds: 4 });
  expect(meeting.checks.find((check) => check.id === 'quorum')?.words).toBe(
    'Đủ điều kiện ra nghị quyết: cần 3, có mặt 4',
  );
});

test('what is said, presented, concluded and voted', async () => {
  const { secretary, params } = story;
  const { people } = world.organisation;
  const [item, , paperBook] = (await one()).agenda;
  const inItem = { ...params, itemId: item?.id ?? '' };
  const saved = await secretary.call('meetings.saveItem', {
    params: inItem,
    body: {
      version: item?.version ?? 1,
      presenterMemberId: people.secretary.memberId,
      presented: 'Hoàn thành 11/12 nhiệm vụ',
      conclusion: 'Tập trung số hóa hồ sơ',
    },
  });
  expect(saved.status).toBe(200);
  const opinion = { memberId: people.bureau.memberId, speaker: '', body: 'Nhất trí', reserved: false };
  const added = await secretary.call('meetings.addOpinion', { params: inItem, body: opinion });
  const inOpinion = { ...params, opinionId: added.body.id };
  const better = { ...opinion, version: 1, body: 'Nhất trí với báo cáo' };
  expect((await secretary.call('meetings.editOpinion', { params: inOpinion, body: better })).body).toEqual({
    version: 2,
  });
  expect((await secretary.call('meetings.editOpinion', { params: inOpinion, body: better })).code).toBe(
    'meetings/changed-meanwhile',
  );
  const guest = { memberId: null, speaker: 'Khách Mời', body: 'Chúc mừng chi bộ', reserved: true };
  expect((await secretary.call('meetings.addOpinion', { params: inItem, body: guest })).status).toBe(200);
  const closed = { ...params, itemId: paperBook?.id ?? '' };
  expect((await secretary.call('meetings.addOpinion', { params: closed, body: opinion })).code).toBe(
    'meetings/paper-book-only',
  );

  const texts = { ...noTexts, politicalWork: 'Tư tưởng ổn định', direction: 'Số hóa hồ sơ quý I' };
  const { version } = await one();
  const body = { version, conclusion: 'Đề nghị hoàn thành đúng hạn', texts };
  expect((await secretary.call('meetings.saveConclusion', { params, body })).status).toBe(200);
  const vote = await secretary.call('meetings.openVote', {
    params,
    body: { itemId: null, question: 'resolution', title: 'Thông qua nghị quyết', form: 'show-of-cards' },
  });
  expect(vote.body).toMatchObject({ open: true, base: 5, present: 4, needed: 3, baseWords: '5 chính thức' });
  const counted = await (
    await proved(story)
  ).call('meetings.closeVote', {
    params: { ...params, voteId: vote.body.id },
    body: { version: 1, for: 4, against: 0, other: 0 },
  });
  expect(counted.body).toMatchObject({
    open: false,
    passed: true,
    resultWords: 'Được thông qua: 4 trên 5 (80 %)',
  });
});

test('a task goes to a member, the meeting is scored and concluded', async () => {
  const { secretary, params } = story;
  const task = await secretary.call('meetings.addTask', {
    params,
    body: {
      memberId: world.organisation.people.colleague.memberId,
      content: 'Số hóa hồ sơ',
      basis: '',
      dueOn: '2026-12-20',
    },
  });
  expect(task.status).toBe(200);
  await secretary.call('meetings.addTask', {
    params,
    body: { memberId: null, content: 'Trồng cây', basis: 'Kế hoạch số 12-KH/ĐU', dueOn: null },
  });
  expect((await judgeAll(story)).status).toBe(200);
  // So far: no papers (3), one of four members spoke (3), one of five is away (1), and the meeting has only begun (4).
  expect((await one()).score).toMatchObject({ total: 89, gradeLabel: 'Khá' });

  const early = await secretary.call('meetings.conclude', {
    params,
    body: { agreed: 4, endedAt: '2026-12-05T02:30:00Z' },
  });
  expect(early.code).toBe('meetings/step-missing');
  await goThroughSteps(story);
  expect((await one()).concludeFaults).toEqual([]);
  world.setNow('2026-12-05T02:40:00Z');
  const end = await secretary.call('meetings.conclude', {
    params,
    body: { agreed: 4, endedAt: '2026-12-05T02:35:00Z' },
  });
  expect(end.status).toBe(200);
  const meeting = await one();
  expect(meeting).toMatchObject({
    state: 'concluded',
    readBack: { agreed: 4, present: 4 },
    documents: [{ document: 'minutes', numberWords: 'Số 01-BB/CB', hash: null }],
    score: { total: 93, gradeLabel: 'Tốt' },
  });
  expect(meeting.checks.find((check) => check.id === 'duration')).toMatchObject({ state: 'met', actual: 95 });
  const mine = await (await world.as('colleague')).call('tasks.mine');
  expect(mine.body.open).toMatchObject([
    { content: 'Số hóa hồ sơ', basis: 'Sinh hoạt chi bộ tháng 12 năm 2026' },
    { content: 'Trồng cây', memberId: null },
  ]);
});

const pdfText = async (document: 'minutes' | 'resolution', params = story.params): Promise<string> => {
  const { secretary } = story;
  const path = `/api/units/${params.unitId}/meetings/${params.meetingId}/documents/${document}/pdf`;
  const answer = await secretary.call('meetings.document', {
    params: { ...params, document, format: 'pdf' },
  });
  expect([path, answer.status, answer.headers['content-type']]).toEqual([path, 200, 'application/pdf']);
  const pdf = await getDocumentProxy(new Uint8Array(answer.bytes));
  return (await extractText(pdf, { mergePages: true })).text.replace(/\s+/g, ' ');
};

test('the resolution takes the next number of the term, and both papers come out in the layout', async () => {
  const { secretary, params } = story;
  const meeting = await one();
  expect(meeting.resolution).toMatchObject({
    voted: true,
    number: null,
    suggestedNumber: 1,
    recipients: ['Đảng ủy Sở Bắc (để báo cáo)', 'Các đồng chí đảng viên'],
  });
  const proven = await proved(story);
  expect((await proven.call('meetings.sign', { params, body: { document: 'resolution' } })).code).toBe(
    'meetings/resolution-not-issued',
  );
  const saved = await secretary.call('meetings.saveResolution', {
    params,
    body: {
      version: meeting.version,
      number: 7,
      issuedOn: '2026-12-05',
      recipients: meeting.resolution.recipients,
    },
  });
  expect(saved.status).toBe(200);
  const minutes = await pdfText('minutes');
  for (const words of [
    'BIÊN BẢN',
    'HỌP CHI BỘ THÁNG 12 NĂM 2026',
    'Nhất trí với báo cáo',
    'Nội dung ghi sổ giấy',
    '4/4 đồng chí',
  ]) {
    expect(minutes).toContain(words);
  }
  const resolution = await pdfText('resolution');
  for (const words of [
    'Số 07-NQ/CB',
    'Toàn chi bộ',
    'Tư tưởng ổn định',
    'với 4/5 đồng chí tán thành, đạt 80 %',
    'T/M CHI BỘ',
  ]) {
    expect(resolution).toContain(words);
  }
  const word = await secretary.call('meetings.document', {
    params: { ...params, document: 'minutes', format: 'docx' },
  });
  expect(word.bytes.subarray(0, 2).toString()).toBe('PK');
});

test('minutes are signed by their two hands, sealed once, and then only added to', async () => {
  const { secretary, params } = story;
  const taker = await world.as('member');
  const colleague = await world.as('colleague');
  expect((await colleague.call('meetings.sign', { params, body: { document: 'minutes' } })).code).toBe(
    'meetings/not-yours-to-sign',
  );
  expect((await secretary.call('meetings.seal', { params })).code).toBe('kernel/step-up-needed');
  const proven = await proved(story);
  expect((await proven.call('meetings.seal', { params })).code).toBe(
    'meetings/minutes-taker-signature-missing',
  );
  expect((await taker.call('meetings.one', { params })).body.abilities.sign).toEqual(['minutes']);
  expect((await taker.call('meetings.sign', { params, body: { document: 'minutes' } })).status).toBe(200);
  expect((await taker.call('meetings.sign', { params, body: { document: 'minutes' } })).code).toBe(
    'meetings/already-signed',
  );
  expect((await proven.call('meetings.seal', { params })).code).toBe('meetings/chair-signature-missing');
  expect((await one()).abilities.sign).toEqual(['minutes', 'resolution']);
  expect((await secretary.call('meetings.sign', { params, body: { document: 'minutes' } })).code).toBe(
    'kernel/step-up-needed',
  );
  await proven.call('meetings.sign', { params, body: { document: 'minutes' } });
  await proven.call('meetings.sign', { params, body: { document: 'resolution' } });

  // The task goes on; what was read back and signed does not.
  const trees = (await one()).tasks.find(({ content }) => content === 'Trồng cây');
  const changed = await proven.call('tasks.edit', {
    params: { unitId: params.unitId, taskId: trees?.id ?? '' },
    body: { version: 1, content: 'Trồng rừng', basis: 'Ý mới', memberId: null, dueDate: null },
  });
  expect(changed.status).toBe(200);
  const signed = await pdfText('minutes');

  const key = '0190a8a0-0000-4000-8000-000000000001';
  const sealed = await proven.call('meetings.seal', { params, key });
  expect(sealed.body.hash).toMatch(/^[0-9a-f]{64}$/);
  expect((await proven.call('meetings.seal', { params, key })).body).toEqual(sealed.body);
  expect((await proven.call('meetings.seal', { params })).code).toBe('meetings/already-sealed');
  const meeting = await one();
  expect(meeting.documents.map((document) => document.hash !== null)).toEqual([true, true]);
  expect(meeting.state).toBe('sealed');
  const list = await taker.call('meetings.list', {
    params: { unitId: params.unitId },
    query: { year: meeting.month.year },
  });
  expect(list.body.meetings).toMatchObject([{ resolution: meeting.resolution.numberWords }]);

  const groups = sealed.body.hash.slice(0, 8);
  const sealedPaper = await pdfText('minutes');
  expect(sealedPaper).toContain(groups);
  for (const paper of [signed, sealedPaper]) {
    expect(paper).toContain('Trồng cây');
    expect(paper).not.toContain('Trồng rừng');
  }
  await world.admin.query('update opinions set body = $1', ['Khác hẳn']);
  expect(await pdfText('minutes')).not.toContain('Khác hẳn');
  const text = { body: 'Đính chính: ghế là 12 chiếc' };
  expect((await secretary.call('meetings.addAddendum', { params, body: text })).status).toBe(200);
  expect((await one()).addenda).toMatchObject([text]);
  const printed = await pdfText('minutes');
  expect(printed).toContain('BỔ SUNG, ĐÍNH CHÍNH');
  expect(printed).toContain(text.body);
  const checked = await taker.call('meetings.checkSeal', { params: { hash: groups } });
  expect(checked.body.papers).toMatchObject([{ document: 'minutes', hash: sealed.body.hash, holds: true }]);
  const stranger = await world.as('cousinMember');
  expect((await stranger.call('meetings.checkSeal', { params: { hash: groups } })).body.papers).toEqual([]);
});

test('sealed papers are found by those who read the meeting, with what was added to them, and by nobody else', async () => {
  await indexAll(world);
  for (const [person, papers] of [
    ...(['colleague', 'secretary', 'committee'] as const).map((one) => [one, 1] as const),
    ...(['sisterMember', 'cousin', 'editor'] as const).map((one) => [one, 0] as const),
  ]) {
    const client = await world.as(person);
    for (const search of ['biên bản', 'bb 01', '"ghế là 12 chiếc"', '"nghị quyết lãnh đạo"'])
      expect(await titlesFound(client, search), `${person}: ${search}`).toHaveLength(papers);
  }
});

test('the database itself keeps what is sealed', async () => {
  const { admin } = world;
  await expect(admin.query(`update meetings set place = 'Nơi khác'`)).rejects.toThrow('sealed');
  await expect(admin.query('delete from issued_documents')).rejects.toThrow('sealed');
  await expect(admin.query(`update issued_documents set record = '{}'`)).rejects.toThrow('sealed');
  await admin.query('update meetings set unit_lft = unit_lft');
});

test('next month brings the task back, in the agenda and in section I.3', async () => {
  world.setNow('2026-12-28T02:00:00Z');
  const december = story;
  story = await prepare(world, { month: 1, year: 2027 });
  const meeting = await one();
  expect(meeting.startsAt).toBe('2027-01-05T01:00:00.000Z');
  expect(meeting.agenda[0]).toMatchObject({ title: 'Kết quả thực hiện nhiệm vụ kỳ trước', lastTasks: true });
  expect(meeting.lastTasks).toMatchObject([
    {
      content: 'Số hóa hồ sơ',
      atStart: 'Mới giao',
      result: 'Chưa thực hiện, quá 16 ngày',
      ageMonths: 1,
      open: true,
    },
    { content: 'Trồng rừng', receiver: '', result: 'Chưa thực hiện' },
  ]);
  await open(story);
  expect(await pdfText('resolution')).toContain('Số hóa hồ sơ');
  const old = await story.secretary.call('meetings.one', { params: december.params });
  expect(old.body.tasks.map((task) => task.receiver !== '')).toEqual([true, false]);
  expect((await one()).resolution.suggestedNumber).toBe(8);
});

test('every act left its event', async () => {
  const { rows } = await world.admin.query<{ action: string }>('select distinct action from audit_events');
  const actions = rows.map((row) => row.action);
  for (const action of [
    'create',
    'invite',
    'reply',
    'open',
    'all-present',
    'close-vote',
    'conclude',
    'sign',
    'seal',
  ]) {
    expect(actions).toContain(`meetings.${action}`);
  }
});
