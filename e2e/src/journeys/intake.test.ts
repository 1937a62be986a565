import { Buffer } from 'node:buffer';
import { strToU8, zipSync } from 'fflate';
import { expect } from 'vitest';
import { wordFile } from '../../../server/src/demo/library/word-file.ts';
import { pageTree, pdfOf } from '../../../server/test/sample-files.ts';
import { pictureOfPaper, turnedJpeg } from '../../../server/test/scans.ts';
import { documentsWords as t } from '../../../web/src/lib/words/documents.ts';
import { guardWords } from '../../../web/src/lib/words/guard.ts';
import { intakeWords as w } from '../../../web/src/lib/words/intake.ts';
import { keptDocumentsWords } from '../../../web/src/lib/words/kept-documents.ts';
import { searchWords } from '../../../web/src/lib/words/search.ts';
import { signIn } from '../acts/enter.ts';
import { stampedPlan } from '../acts/put-paper.ts';
import { apiOf } from '../harness/api.ts';
import { type Device, pictureInLooks } from '../harness/device.ts';
import { button, field, link, screen } from '../harness/find.ts';
import { journey, useBrowser } from '../harness/journey.ts';
import { desk, phone } from '../harness/looks.ts';
import { useOwnDemo } from '../harness/own-demo.ts';
import { untilShown } from '../harness/screen.ts';

const demo = useOwnDemo();
useBrowser();

const KINDS = [
  ['NQ', 'NGHỊ QUYẾT', 'về nhiệm vụ tháng đầu năm'],
  ['KH', 'KẾ HOẠCH', 'kiểm tra việc thực hiện nghị quyết'],
  ['BC', 'BÁO CÁO', 'kết quả công tác quý I'],
  ['TB', 'THÔNG BÁO', 'lịch sinh hoạt chuyên đề'],
  ['CTr', 'CHƯƠNG TRÌNH', 'công tác toàn khóa của chi bộ'],
  ['TTr', 'TỜ TRÌNH', 'đề nghị khen thưởng cuối năm'],
  ['QĐ', 'QUYẾT ĐỊNH', 'phân công đảng viên phụ trách'],
] as const;

/** A paper of a cell in the official layout. */
const paper = (number: number, [symbol, title, subject]: readonly [string, string, string]): string[] => [
  ...['CHI BỘ VĂN PHÒNG', '*', `Số ${String(number)}-${symbol}/CB`],
  ...['ĐẢNG CỘNG SẢN VIỆT NAM', `Ngày ${String(number)} tháng 02 năm 2026`, title, subject, '-----'],
  ...['Thực hiện chương trình công tác, chi bộ ban hành văn bản này.', 'T/M CHI BỘ', 'Nguyễn Thị Mẫu'],
];

const SCANNED = 'về giữ gìn đoàn kết trong chi bộ';
const NAMED_BY_HAND = 'về giờ mở cửa phòng đọc';
const SUBJECT = 'Đột phá phát triển khoa học, công nghệ và chuyển đổi số';
const ON_PAGE_THREE = 'Các chi bộ sinh hoạt chuyên đề về dữ liệu mở trong quý II.';

/** A resolution of three pages, as it came from above. */
const RESOLUTION = [
  ...['BỘ CHÍNH TRỊ', '*', 'Số 57-NQ/TW', 'ĐẢNG CỘNG SẢN VIỆT NAM'],
  ...['Hà Nội, ngày 22 tháng 12 năm 2024', 'NGHỊ QUYẾT', SUBJECT, '-----'],
  ...['I- TÌNH HÌNH', 'Khoa học, công nghệ có bước phát triển.', '\f'],
  ...['II- QUAN ĐIỂM', 'Người dân là trung tâm.', '\f'],
  ...['III- TỔ CHỨC THỰC HIỆN', ON_PAGE_THREE, 'T/M BỘ CHÍNH TRỊ', 'Nguyễn Văn Mẫu'],
];

const LOCKED = 'trailer\n<< /Root 1 0 R /Encrypt 8 0 R >>\n%%EOF';

/** What lies in an office's folder: papers of many kinds, one twice, a scan laid in sideways, bad ones, and what systems put beside them. */
const folder = async (): Promise<Buffer> => {
  const papers = KINDS.map(
    (kind, index) => [`van-kien/${String(index + 11)}.docx`, wordFile(paper(index + 11, kind))] as const,
  );
  const scan = await pictureOfPaper(paper(21, ['NQ', 'NGHỊ QUYẾT', SCANNED]));
  return Buffer.from(
    zipSync({
      ...Object.fromEntries(papers),
      'van-kien/trung ương.docx': wordFile(RESOLUTION),
      'van-kien/bản sao.docx': wordFile(paper(11, KINDS[0])),
      'van-kien/không tên.docx': wordFile(['Văn bản không có đầu đề.']),
      'van-kien/bản chụp.jpg': await turnedJpeg(scan, 90),
      'van-kien/kế hoạch.docx': stampedPlan('MẬT', 'về việc nội bộ').buffer,
      'van-kien/hỏng.pdf': strToU8('không phải PDF'),
      'van-kien/khóa.pdf': pdfOf(pageTree(1), LOCKED),
      'van-kien/cũ.zip': zipSync({ 'a.docx': wordFile(['a']) }),
      '__MACOSX/van-kien/11.docx': strToU8('x'),
    }),
  );
};

