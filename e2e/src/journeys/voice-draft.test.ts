import type { Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import { accountWords } from '../../../web/src/lib/words/account.ts';
import { authWords } from '../../../web/src/lib/words/auth.ts';
import { directivesWords } from '../../../web/src/lib/words/directives.ts';
import { mediaWords } from '../../../web/src/lib/words/media.ts';
import { richTextWords } from '../../../web/src/lib/words/rich-text.ts';
import { voiceWords as t } from '../../../web/src/lib/words/voice.ts';
import { signIn } from '../acts/enter.ts';
import { beginDirective } from '../acts/publish-directive.ts';
import { accessibilityFaults } from '../harness/accessible.ts';
import { playedDevices } from '../harness/browser.ts';
import { type Device, pictureInLooks } from '../harness/device.ts';
import { button, screen } from '../harness/find.ts';
import { journey, useBrowser } from '../harness/journey.ts';
import { untilKept } from '../harness/kept-on-phone.ts';
import { phone } from '../harness/looks.ts';
import { useOwnDemo } from '../harness/own-demo.ts';
import { foreignWords, overflows, smallTargets, untilShown } from '../harness/screen.ts';
import { lootOf } from '../harness/thief.ts';

useBrowser(playedDevices);
/** Its own demo: the person signs out. */
const demo = useOwnDemo();

const sheet = (page: Page) => page.getByRole('textbox', { name: directivesWords.write.body, exact: true });
const unsent = (page: Page) => page.getByText(new RegExp(`^${t.unsent('')}\\d:\\d\\d$`));

/** Until some of it is heard and lies on the phone: the first piece may be no more than the head of the file. */
const speak = async (page: Page): Promise<void> => {
  await button(page, t.start).click();
  await untilKept(page, 'voice:', ':00001\n');
};

const untilGone = (page: Page, what: RegExp): Promise<void> =>
  vi.waitFor(async () => expect(await lootOf(page)).not.toMatch(what), { timeout: 15_000, interval: 200 });

/** The tab goes without a word, and the screen is opened again in a new one. */
const killed = async ({ context }: Device, page: Page, whileGone?: () => Promise<void>): Promise<Page> => {
  const address = page.url();
  await page.close({ runBeforeUnload: false });
  await whileGone?.();
  const next = await context.newPage();
  await next.goto(address);
  await sheet(next).waitFor();
  return next;
};

const holds = async (device: Device, page: Page): Promise<void> => {
  await untilShown(page);
  await pictureInLooks({ page, look: device.look }, 'directives/voice-unsent');
  const found = [
    ...(await overflows(page)),
    ...(await foreignWords(page)),
    ...(await accessibilityFaults(page)),
    ...(await smallTargets(page, 44)),
  ];
  expect(found).toEqual([]);
};

journey(
  'what was spoken outlives a killed tab and a lost network, and nothing of it a sign-out',
  async (open) => {
    const { cardNumber, password } = demo.personOf('base-committee');
    const device = await open(demo.url, phone, 'speaker');
    const { context } = device;
    await context.grantPermissions(['microphone']);
    await signIn(device.page, cardNumber, password);
    await beginDirective(device.page, 'Lời nhắn mùa bão');
    await button(device.page, richTextWords.add).click();
    await speak(device.page);

    const second = await killed(device, device.page);
    await unsent(second).waitFor();
    const heard = await second.getByLabel(t.listen).evaluate(async (player: HTMLAudioElement) => {
      await player.play();
      await new Promise((ended) => player.addEventListener('ended', ended, { once: true }));
      return player.currentTime;
    });
    expect(heard).toBeGreaterThan(0.5);
    await holds(device, second);
    await button(second, t.use).click();
    await sheet(second).getByRole('figure').first().waitFor();

    // What was sent is not offered again; the next one is used without network.
    const third = await killed(device, second);
    await untilGone(third, /voice:/);
    await button(third, richTextWords.add).click();
    await speak(third);
    await button(third, t.stop).click();
    await context.setOffline(true);
    await button(third, t.use).click();
    await untilKept(third, 'sending:');
    await untilGone(third, /voice:/);

    const fourth = await killed(device, third, () => context.setOffline(false));
    await button(fourth, richTextWords.add).click();
    await button(fourth, mediaWords.goOn).click();
    // What has arrived is put into the text, and the way to add something closes.
    await button(fourth, t.start).waitFor({ state: 'hidden' });
    await untilGone(fourth, /voice:|sending:/);

    // Left in the middle, kept; given up or signed out, gone.
    await button(fourth, richTextWords.add).click();
    await speak(fourth);
    await button(fourth, richTextWords.add).click();
    await button(fourth, richTextWords.add).click();
    await unsent(fourth).waitFor();
    await button(fourth, t.discard).click();
    await speak(fourth);
    await untilKept(fourth, 'voice:');
    await fourth.goto('/account');
    await button(fourth, accountWords.signOut.act).click();
    await button(fourth.getByRole('dialog'), accountWords.signOut.confirm).click();
    await screen(fourth, authWords.signIn.title).waitFor();
    expect(await lootOf(fourth)).toBe('');
  },
);
