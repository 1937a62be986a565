import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Story, open, prepare } from '../../../../test/meetings.ts';
import type { PersonKey, UnitKey } from '../../../../test/organisation.ts';
import { pageTree, pdfOf } from '../../../../test/sample-files.ts';
import { type Client, type World, createWorld } from '../../../../test/world.ts';

let world: World;
let story: Story;
let committee: Client;
beforeAll(async () => {
  world = await createWorld();
  story = await prepare(world);
  committee = await world.as('committee');
});
afterAll(() => world.end());

const unitId = (key: UnitKey): string => world.organisation.units[key].id;

const upload = async (): Promise<string> => {
  const { body } = await committee.call('files.add', {
    params: { unitId: unitId('north') },
    query: { name: 'huong-dan.pdf', audience: 'unit' },
    bytes: pdfOf(pageTree(1)),
  });
  return body.id;
};

const hand = async (kinds: ('regular' | 'thematic')[] = ['regular'], month = 12): Promise<string> => {
  const body = {
    fileId: await upload(),
    title: 'Hướng dẫn tháng 12',
    month: { month, year: 2026 },
    kinds,
    isBulletin: false,
    toUnits: [],
  };
  const handed = await committee.call('meetings.handDown', { params: { unitId: unitId('north') }, body });
  expect(handed.status).toBe(200);
  return handed.body.id;
};

const titlesFor = async (person: PersonKey, params = story.params) => {
  const { status, body } = await (await world.as(person)).call('meetings.handed', { params });
  return status === 200 ? body.papers.map(({ fromName }) => fromName) : status;
};

test('a paper handed down stands in every fitting meeting below, and whoever reads the meeting reads exactly it', async () => {
  const id = await hand();
  await hand(['thematic']);
  await hand(['regular'], 11);
  expect(await titlesFor('member')).toEqual(['Đảng bộ Sở Bắc']);
  expect(await titlesFor('secretary')).toEqual(['Đảng bộ Sở Bắc']);
  expect(await titlesFor('cousinMember')).toBe(404);
  const member = await world.as('member');
  const params = { ...story.params, handedId: id };
  const file = await member.call('meetings.handedFile', { params });
  expect(Buffer.from(file.bytes).subarray(0, 5).toString()).toBe('%PDF-');
  const cousin = await world.as('cousinMember');
  expect((await cousin.call('meetings.handedFile', { params })).status).toBe(404);
  const sister = await world.as('sister');
  const made = await sister.call('meetings.create', {
    params: { unitId: unitId('north-b') },
    body: { kind: 'regular', month: { month: 12, year: 2026 } },
  });
  const theirs = { unitId: unitId('north-b'), meetingId: made.body.id };
  expect(await titlesFor('sisterMember', theirs)).toEqual(['Đảng bộ Sở Bắc']);
});

test('withdrawn it disappears from meetings not yet opened, and stays where it was there at the opening', async () => {
  const [gone, kept] = [await hand(), await hand()];
  const withdraw = (client: Client, handedId: string) =>
    client.call('meetings.takeBackHanded', { params: { unitId: unitId('north'), handedId } });
  expect((await withdraw(story.secretary, gone)).status).toBe(404);
  expect((await withdraw(committee, gone)).status).toBe(200);
  expect((await withdraw(committee, gone)).code).toBe('meetings/already-withdrawn');
  expect(await titlesFor('member')).toHaveLength(2);
  await open(story);
  await withdraw(await world.as('committee'), kept);
  expect(await titlesFor('member')).toHaveLength(2);
  const list = await (
    await world.as('committee')
  ).call('meetings.handedPapers', { params: { unitId: unitId('north') } });
  expect(list.body.papers.filter(({ withdrawnAt }) => withdrawnAt !== null)).toHaveLength(2);
});

test('what fits no kind, is no paper of the body, or comes from below is refused', async () => {
  const body = {
    fileId: await upload(),
    title: 'x',
    month: { month: 12, year: 2026 },
    kinds: [],
    isBulletin: false,
    toUnits: [],
  };
  const params = { unitId: unitId('north') };
  const again = await world.as('committee');
  expect((await again.call('meetings.handDown', { params, body })).code).toBe('meetings/kinds-missing');
  const strange = { ...body, kinds: ['regular' as const], fileId: story.params.meetingId };
  expect((await again.call('meetings.handDown', { params, body: strange })).code).toBe(
    'meetings/paper-not-attachable',
  );
  const secretary = await world.as('secretary');
  expect((await secretary.call('meetings.handDown', { params, body })).status).toBe(404);
});

test('a paper for chosen units is in their meetings alone, and units from elsewhere are refused', async () => {
  const again = await world.as('committee');
  const body = {
    ...{ fileId: await upload(), title: 'Riêng cho Bắc 2', month: { month: 12, year: 2026 } },
    ...{ kinds: ['regular' as const], isBulletin: false, toUnits: [unitId('north-b')] },
  };
  const params = { unitId: unitId('north') };
  const before = (await titlesFor('member')) as string[];
  expect((await again.call('meetings.handDown', { params, body })).status).toBe(200);
  expect(await titlesFor('member')).toHaveLength(before.length);
  const sisters = await (
    await world.as('sister')
  ).call('meetings.list', { params: { unitId: unitId('north-b') }, query: { year: 2026 } });
  const theirs = { unitId: unitId('north-b'), meetingId: sisters.body.meetings[0]?.id ?? '' };
  const { body: seen } = await (await world.as('sisterMember')).call('meetings.handed', { params: theirs });
  expect(seen.papers.map(({ title }) => title)).toContain('Riêng cho Bắc 2');
  const strange = { ...body, toUnits: [unitId('south-a')] };
  expect((await again.call('meetings.handDown', { params, body: strange })).code).toBe(
    'meetings/unit-not-below',
  );
});

test('the bulletin of the month stands first, whoever sent what before it', async () => {
  const again = await world.as('committee');
  const body = {
    ...{ fileId: await upload(), title: 'Bản tin tháng 12', month: { month: 12, year: 2026 } },
    ...{ kinds: ['regular' as const], isBulletin: true, toUnits: [] },
  };
  const params = { unitId: unitId('north') };
  expect((await again.call('meetings.handDown', { params, body })).status).toBe(200);
  const sisters = await (
    await world.as('sister')
  ).call('meetings.list', { params: { unitId: unitId('north-b') }, query: { year: 2026 } });
  const theirs = { unitId: unitId('north-b'), meetingId: sisters.body.meetings[0]?.id ?? '' };
  const { body: seen } = await (await world.as('sisterMember')).call('meetings.handed', { params: theirs });
  expect(seen.papers.map(({ isBulletin }) => isBulletin)).toEqual([
    true,
    ...seen.papers.slice(1).map(() => false),
  ]);
});

test('what a meeting had from above stands in its minutes, and counts as papers in time where the cell has none', async () => {
  const { body } = await story.secretary.call('meetings.one', { params: story.params });
  expect(body.state).toBe('open');
  expect(body.checks.find(({ id }) => id === 'papers-posted')?.actual).not.toBeNull();
  const { bytes } = await story.secretary.call('meetings.document', {
    params: { ...story.params, document: 'minutes', format: 'docx' },
  });
  expect(bytes.length).toBeGreaterThan(1_000);
});
