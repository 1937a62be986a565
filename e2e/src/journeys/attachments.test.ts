import { expect } from 'vitest';
import { attachmentsWords as t } from '../../../web/src/lib/words/attachments.ts';
import { documentsWords } from '../../../web/src/lib/words/documents.ts';
import { guardWords } from '../../../web/src/lib/words/guard.ts';
import { numberBookWords } from '../../../web/src/lib/words/number-book.ts';
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
  'a cell attaches an annex to its plan and takes a number for it, its member reads the annex behind the plan',
  async (open) => {
    const office = await open(demo.url, desk, 'office');
    const reader = await open(demo.url, phone, 'reader');
    const [secretary, member] = [demo.personOf('secretary'), demo.personOf('member')];
    const { page } = office;
    await signIn(page, secretary.cardNumber, secretary.password);
    await putPaper(page, secretary.unitId, stampedPlan('', SUBJECT));
    await page.getByText(documentsWords.recognised).waitFor();
    await page.getByText(t.add).click();
    await field(page, t.name).fill(ANNEX);
    const add = page.getByRole('group').filter({ hasText: t.add });
    await add.locator('input[type="file"]').setInputFiles(stampedPlan('', `${SUBJECT}, danh sách`));
    await add.getByLabel(guardWords.declare).check();
    await button(add, documentsWords.sendFile).click();
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
    await link(reader.page, ANNEX).click();
    await screen(reader.page, ANNEX).waitFor();
    await reader.page.getByText(t.isPartOf).waitFor();
    await pictureInLooks(reader, 'attachments/annex');
  },
);
