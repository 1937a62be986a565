import { expect } from 'vitest';
import { attachmentsWords as t } from '../../../web/src/lib/words/attachments.ts';
import { documentsWords } from '../../../web/src/lib/words/documents.ts';
import { keptDocumentsWords } from '../../../web/src/lib/words/kept-documents.ts';
import { numberBookWords } from '../../../web/src/lib/words/number-book.ts';
import { attachFile } from '../acts/attach-file.ts';
import { signIn } from '../acts/enter.ts';
import { putPaper, stampedPlan } from '../acts/put-paper.ts';
import { pictureInLooks } from '../harness/device.ts';
import { button, field, link, screen } from '../harness/find.ts';
import { journey, useBrowser } from '../harness/journey.ts';
import { desk, phone } from '../harness/looks.ts';
import { useOwnDemo } from '../harness/own-demo.ts';
import { untilShown } from '../harness/screen.ts';

const demo = useOwnDemo();
useBrowser();

const SUBJECT = 'Trồng cây đầu xuân quanh trụ sở';
const ANNEX = 'Phụ lục 1. Danh sách các tổ';
const ISSUER = 'CHI BỘ VĂN PHÒNG MẪU';

journey(
  'a cell attaches an annex to its plan and takes a number for it, its member keeps both and reads the annex without network',
  async (open) => {
    const office = await open(demo.url, desk, 'office');
    const reader = await open(demo.url, phone, 'reader');
    const [secretary, member] = [demo.personOf('secretary'), demo.personOf('member')];
    const { page } = office;
    await signIn(page, secretary.cardNumber, secretary.password);
    await putPaper(page, secretary.unitId, stampedPlan('', SUBJECT));
    await page.getByText(documentsWords.recognised).waitFor();
    await attachFile(page, ANNEX, stampedPlan('', `${SUBJECT}, danh sách`));
    await page.getByText(t.states.draft).waitFor();
    await pictureInLooks(office, 'attachments/desk');

    await page.getByLabel(/^Số \(/u).fill('');
    await page.getByRole('button', { name: numberBookWords.take('') }).click();
    await page.getByText(/đã lấy số/u).waitFor();
    const number = await field(page, documentsWords.symbol).inputValue();
    expect(number).toMatch(/^\d+-KH\/CB$/u);
    await pictureInLooks(office, 'attachments/number');
    await field(page, documentsWords.issuer).fill(ISSUER);
    await button(page, documentsWords.shelve).click();
    await page.getByText(documentsWords.shelved).waitFor();
    await page.getByText(t.states.filed).waitFor();
    await page.goto(`/documents/office/${secretary.unitId}/numbers`);
    await untilShown(page);
    await field(page, numberBookWords.kind).selectOption('plan');
    await page.getByText(number).waitFor();
    await pictureInLooks(office, 'attachments/book');

    await signIn(reader.page, member.cardNumber, member.password);
    await reader.page.goto('/documents?level=cell');
    await link(reader.page, SUBJECT).click();
    await screen(reader.page, SUBJECT).waitFor();
    await reader.page.getByText(ANNEX).waitFor();
    await pictureInLooks(reader, 'attachments/document');
    await button(reader.page, keptDocumentsWords.keep).click();
    await reader.page.getByText(keptDocumentsWords.kept(1)).waitFor();
    await reader.page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await reader.watch.expecting(/ERR_INTERNET_DISCONNECTED|Failed to fetch/, async () => {
      await reader.context.setOffline(true);
      await reader.page.goto('/documents/kept');
      await reader.page.getByText(keptDocumentsWords.withAttached(1)).waitFor();
      await pictureInLooks(reader, 'attachments/kept');
      await link(reader.page, SUBJECT).click();
      await link(reader.page, ANNEX).click();
      await screen(reader.page, ANNEX).waitFor();
      await reader.page.getByText(`${SUBJECT}, danh sách`).waitFor();
      await pictureInLooks(reader, 'attachments/annex');
      await reader.page.goto('/documents/kept');
      await button(reader.page, keptDocumentsWords.removeOne(SUBJECT)).click();
      await reader.page.getByText(keptDocumentsWords.none).waitFor();
    });
  },
);
