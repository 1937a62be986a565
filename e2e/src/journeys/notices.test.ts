// N1, N2, S20: somebody turns notices on, one comes and proves itself, a task calls; nothing of it is said on the way.
import { DEMO_TEXTS } from '@sotay/core/demo/published-words.ts';
import { expect } from 'vitest';
import { inboxWords } from '../../../web/src/lib/words/inbox.ts';
import { NOTICE_TITLE, noticeWords } from '../../../web/src/service-worker/notice-words.ts';
import { noticesWords as t } from '../../../web/src/lib/words/notices.ts';
import { accessibilityFaults } from '../harness/accessible.ts';
import { pictureInLooks } from '../harness/device.ts';
import { button, link, screen } from '../harness/find.ts';
import { journey, useBrowser } from '../harness/journey.ts';
import { phone } from '../harness/looks.ts';
import { useCallingDemo } from '../harness/own-demo.ts';
import { deliverTo, neverAsked, noticesOf, takePushAt, workerOf } from '../harness/push-device.ts';
import { overflows, untilShown } from '../harness/screen.ts';
import { signedIn } from '../harness/sign-in.ts';

useBrowser();
const { demo, pushService } = useCallingDemo();

/** What the committee of the cast published for everybody below. */
const TITLE = DEMO_TEXTS.find(({ office }) => office === 'committee')?.title ?? '';

journey('a member turns notices on, and a task calls', async (open) => {
  const { personOf } = demo;
  const service = pushService();
  const member = personOf('member');
  const device = service.addDevice();
  const mobile = await open(demo.url, phone, 'member');
  const { page } = mobile;
  await takePushAt(mobile.context, device);
  await signedIn(mobile, demo.url, member);

  await page.goto('/account/notices');
  await screen(page, t.title).waitFor();
  await page.getByText(t.states.off).waitFor();
  await pictureInLooks(mobile, 'notices/1-off');
  await button(page, t.turnOn).click();
  await page.getByText(t.states.on).waitFor();
  await service.until(() => device.received.length === 1);

  const worker = await workerOf(mobile.context);
  // The browser wakes the service worker, which shows it and says that it came; the page hears of it.
  await deliverTo(page, demo.url, device.received[0]?.text ?? '');
  await expect
    .poll(() => noticesOf(worker))
    .toEqual([{ title: NOTICE_TITLE, body: noticeWords.test.says.vi, leadsTo: '/account/notices' }]);
  await page.getByText(t.proved('').trim()).waitFor();
  await pictureInLooks(mobile, 'notices/2-on');
  expect([...(await overflows(page)), ...(await accessibilityFaults(page))]).toEqual([]);

  const secretary = await open(demo.url, phone, 'secretary');
  const api = await signedIn(secretary, demo.url, personOf('secretary'));
  await api.send('POST', `/units/${member.cellId}/tasks`, {
    ...{ content: 'Chuẩn bị báo cáo chuyên đề', basis: '', memberIds: [member.memberId], dueDate: null },
  });
  await service.until(() => device.received.length === 2);
  // The browser stops the service worker when it likes, and with it what notes its notices: one is shown above, this one is read.
  const { text = '', bytes } = device.received[1] ?? {};
  expect(text).not.toContain('báo cáo');
  expect(JSON.parse(text)).toMatchObject({ topic: 'task' });
  expect(bytes).toBe(device.received[0]?.bytes);

  await secretary.page.goto(`/units/${member.cellId}/reach`);
  await untilShown(secretary.page);
  await secretary.page.getByText(t.reach.kinds.push).waitFor();
  await pictureInLooks(secretary, 'notices/3-reach-cell');
  expect([...(await overflows(secretary.page)), ...(await accessibilityFaults(secretary.page))]).toEqual([]);

  const above = await open(demo.url, phone, 'bloc-committee');
  const bloc = personOf('bloc-committee');
  await signedIn(above, demo.url, bloc);
  await above.page.goto(`/units/${bloc.unitId}/reach`);
  await untilShown(above.page);
  await above.page.getByText(t.reach.units).waitFor();
  await pictureInLooks(above, 'notices/4-reach-bloc');
});

journey(
  'after the first item somebody has read the app asks once, and never again after "no"',
  async (open) => {
    const member = demo.personOf('probationary');
    const mobile = await open(demo.url, phone, 'probationary');
    const { page } = mobile;
    await neverAsked(mobile.context);
    await signedIn(mobile, demo.url, member);
    await page.goto('/');
    await untilShown(page);
    await expect(page.getByText(t.ask.title).count()).resolves.toBe(0);
    await page.goto('/inbox');
    await link(page, TITLE).click();
    await button(page, inboxWords.understand).click();
    await page.getByText(t.ask.title).waitFor();
    await pictureInLooks(mobile, 'notices/5-ask');
    await button(page, t.ask.no).click();
    await page.getByText(t.ask.title).waitFor({ state: 'detached' });
    for (const place of ['/', '/inbox']) {
      await page.goto(place);
      await untilShown(page);
      await expect(page.getByText(t.ask.title).count()).resolves.toBe(0);
    }
    await link(page, TITLE).click();
    await page.getByText(inboxWords.understoodAt('').trim()).waitFor();
    await expect(page.getByText(t.ask.title).count()).resolves.toBe(0);
  },
);