/** Chooses the archive, says that all of it was looked at, and sends it. */
const send = async (office: Device, zip: Buffer): Promise<void> => {
  const { page } = office;
  const handed = { name: 'van-kien.zip', mimeType: 'application/zip', buffer: zip };
  await page.locator('input[type="file"]').first().setInputFiles(handed);
  await page.getByLabel(w.declare).check();
  await button(page, w.send(1)).click();
};

const rowOf = ({ page }: Device, name: string) =>
  page.getByRole('group', { name: w.ofFile(name), exact: true });

/** Takes the folder in, is cut off and begins again, writes what no text said, and files what is whole in one act. */
const takeIn = async (office: Device): Promise<void> => {
  const { page } = office;
  const secretary = demo.personOf('secretary');
  await signIn(page, secretary.cardNumber, secretary.password);
  await page.goto('/documents');
  await link(page, t.office).click();
  await link(page, w.title).click();
  await untilShown(page);
  const zip = await folder();
  await office.watch.expecting(/409|415|422/, async () => {
    await send(office, zip);
    await page.getByText(w.faults(3)).waitFor();
  });
  await page.getByText(w.arrived(11)).waitFor();
  await page.getByText(w.here(1)).waitFor();
  await page.getByText(w.why.archive).waitFor();
  await page.getByText(guardWords.heldTitle).waitFor();

  for (const name of ['bản chụp.jpg', 'không tên.docx', 'trung ương.docx'])
    await rowOf(office, name).waitFor();
  expect(await field(rowOf(office, 'bản chụp.jpg'), t.symbol).inputValue()).toBe('21-NQ/CB');
  const unnamed = rowOf(office, 'không tên.docx');
  expect(await unnamed.getByRole('checkbox').isChecked()).toBe(false);
  await field(unnamed, t.kind).selectOption('notice');
  await field(unnamed, t.day).fill('03/02/2026');
  await field(unnamed, t.level).selectOption('cell');
  await field(unnamed, t.issuer).fill('CHI BỘ VĂN PHÒNG');
  await field(unnamed, t.subject).fill(NAMED_BY_HAND);
  await field(unnamed, t.subject).blur();
  await unnamed.getByText(w.kept).waitFor();
  await pictureInLooks(office, 'documents/intake');

  await page.reload();
  await unnamed.getByText(NAMED_BY_HAND).waitFor();
  await office.watch.expecting(/409|415|422/, async () => {
    await send(office, zip);
    await page.getByText(w.here(12)).waitFor();
    await page.getByText(w.faults(3)).waitFor();
  });
  await button(page, w.file(10)).click();
  await page.getByText(w.filed(10)).waitFor();
  await rowOf(office, '11.docx').waitFor({ state: 'detached' });
};

const ask = async ({ page }: Device, text: string): Promise<void> => {
  await field(page, searchWords.field).fill(text);
  await button(page, searchWords.find).click();
};

const isInView = (page: Device['page'], text: string): Promise<boolean> =>
  page.getByText(text).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });

/** Opens what is found where the words stand. */
const openOnItsPage = async (reader: Device): Promise<void> => {
  const { page } = reader;
  await ask(reader, 'du lieu mo');
  await page.locator('mark').first().waitFor();
  await link(page, SUBJECT).click();
  await page.getByText(ON_PAGE_THREE).waitFor();
  await expect.poll(() => isInView(page, ON_PAGE_THREE)).toBe(true);
};

journey(
  'an office files a folder of papers at once, and a member finds one on the phone, on its page, also without network',
  async (open) => {
    await takeIn(await open(demo.url, desk, 'office'));
    const reader = await open(demo.url, phone, 'reader');
    const { context, page, watch } = reader;
    const member = demo.personOf('member');
    await signIn(page, member.cardNumber, member.password);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await page.goto('/documents?level=cell');
    for (const subject of [NAMED_BY_HAND, SCANNED, KINDS[3][2]]) await link(page, subject).waitFor();
    await link(page, SCANNED).click();
    await page.getByText(t.scannedPage).waitFor();

    const api = apiOf(context.request, demo.url);
    await expect
      .poll(() => api.get<{ hits: unknown[] }>('/search?search=nq57'), { timeout: 60_000 })
      .toMatchObject({ hits: [{ title: SUBJECT }] });
    await page.goto('/search');
    await ask(reader, 'nq57');
    await link(page, SUBJECT).waitFor();
    await openOnItsPage(reader);
    await button(page, keptDocumentsWords.keep).click();
    await page.getByText(keptDocumentsWords.kept(0)).waitFor();

    await watch.expecting(/ERR_INTERNET_DISCONNECTED|Failed to fetch/, async () => {
      await context.setOffline(true);
      await page.goto('/search');
      await button(page, 'nq57').click();
      await page.getByText(searchWords.onDevice).waitFor();
      await link(page, SUBJECT).click();
      await screen(page, SUBJECT).waitFor();
      await page.goto('/search');
      await openOnItsPage(reader);
      await context.setOffline(false);
    });
  },
);
