import { expect } from 'vitest';
import { directivesWords as t } from '../../../web/src/lib/words/directives.ts';
import { inboxWords } from '../../../web/src/lib/words/inbox.ts';
import { signIn } from '../acts/enter.ts';
import * as office from '../acts/publish-directive.ts';
import { accessibilityFaults } from '../harness/accessible.ts';
import { playedDevices } from '../harness/browser.ts';
import { type Device, pictureInLooks } from '../harness/device.ts';
import { button, link, screen } from '../harness/find.ts';
import { journey, useBrowser } from '../harness/journey.ts';
import { desk, phone } from '../harness/looks.ts';
import { useCallingDemo } from '../harness/own-demo.ts';
import { takePushAt } from '../harness/push-device.ts';
import { foreignWords, overflows, smallTargets, untilShown } from '../harness/screen.ts';
import { noticesWords } from '../../../web/src/lib/words/notices.ts';

useBrowser(playedDevices);
/** Its own demo: what is published here would stand in everybody's inbox. */
const { demo, pushService } = useCallingDemo();

const TITLE = 'Phòng, chống bão số 9';
const QUESTION = {
  text: 'Chi bộ báo cáo lúc nào?',
  wrong: 'Khi bão tan',
  right: 'Trước 17 giờ mỗi ngày',
  why: 'Báo cáo mỗi ngày để kịp điều người.',
};

const holds = async (device: Device, name: string): Promise<void> => {
  const { page, look } = device;
  await untilShown(page);
  await pictureInLooks(device, `directives/${name}`);
  const found = [
    ...(await overflows(page)),
    ...(await foreignWords(page)),
    ...(await accessibilityFaults(page)),
  ];
  if (look === phone) found.push(...(await smallTargets(page, 44)));
  expect(found, name).toEqual([]);
};

journey(
  'an office writes and speaks, members open and understand, and the office sees what was misread',
  async (open) => {
    const { url, personOf } = demo;
    const [base, member, deputy] = [personOf('base-committee'), personOf('member'), personOf('deputy')];

    const device = pushService().addDevice();
    const reader = await open(url, phone, 'reader');
    await takePushAt(reader.context, device);
    await signIn(reader.page, member.cardNumber, member.password);
    await reader.page.goto('/account/notices');
    await button(reader.page, noticesWords.turnOn).click();
    await pushService().until(() => device.received.length === 1);

    const writer = await open(url, phone, 'writer');
    await writer.context.grantPermissions(['microphone']);
    await signIn(writer.page, base.cardNumber, base.password);
    await office.beginDirective(writer.page, TITLE);
    await office.writeText(writer.page, 'Các chi bộ trực 24/24, việc phải làm:', [
      'Kiểm tra kè',
      'Sơ tán dân',
    ]);
    await office.recordVoice(writer.page, 'Lời đồng chí Bí thư');
    await office.addQuestion(writer.page, QUESTION);
    await holds(writer, 'write');
    expect(await office.chooseAll(writer.page)).toMatch(/\d/);
    await holds(writer, 'send');
    await office.publish(writer.page);

    // The telephone is told that something came, not what. How the service worker shows it stands in the journey of notices.
    await pushService().until(() => device.received.length === 2);
    const { text = '', bytes } = device.received[1] ?? {};
    expect(JSON.parse(text)).toMatchObject({ topic: 'directive' });
    expect(text).not.toContain(TITLE);
    expect(bytes).toBe(device.received[0]?.bytes);
    await holds(writer, 'sent');

    await reader.page.goto('/');
    await link(reader.page, /tin mới$/).click();
    await holds(reader, 'inbox');
    await link(reader.page, TITLE).click();
    await screen(reader.page, TITLE).waitFor();
    await reader.page.getByRole('listitem').filter({ hasText: 'Sơ tán dân' }).waitFor();
    await reader.page.getByText('Lời đồng chí Bí thư').first().waitFor();
    await holds(reader, 'item');
    await reader.page.getByRole('radio', { name: QUESTION.wrong }).check();
    await button(reader.page, inboxWords.understand).click();
    await reader.page.getByText(inboxWords.wrongTitle(QUESTION.right)).waitFor();
    await holds(reader, 'understood');

    const other = await open(url, desk, 'other');
    await signIn(other.page, deputy.cardNumber, deputy.password);
    await other.page.goto('/inbox?only=unread');
    await link(other.page, TITLE).click();
    await screen(other.page, TITLE).waitFor();
    await other.page.getByText(QUESTION.text).waitFor();
    await holds(other, 'item-desk');

    await link(writer.page, t.follow).click();
    await screen(writer.page, TITLE).waitFor();
    await writer.page.getByText(t.reached.understood).first().waitFor();
    await holds(writer, 'follow');
  },
);
