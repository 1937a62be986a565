import type { Buffer } from 'node:buffer';
import { randomBytes } from 'node:crypto';
import type { BrowserContext, Page, Route } from 'playwright-core';
import { keptDocumentsWords } from '../../../web/src/lib/words/kept-documents.ts';
import { meetingsWords } from '../../../web/src/lib/words/meetings.ts';
import { searchWords } from '../../../web/src/lib/words/search.ts';
import type { DemoPerson } from '../harness/demo-people.ts';
import { button, field } from '../harness/find.ts';
import { untilKept } from '../harness/kept-on-phone.ts';
import { untilShown } from '../harness/screen.ts';
import { signIn } from './enter.ts';

/** Texts that stand nowhere else in the world, so that any byte of them found later was left by us. */
export type Canaries = Readonly<Record<'read' | 'kept' | 'asked' | 'sent' | 'typed', readonly string[]>>;

/** Letters alone: the words of kept documents lie on the phone one by one, and are to be known again there. */
const letters = (bytes: Buffer): string =>
  bytes.toString('hex').replaceAll(/./g, (digit) => 'bcdghklmnprstvxy'.charAt(Number.parseInt(digit, 16)));

const some = (count: number): string[] =>
  Array.from({ length: count }, () => `hoami${letters(randomBytes(9))}`);

export const makeCanaries = (): Canaries => ({
  ...{ read: some(380), kept: some(94), asked: some(6) },
  ...{ sent: some(10), typed: some(10) },
});

export const allOf = (canaries: Canaries): string[] => Object.values(canaries).flat();

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

type Stretch = { pages: { text: string }[] };

/** A document as the server gives it, with canaries in the text of its pages. */
const withPages =
  (texts: readonly string[]) =>
  async (route: Route): Promise<void> => {
    const response = await route.fetch();
    const answer = (await response.json()) as Stretch;
    const pages = answer.pages.map((page) => ({ ...page, text: [page.text, ...texts].join('\n') }));
    await route.fulfill({ response, json: { ...answer, pages } });
  };

/** A document is kept on purpose, and the last searches stand on the phone too. */
const fillLibrary = async (page: Page, { kept, asked }: Canaries): Promise<void> => {
  const pages = '**/api/units/*/documents/*/pages*';
  await page.route(pages, withPages(kept));
  const listed = await page.request.get('/api/documents?level=bloc');
  const [first] = ((await listed.json()) as { documents: { unitId: string; id: string }[] }).documents;
  if (!first) throw new Error('The demo has no document to keep.');
  await page.goto(`/documents/${first.unitId}/${first.id}`);
  await button(page, keptDocumentsWords.keep).click();
  await page.getByText(keptDocumentsWords.kept(0)).waitFor();
  await page.unroute(pages);
  await page.goto('/search');
  for (const text of asked) {
    await field(page, searchWords.field).fill(text);
    await button(page, searchWords.find).click();
    await page.getByText(searchWords.none, { exact: true }).waitFor();
  }
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
  await fillLibrary(page, canaries);
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
