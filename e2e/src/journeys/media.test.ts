// D3, L9: a recording is heard and read at once; and what the machine finds damaged in its store comes before somebody who can mend it.
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { damagedWords as damaged } from '../../../web/src/lib/words/damaged.ts';
import { mediaWords as t } from '../../../web/src/lib/words/media.ts';
import { richTextWords } from '../../../web/src/lib/words/rich-text.ts';
import * as office from '../acts/publish-directive.ts';
import { playedDevices } from '../harness/browser.ts';
import { pictureInLooks } from '../harness/device.ts';
import { button, field, link, screen } from '../harness/find.ts';
import { holds } from '../harness/holds.ts';
import { journey, useBrowser } from '../harness/journey.ts';
import { desk, phone } from '../harness/looks.ts';
import { useOwnDemo } from '../harness/own-demo.ts';
import { signedIn } from '../harness/sign-in.ts';

const demo = useOwnDemo();
useBrowser(playedDevices);

const TITLE = 'Lời kêu gọi phòng, chống bão';
const VOICE = 'Lời đồng chí Bí thư';
const SPOKEN = 'Kính thưa các đồng chí, bão đang vào gần bờ.';

/** As programs for captions write them. */
const captionsFile = {
  name: 'phu-de.srt',
  mimeType: 'application/x-subrip',
  buffer: Buffer.from(`1\n00:00:00,000 --> 00:00:20,000\n${SPOKEN}\n`),
};

journey(
  'an editor puts captions to a recording, and a member reads what is said while it plays',
  async (open) => {
    const writer = await open(demo.url, phone, 'writer');
    await writer.context.grantPermissions(['microphone']);
    await signedIn(writer, demo.url, demo.personOf('base-committee'));
    await office.beginDirective(writer.page, TITLE);
    await office.recordVoice(writer.page, VOICE);
    const recording = office.sheet(writer.page).getByRole('figure').first();
    await recording.getByText(t.captionsFile.why).waitFor();
    await recording.getByLabel(t.captionsFile.add).setInputFiles(captionsFile);
    await recording.getByText(t.captionsFile.there).waitFor();
    await recording.locator('summary', { hasText: richTextWords.transcript }).click();
    await field(recording, richTextWords.transcript).fill(SPOKEN);
    await pictureInLooks(writer, 'media/1-captions');
    await office.chooseAll(writer.page);
    await office.publish(writer.page);

    const reader = await open(demo.url, phone, 'reader');
    await signedIn(reader, demo.url, demo.personOf('member'));
    await reader.page.goto('/inbox');
    await link(reader.page, TITLE).click();
    await screen(reader.page, TITLE).waitFor();
    const player = reader.page.getByRole('group', { name: VOICE, exact: true });
    await pictureInLooks(reader, 'media/2-player');
    await button(player, t.play).click();
    await player.getByText(SPOKEN).waitFor();
    await button(player, t.more).click();
    await button(player, t.speeds['0.75']).click();
    await reader.page.locator('summary', { hasText: t.transcript }).click();
    await holds(reader, 'media/3-spoken');
    await pictureInLooks(reader, 'media/3-spoken');
  },
);

/** What was put into the store last, as it lies on the disk. */
const youngestFiles = (): string[] =>
  readdirSync(join(demo.dataDir, 'files'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /^[0-9a-f]{64}$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs)
    .slice(0, 2);

/** What a dying disk does; gives how the backup brings the files back. */
const spoilStore = (): (() => void) => {
  const whole = youngestFiles().map((path) => ({ path, bytes: readFileSync(path) }));
  for (const { path, bytes } of whole) {
    const spoilt = Buffer.from(bytes);
    spoilt[40] = (spoilt[40] ?? 0) ^ 1;
    writeFileSync(path, spoilt);
  }
  return () => {
    for (const { path, bytes } of whole) writeFileSync(path, bytes);
  };
};

journey(
  'files are damaged: who looks after the machine is told what to do, and sees when it is mended',
  async (open) => {
    const device = await open(demo.url, desk, 'administrator');
    const { page } = device;
    await signedIn(device, demo.url, demo.personOf('administrator'));
    await page.goto('/audit');
    await link(page, damaged.title).click();
    await page.getByText(damaged.none).waitFor();
    await holds(device, 'media/4-whole');

    const bringBack = spoilStore();
    await button(page, damaged.checkAll).click();
    await page.getByText(damaged.checking).waitFor();
    const rows = page.getByRole('listitem').filter({ has: button(page, damaged.check) });
    await rows.first().waitFor();
    await page.getByText(damaged.whatTitle).waitFor();
    expect((await rows.allInnerTexts()).join('\n')).not.toContain(VOICE);
    await holds(device, 'media/5-damaged');
    await pictureInLooks(device, 'media/5-damaged');

    bringBack();
    for (let left = await rows.count(); left > 0; left -= 1) {
      await button(rows.first(), damaged.check).click();
      await rows.nth(left - 1).waitFor({ state: 'detached' });
    }
    await page.getByText(damaged.none).waitFor();
  },
);
