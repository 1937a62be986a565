// D7: a directive that asks to act goes down level by level; whoever sent it sees where it is stuck, for how long, and whom to call.
import { expect } from 'vitest';
import { directivesWords as t } from '../../../web/src/lib/words/directives.ts';
import { inboxWords } from '../../../web/src/lib/words/inbox.ts';
import { shellWords } from '../../../web/src/lib/words/shell.ts';
import * as duty from '../acts/carry-out-directive.ts';
import * as office from '../acts/publish-directive.ts';
import { accessibilityFaults } from '../harness/accessible.ts';
import { type Device, pictureInLooks } from '../harness/device.ts';
import { field, link } from '../harness/find.ts';
import { journey, useBrowser } from '../harness/journey.ts';
import { desk, phone } from '../harness/looks.ts';
import { useOwnDemo } from '../harness/own-demo.ts';
import { foreignWords, overflows, smallTargets, untilShown } from '../harness/screen.ts';
import { signedIn } from '../harness/sign-in.ts';

useBrowser();
const demo = useOwnDemo({ hasOwnTime: true });

const TITLE = 'Rà soát an toàn cháy, nổ trước mùa khô';
const GUIDANCE = 'Các chi bộ kiểm tra kho và bếp ăn trước thứ Sáu.';
const REPORT = 'Đã kiểm tra 3 kho, thay 5 bình chữa cháy.';
const DAY_MINUTES = 24 * 60;

const holds = async (device: Device, name: string): Promise<void> => {
  const { page, look } = device;
  await untilShown(page);
  await pictureInLooks(device, `waterfall/${name}`);
  const found = [
    ...(await overflows(page)),
    ...(await foreignWords(page)),
    ...(await accessibilityFaults(page)),
  ];
  if (look === phone) found.push(...(await smallTargets(page, 44)));
  expect(found, name).toEqual([]);
};

/** A day so many days from now, as it is typed. */
const typedDay = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10).split('-').toReversed().join('/');

journey(
  'a directive goes down two levels, one cell reports, and the sender calls where it is stuck',
  async (open) => {
    const { url, personOf } = demo;
    const [bloc, base] = [personOf('bloc-committee'), personOf('base-committee')];
    const [secretary, neighbour] = [personOf('secretary'), personOf('neighbour')];

    const above = await open(url, desk, 'bloc');
    await signedIn(above, url, bloc);
    const committee = base.unitName;
    await above.page.goto('/');
    await link(above.page, shellWords.nav.office).click();
    await office.writeDirective(above.page, TITLE);
    await office.writeText(above.page, 'Các đơn vị rà soát ngay:', ['Kho, bếp ăn', 'Lối thoát nạn']);
    await above.page.getByRole('radio', { name: t.write.asksOptions.act }).check();
    await field(above.page, t.write.reportBy).fill(typedDay(10));
    await office.chooseUnits(above.page, [committee]);
    await holds(above, '1-send');
    await office.publish(above.page);
    await link(above.page, t.follow).click();
    await link(above.page, t.reached.waterfall).click();
    await duty.rowOf(above.page, committee).getByText(t.waterfall.states.waiting).waitFor();
    await above.page.getByText(t.waterfall.noneStuck).waitFor();

    const middle = await open(url, phone, 'committee');
    await signedIn(middle, url, base);
    await duty.openDuty(middle.page, TITLE);
    await holds(middle, '2-received');
    await duty.receive(middle.page);
    await duty.passOn(middle.page, GUIDANCE);
    await holds(middle, '3-passed-on');

    // Three days in which the cells do nothing.
    await demo.pass(3 * DAY_MINUTES);
    await above.page.reload();
    await duty.rowOf(above.page, committee).getByText(t.waterfall.states.passed).waitFor();
    await holds(above, '4-stuck-below');

    const cell = await open(url, phone, 'secretary');
    await signedIn(cell, url, secretary);
    await cell.page.goto('/');
    await holds(cell, '5-reminded');
    await duty.openDuty(cell.page, TITLE);
    await cell.page.getByText(t.waterfall.since(3)).waitFor();
    await duty.receive(cell.page);
    await duty.report(cell.page, REPORT);
    await holds(cell, '6-reported');
    await link(cell.page, t.duty.toItem).click();
    await cell.page.getByText(inboxWords.guidance).waitFor();
    await cell.page.getByText(GUIDANCE).waitFor();
    await holds(cell, '7-guidance');

    await link(middle.page, t.duty.below).click();
    await duty.rowOf(middle.page, secretary.unitName).getByText(REPORT).waitFor();
    await holds(middle, '8-cells');

    await above.page.reload();
    await link(duty.rowOf(above.page, committee), new RegExp(`^${t.waterfall.deeper}`)).click();
    await duty.rowOf(above.page, secretary.unitName).getByText(REPORT).waitFor();
    const stuck = duty.rowOf(above.page, neighbour.unitName);
    await stuck.getByText(t.waterfall.since(3)).waitFor();
    expect(await link(stuck, new RegExp(`^${t.waterfall.call('')}`)).getAttribute('href')).toMatch(
      /^tel:\+?\d+$/,
    );
    await holds(above, '9-whom-to-call');
  },
);
