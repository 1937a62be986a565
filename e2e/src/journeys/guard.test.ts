import { guardWordsWords as w } from '../../../web/src/lib/words/guard-words.ts';
import { guardWords as t } from '../../../web/src/lib/words/guard.ts';
import { putPaper, stampedPlan } from '../acts/put-paper.ts';
import { pictureInLooks } from '../harness/device.ts';
import { button, field, link, screen } from '../harness/find.ts';
import { type OpenDevice, journey, useBrowser } from '../harness/journey.ts';
import { desk } from '../harness/looks.ts';
import { useOwnDemo } from '../harness/own-demo.ts';
import { signedIn } from '../harness/sign-in.ts';

const demo = useOwnDemo();
useBrowser();

const comes = async (open: OpenDevice, role: string) => {
  const device = await open(demo.url, desk, role);
  await signedIn(device, demo.url, demo.personOf(role));
  return device;
};

journey('a word that the office names holds a paper, which a try-out says beforehand', async (open) => {
  const { unitId } = demo.personOf('base-committee');
  const device = await comes(open, 'base-committee');
  const { page } = device;
  await page.goto(`/guard/${unitId}`);
  await link(page, w.title).click();
  await screen(page, w.title).waitFor();
  await field(page, w.word).fill('Phương án Hồng Hạc');
  await button(page, w.name).click();
  await page.getByText(w.named('Phương án Hồng Hạc')).waitFor();
  await field(page, w.trialText).fill('Họp chi bộ\nTriển khai phương án hồng hạc tại cơ sở');
  await button(page, w.try).click();
  await page.getByText(w.stopped, { exact: true }).waitFor();
  await page.getByText(t.marks.word, { exact: false }).first().waitFor();
  await pictureInLooks(device, 'guard/words');

  const office = await comes(open, 'secretary');
  const { cellId } = demo.personOf('secretary');
  await putPaper(office.page, cellId, stampedPlan('*', 'Triển khai phương án Hồng Hạc'));
  await office.page.getByText(t.heldTitle).waitFor();

  await button(page, w.dropNamed('phương án hồng hạc')).click();
  await button(page.getByRole('dialog'), w.drop).click();
  await page.getByText(w.none).waitFor();
  await button(page, w.try).click();
  await page.getByText(w.passes, { exact: true }).waitFor();
});
