import { randomBytes } from 'node:crypto';
import type { BrowserContext, Page, Route } from 'playwright-core';
import { meetingsWords } from '../../../web/src/lib/words/meetings.ts';
import type { DemoPerson } from '../harness/demo-people.ts';
import { button, field } from '../harness/find.ts';
import { untilKept } from '../harness/kept-on-phone.ts';
import { untilShown } from '../harness/screen.ts';
import { signIn } from './enter.ts';

/** Texts that stand nowhere else in the world, so that any byte of them found later was left by us. */
export type Canaries = { readonly read: string[]; readonly sent: string[]; readonly typed: string[] };

const some = (count: number): string[] =>
  Array.from({ length: count }, () => `hoa-mi-${randomBytes(9).toString('hex')}`);

export const makeCanaries = (): Canaries => ({ read: some(480), sent: some(10), typed: some(10) });

export const allOf = ({ read, sent, typed }: Canaries): string[] => [...read, ...sent, ...typed];

type Mine = { open: { id: string; content: string }[] };

/** The member's own tasks as the server gives them, and one more for each canary. */
const withTasks =
  (contents: readonly string[]) =>
  async (route: Route): Promise<void> => {
    const response = await route.fetch();
    const answer = (await response.json()) as Mine;
    const [task] = answer.open;
    if (!task) throw new Error('The demo has no open task of this member.');
    const more = contents.map((content) => ({ ...task, id: crypto.randomUUID(), content }));
    await route.fulfill({ response, json: { ...answer, open: [...answer.open, ...more] } });
  };

const openOpinion = async (page: Page, meeting: string): Promise<void> => {
  await page.goto(`${meeting}/proposals/new`);
  await untilShown(page);
};

/**
 * Signs in and leaves canaries in everything that the phone keeps: what was read, what waits for the network, what is being typed. Ends
 * without network.
 */
export const fillPhone = async (
  context: BrowserContext,
  { cardNumber, password }: DemoPerson,
  canaries: Canaries,
): Promise<Page> => {
  const page = await context.newPage();
  const t = meetingsWords.proposals;
  await page.route('**/api/tasks/mine', withTasks(canaries.read));
  await signIn(page, cardNumber, password);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  const meeting = await page.locator('main a[href^="/meetings/"]').first().getAttribute('href');
  if (meeting === null) throw new Error('The demo has no meeting to write to.');
  await page.goto(meeting);
  await untilKept(page, '"meetings.one"');
  await page.goto('/tasks');
  await untilKept(page, ...canaries.read);
  await page.unroute('**/api/tasks/mine');
  await context.setOffline(true);
  await openOpinion(page, meeting);
  await field(page, t.body).fill(canaries.sent.join(' '));
  await button(page, t.send).click();
  await page.getByText(meetingsWords.reply.sentWaiting).waitFor();
  await openOpinion(page, meeting);
  await field(page, t.body).fill(canaries.typed.join(' '));
  await untilKept(page, ...allOf(canaries));
  return page;
};
