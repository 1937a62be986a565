import { expect } from 'vitest';
import { reorganisationWords } from '../../../web/src/lib/words/reorganisation.ts';
import { signIn } from '../acts/enter.ts';
import type { DemoPerson } from '../harness/demo-people.ts';
import { type Device, picture } from '../harness/device.ts';
import { beginning, button, field, link, screen } from '../harness/find.ts';
import { journey, useBrowser } from '../harness/journey.ts';
import { desk, phone } from '../harness/looks.ts';
import { useOwnDemo } from '../harness/own-demo.ts';
import { untilShown } from '../harness/screen.ts';
import { signedIn } from '../harness/sign-in.ts';

const t = reorganisationWords;

/** "Không tìm thấy, hoặc mục này không dành cho đồng chí." */
const notFound = /^Không tìm thấy/;

useBrowser();
/** Its own demo: other journeys count on which cells there are. */
const demo = useOwnDemo();
const { personOf } = demo;

const isGone = (device: Device, path: string): Promise<void> =>
  device.watch.expecting(/^404/, async () => {
    await device.page.goto(path);
    await device.page.getByText(notFound).first().waitFor();
    // Each part of a screen asks for itself, and the last refusal may come after the first is told.
    await untilShown(device.page);
  });

const decide = async (device: Device, basis: string): Promise<void> => {
  await field(device.page, t.basis).fill(basis);
};

journey(
  'two cells merge, and the new one is hung under another base: who governs it changes at once',
  async (open) => {
    const people = ['secretary', 'neighbour', 'overseer', 'base-committee', 'bloc-committee'].map(personOf);
    const [secretary, neighbour, overseer, base, bloc] = people as [
      DemoPerson,
      DemoPerson,
      DemoPerson,
      DemoPerson,
      DemoPerson,
    ];
    const { url } = demo;
    const old = `/units/${secretary.cellId}`;
    const merged = `/units/${neighbour.cellId}`;

    const member = await open(url, phone, 'secretary');
    await signIn(member.page, secretary.cardNumber, secretary.password);
    const watcher = await open(url, phone, 'overseer');
    await signedIn(watcher, url, overseer);
    await watcher.page.goto(old);
    await screen(watcher.page, secretary.unitName).waitFor();
    // A screen of the cell that is still open would ask for it again at the moment it goes.
    await watcher.page.goto('/');

    const committee = await open(url, phone, 'base-committee');
    await signedIn(committee, url, base);
    await committee.page.goto(old);
    await link(committee.page, t.title).click();
    await screen(committee.page, t.title).waitFor();
    await untilShown(committee.page);
    await picture(committee, 'trust-units/acts');
    await link(committee.page, t.merge).click();
    await screen(committee.page, t.merge).waitFor();
    await committee.page.getByRole('textbox', { name: beginning(t.heir) }).fill(neighbour.unitName);
    await button(committee.page, t.choose(`${neighbour.unitName}, ${base.unitName}`)).click();
    await committee.page.getByText(t.mergeNotes).waitFor();
    await decide(committee, 'Quyết định 15-QĐ/ĐU ngày 20/11/2026');
    await picture(committee, 'trust-units/merge');
    await button(committee.page, t.mergeAct).click();
    await screen(committee.page, t.mergeDone).waitFor();
    await picture(committee, 'trust-units/merged');
    await committee.page.goto(old);
    await committee.page.getByText(beginning(t.closed(''))).waitFor();
    await committee.page.getByText(t.merged('', neighbour.unitName)).waitFor();
    await picture(committee, 'trust-units/ended');

    // Nobody of the old cell is locked out of anything but the old cell; who followed it has nothing there any more.
    await isGone(member, old);
    await member.page.goto(merged);
    await screen(member.page, neighbour.unitName).waitFor();
    await isGone(watcher, old);

    const above = await open(url, desk, 'bloc-committee');
    await signedIn(above, url, bloc);
    await above.page.goto(`${merged}/reorganise/move`);
    await screen(above.page, t.move).waitFor();
    const place = above.page.getByRole('button', { name: beginning(t.choose('')) }).first();
    const target =
      ((await place.getAttribute('aria-label')) ?? '').slice(t.choose('').length).split(', ')[0] ?? '';
    await place.click();
    await above.page.getByText(t.losing).waitFor();
    await decide(above, 'Quyết định 16-QĐ/ĐUK ngày 21/11/2026');
    await picture(above, 'trust-units/move');
    await button(above.page, t.moveAct).click();
    await screen(above.page, t.done).waitFor();

    await isGone(committee, merged);
    await member.page.goto(merged);
    await member.page.getByText(target).first().waitFor();
    await member.page.getByText(t.moved(base.unitName, target)).waitFor();
    await picture(member, 'trust-units/history');
    expect(await member.page.getByText(notFound).count()).toBe(0);
  },
);
