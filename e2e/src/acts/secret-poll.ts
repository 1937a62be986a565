import type { Browser, Page } from 'playwright-core';
import { finishSlip, makeSlip } from '../../../web/src/lib/polls/slip.ts';
import { meetingLiveWords } from '../../../web/src/lib/words/meeting-live.ts';
import { pollsWords as t } from '../../../web/src/lib/words/polls.ts';
import { readSlipAddress } from '../../../web/src/lib/auth/slip-address.ts';
import { type Api, apiOf } from '../harness/api.ts';
import { button, field, link } from '../harness/find.ts';
import { addRecord } from './second-record.ts';
import { proveIfAsked } from './strong-ways.ts';

const PASSWORD = 'con trâu đi trước cái cày';
const BORN = '1975-04-30';

/** Adds made-up voters to the cell before its meeting opens, as an administrator; gives their ids. */
export const addVoters = async (api: Api, unitId: string, count: number): Promise<string[]> => {
  const ids: string[] = [];
  for (let number = 1; number <= count; number += 1)
    ids.push(
      await addRecord(api, unitId, {
        name: `Đinh Thử ${String.fromCharCode(64 + number)}`,
        birthDate: BORN,
        cardNumber: `99907500077${String(number)}`,
        phone: null,
      }),
    );
  return ids;
};

/** Lets voters in who never were, with a code of their secretary; gives their ways to the server. */
export const letVotersIn = async (
  browser: Browser,
  url: string,
  { api, unitId }: { api: Api; unitId: string },
  memberIds: readonly string[],
): Promise<Api[]> => {
  const ways: Api[] = [];
  for (const memberId of memberIds) {
    const { address } = await api.send<{ address: string }>(
      'POST',
      `/units/${unitId}/members/${memberId}/code`,
    );
    const slip = readSlipAddress(new URL(address).hash);
    if (!slip) throw new Error('An address without slip.');
    const own = apiOf((await browser.newContext()).request, url);
    const holder = { slipId: slip.slipId };
    const proof = { holder, code: slip.code, birthDate: BORN, password: PASSWORD };
    await own.send('POST', '/auth/activation', proof);
    ways.push(own);
  }
  return ways;
};

/** Votes as a phone does, without its screens: the slip is stamped for the member, and cast by nobody. */
export const voteWithoutScreen = async (
  own: Api,
  url: string,
  poll: { path: string; unitId: string; id: string; publicKey: string },
  answer: number,
): Promise<void> => {
  const blank = makeSlip();
  const stamped = await own.send<{ evaluated: string; proof: string }>('POST', `${poll.path}/slip`, {
    blinded: blank.blinded,
  });
  const body = {
    ...finishSlip(blank, poll.publicKey, stamped),
    ...{ unitId: poll.unitId, pollId: poll.id, answer },
  };
  const response = await fetch(`${url}/api/ballots`, {
    method: 'POST',
    headers: {
      ...{ origin: url, 'sec-fetch-site': 'same-origin', 'x-sotay': '1' },
      'content-type': 'application/json',
    },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`The slip was refused: ${await response.text()}`);
};

/** The chair asks a question, from the list of parts of the open meeting. */
export const ask = async (page: Page, question: string): Promise<void> => {
  // While the phone still shows what it kept, the row leads to the poll before.
  const ofNone = page.getByRole('listitem').filter({ hasText: t.state });
  await link(ofNone, t.title).click();
  await link(page, t.ask.title).click();
  await field(page, t.ask.question).fill(question);
  await button(page, t.ask.send).click();
  await page.getByText(t.box.code, { exact: true }).waitFor();
};

/** The three taps of a member: take the slip, choose, cast. */
export const castBySteps = async (page: Page, answer: string): Promise<void> => {
  await link(page, t.take).click();
  await page.getByLabel(answer, { exact: true }).check();
  await button(page, t.slip.send).click();
  await page.getByText(t.slip.doneTitle).waitFor();
};

/** The secretary gives a paper slip to somebody without a phone. */
export const givePaper = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('link', { name: t.lead.paper }).click();
  await button(page, t.paper.give(name)).click();
  await page.getByText(t.paper.hands.paper).waitFor();
};

/** Counts, with one paper slip for an answer. */
export const count = async (page: Page, answer: string): Promise<void> => {
  await button(page, meetingLiveWords.stepper.more(answer)).click();
  await button(page, t.count.send).click();
  await proveIfAsked(page, page.getByText(t.result.reference).waitFor());
};

/** Counts a poll with too few slips to tell. */
export const countNothing = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: t.lead.count }).click();
  await button(page, t.count.send).click();
  await proveIfAsked(page, page.getByText(t.result.tooFewTitle).waitFor());
};
