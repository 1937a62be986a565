import { Buffer } from 'node:buffer';
import { expect } from 'vitest';
import { wordFile } from '../../../server/src/demo/library/word-file.ts';
import { authWords } from '../../../web/src/lib/words/auth.ts';
import { documentsWords as t } from '../../../web/src/lib/words/documents.ts';
import { guardWords } from '../../../web/src/lib/words/guard.ts';
import { internalWords } from '../../../web/src/lib/words/internal-papers.ts';
import { signIn } from '../acts/enter.ts';
import { pictureInLooks } from '../harness/device.ts';
import { button, field, link, screen } from '../harness/find.ts';
import { journey, useBrowser } from '../harness/journey.ts';
import { desk, phone } from '../harness/looks.ts';
import { useOwnDemo } from '../harness/own-demo.ts';
import { untilShown } from '../harness/screen.ts';

const demo = useOwnDemo();
useBrowser();

const SUBJECT = 'Phân công đồng chí chuẩn bị nội dung chuyên đề quý';
const LAST_LINE = 'Các đồng chí chuẩn bị xong trước ngày 20.';

const planFile = () => ({
  name: 'ke-hoach.docx',
  mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  buffer: Buffer.from(
    wordFile([
      ...['CHI BỘ VĂN PHÒNG', '*', 'Số 48-KH/CB', 'ĐẢNG CỘNG SẢN VIỆT NAM'],
      ...['Ngày 10 tháng 02 năm 2026', 'KẾ HOẠCH', SUBJECT, '-----'],
      ...['I- MỤC ĐÍCH', '1. Mỗi đồng chí chuẩn bị một phần.', LAST_LINE],
      ...['T/M CHI BỘ', 'BÍ THƯ', 'Nguyễn Thị Mẫu'],
    ]),
  ),
});

journey(
  'an internal paper is opened by its address after signing in, under the reader’s name, and the office sees who opened it',
  async (open) => {
    const office = await open(demo.url, desk, 'office');
    const reader = await open(demo.url, phone, 'reader');
    const [secretary, member] = [demo.personOf('secretary'), demo.personOf('member')];
    await signIn(office.page, secretary.cardNumber, secretary.password);
    await office.page.goto('/documents');
    await link(office.page, t.office).click();
    await untilShown(office.page);
    await office.page.locator('input[type="file"]').setInputFiles(planFile());
    await office.page.getByLabel(guardWords.declare).check();
    await button(office.page, t.sendFile).click();
    await office.page.getByText(t.recognised).waitFor();
    await field(office.page, t.issuer).fill('CHI BỘ VĂN PHÒNG MẪU');
    await button(office.page, t.shelve).click();
    await office.page.getByText(t.shelved).waitFor();
    await button(office.page, internalWords.make).click();
    await office.page.getByText(internalWords.isInternal).waitFor();

    const address = new URL(office.page.url()).pathname.replace('/office', '');
    const { page } = reader;
    await page.goto(address);
    await screen(page, authWords.signIn.title).waitFor();
    expect(await page.getByText(SUBJECT).count()).toBe(0);
    await field(page, authWords.signIn.login).fill(member.cardNumber);
    await field(page, authWords.signIn.password).fill(member.password);
    await button(page, authWords.signIn.submit).click();
    await screen(page, SUBJECT).waitFor();
    await page.getByText(LAST_LINE).waitFor();
    await page.getByText(internalWords.recorded).waitFor();
    expect(await page.locator('.watermark').innerText()).toContain(member.name);
    expect(await page.getByRole('button', { name: /Mở tệp gốc/u }).count()).toBe(0);
    await pictureInLooks(reader, 'documents/internal');
    const printed = page.waitForEvent('download');
    await button(page, internalWords.print).click();
    expect((await printed).suggestedFilename()).toBe(`${internalWords.title}.pdf`);

    await office.page.reload();
    await office.page.getByText(internalWords.openings).click();
    await office.page.getByText(member.name).first().waitFor();
    await pictureInLooks(office, 'documents/openings');
  },
);
