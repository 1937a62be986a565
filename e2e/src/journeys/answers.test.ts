import { DEMO_TEXTS } from '@sotay/core/demo/published-words.ts';
import { expect } from 'vitest';
import { directivesWords } from '../../../web/src/lib/words/directives.ts';
import { paperWords } from '../../../web/src/lib/words/paper.ts';
import { petitionsWords as t } from '../../../web/src/lib/words/petitions.ts';
import type { Api } from '../harness/api.ts';
import { beginning, button, field, link, screen } from '../harness/find.ts';
import { holds } from '../harness/holds.ts';
import { journey, useBrowser } from '../harness/journey.ts';
import { desk, phone } from '../harness/looks.ts';
import { useOwnDemo } from '../harness/own-demo.ts';
import { signedIn } from '../harness/sign-in.ts';

useBrowser();
const demo = useOwnDemo();
const { personOf } = demo;

/** What the committee of the cast published for everybody below. */
const TITLE = DEMO_TEXTS.find(({ office }) => office === 'committee')?.title ?? '';
const QUESTION = 'Đi xe máy thì gửi ở đâu?';
const ANSWER = 'Gửi tại bãi sau nhà văn hóa.';

type Item = { id: string; title: string };
type Reached = { opened: number; understood: number };

const itemFor = async (api: Api): Promise<Item> => {
  const { items } = await api.get<{ items: Item[] }>('/inbox');
  const item = items.find(({ title }) => title === TITLE);
  if (!item) throw new Error('The demo published nothing.');
  return item;
};

journey('a slip of paper comes back, is ticked in one tap, and counts', async (open) => {
  const [secretary, member, base] = [personOf('secretary'), personOf('member'), personOf('base-committee')];
  const cell = await open(demo.url, phone, 'secretary');
  const api = await signedIn(cell, demo.url, secretary);
  await api.send('PUT', `/units/${member.cellId}/members/${member.memberId}/paper`, { getsPaper: true });
  const { id } = await itemFor(api);
  const office = await open(demo.url, desk, 'committee');
  const above = await signedIn(office, demo.url, base);
  const reached = () => above.get<Reached>(`/units/${base.unitId}/deliveries/${id}/reached`);
  const before = await reached();

  await cell.page.goto(`/inbox/paper/${member.cellId}`);
  await screen(cell.page, paperWords.title).waitFor();
  await holds(cell, 'answers/paper');
  const saved = cell.page.waitForEvent('download');
  await button(cell.page, paperWords.print).click();
  expect((await saved).suggestedFilename()).toMatch(/\.pdf$/);
  await cell.page
    .getByRole('button', { name: `${paperWords.tickAll}${paperWords.tickAllOf(member.name)}`, exact: true })
    .click();
  await link(cell.page, member.name).click();
  await screen(cell.page, member.name).waitFor();
  await cell.page.getByText(paperWords.allDone).waitFor();
  await holds(cell, 'answers/slip');

  expect(await reached()).toMatchObject({ opened: before.opened + 1, understood: before.understood + 1 });
  await office.page.goto(`/directives/${base.unitId}/follow/${id}`);
  await screen(office.page, TITLE).waitFor();
  await holds(office, 'answers/counted');
  await cell.page.goto(`/directives/${member.cellId}/readers/${id}`);
  await cell.page.getByText(directivesWords.readers.ways.paper, { exact: true }).first().waitFor();
});

journey('a member asks about an item, its publisher answers, nobody else sees it', async (open) => {
  const own = await open(demo.url, phone, 'member');
  const { id } = await itemFor(await signedIn(own, demo.url, personOf('member')));
  await own.page.goto(`/inbox/${id}`);
  await screen(own.page, TITLE).waitFor();
  await link(own.page, t.askAbout).click();
  await screen(own.page, t.askAbout).waitFor();
  await field(own.page, t.subject).fill(QUESTION);
  await field(own.page, t.text).fill('Sáng thứ Bảy tôi đi xe máy tới. Xin hỏi gửi xe ở đâu?');
  await holds(own, 'answers/ask');
  await button(own.page, t.send).click();
  await link(own.page, t.toItem).click();
  await link(own.page, QUESTION).waitFor();
  await holds(own, 'answers/asked');

  const base = personOf('base-committee');
  const office = await open(demo.url, desk, 'committee');
  await signedIn(office, demo.url, base);
  await office.page.goto(`/petitions/${base.unitId}`);
  await office.page.getByText(new RegExp(TITLE)).first().waitFor();
  await holds(office, 'answers/office');
  await link(office.page, QUESTION).click();
  await link(office.page, t.seeReach).waitFor();
  await link(office.page, t.toAnswer).click();
  await field(office.page, t.answerText).fill(ANSWER);
  await button(office.page, t.sendAnswer).click();
  await screen(office.page, t.answered).waitFor();

  await own.page.reload();
  await own.page.getByText(beginning(t.states.answered)).first().waitFor();
  await link(own.page, QUESTION).click();
  await own.page.getByText(ANSWER).waitFor();
  await holds(own, 'answers/answered');

  const other = await open(demo.url, phone, 'another');
  await signedIn(other, demo.url, personOf('probationary'));
  await other.page.goto(`/inbox/${id}`);
  await link(other.page, t.askAbout).waitFor();
  expect(await link(other.page, QUESTION).count()).toBe(0);
});
