import { addDays, dayParts } from '@sotay/core/calendar/day.ts';
import type { DemoOrganisation } from '@sotay/core/demo/demo.ts';
import {
  DEMO_DOCUMENTS,
  DEMO_DOCUMENT_PARTS,
  DEMO_LINKS,
  type DemoDocument,
} from '@sotay/core/demo/library-words.ts';
import { seededRandom } from '@sotay/core/demo/random.ts';
import type { DemoOffice } from '@sotay/core/demo/published-words.ts';
import { kindsOn } from '@sotay/core/documents/document-kinds.ts';
import { DOCUMENT_MIMES } from '@sotay/core/documents/document.rules.ts';
import { symbolKey, touchedOn } from '@sotay/core/documents/link.rules.ts';
import { headSymbolIn } from '@sotay/core/documents/symbol.rules.ts';
import { type FileStore, putBytes } from '../../platform/files/store.ts';
import type { Writer } from '../insert-rows.ts';
import type { At } from '../organisation-rows.ts';
import { demoOffices } from '../published/offices.ts';
import { dispatchRows } from './dispatch-rows.ts';
import { wordFile } from './word-file.ts';

const [, WORD = ''] = DOCUMENT_MIMES;

const two = (value: number): string => String(value).padStart(2, '0');

/** The document in the official layout, page by page. */
const pagesOf = (
  { kind, symbol, issuer, subject }: DemoDocument,
  issuedOn: string,
  signer: string,
): string[] => {
  const { dayOfMonth, month, year } = dayParts(issuedOn);
  const head = [
    `${issuer}\n*\nSố ${symbol}`,
    `ĐẢNG CỘNG SẢN VIỆT NAM\nNgày ${two(dayOfMonth)} tháng ${two(month)} năm ${String(year)}`,
    `${kindsOn(issuedOn)[kind].label.toUpperCase()}\n${subject}\n-----`,
    'Thực hiện chương trình công tác, nay ban hành văn bản này với các nội dung sau:',
  ];
  const parts = DEMO_DOCUMENT_PARTS.map(({ heading, lines }) => [heading, ...lines]);
  const end = ['Nơi nhận:\n- Các tổ chức đảng trực thuộc,\n- Lưu Văn phòng.', `T/M CẤP ỦY\n${signer}`];
  const [first = [], ...others] = parts;
  return [
    [...head, ...first],
    [...others.flat(), ...end],
  ].map((page) => page.join('\n\n'));
};

const issuedOnOf = (today: string, { daysAgo }: DemoDocument): string => addDays(today, -daysAgo);

const documentOf = (office: DemoDocument['office'], symbol: string): DemoDocument => {
  const one = DEMO_DOCUMENTS.find((document) => document.office === office && document.symbol === symbol);
  if (!one) throw new RangeError('demo/no-such-document');
  return one;
};

/** Since when a document is replaced and amended by others. */
const touchedSince = ({ office, symbol }: DemoDocument, today: string): ReturnType<typeof touchedOn> =>
  touchedOn(
    DEMO_LINKS.filter((link) => link.office === office && link.to === symbol).map(({ relation, from }) => ({
      relation,
      fromOn: issuedOnOf(today, documentOf(office, from)),
    })),
  );

type Seeded = { readonly office: DemoDocument['office'] } & Readonly<
  Record<'document', { unitId: string; unitLft: number; id: string; symbol: string; createdAt: Date }>
>;

/** What the documents say of each other. */
const linksOf = (rows: readonly Seeded[], newId: (at: number) => string) =>
  DEMO_LINKS.flatMap(({ office, from, relation, to }) => {
    const of = (symbol: string) =>
      rows.find((row) => row.office === office && row.document.symbol === symbol)?.document;
    const [linking, target] = [of(from), of(to)];
    if (!linking || !target) return [];
    const { unitId, unitLft, id: documentId, createdAt } = linking;
    return {
      ...{ unitId, unitLft, id: newId(createdAt.getTime()), documentId, relation, symbol: to, createdAt },
      ...{ symbolKey: symbolKey(to), isNamed: false, toUnitId: target.unitId, toDocumentId: target.id },
      openTo: 'below',
    };
  });

/** What the office at the top sent: one paper that has just come, and one that nobody has received in time. */
const SENT: readonly { daysAgo: number; words: string; to: readonly DemoOffice[] }[] = [
  { daysAgo: 1, words: 'Kính gửi để quán triệt trong kỳ sinh hoạt tới.', to: ['committee'] },
  { daysAgo: 14, words: 'Đề nghị báo nhận và triển khai.', to: ['committee', 'other'] },
];

/** What offices of all levels filed into the library, and what they sent. */
export const seedLibrary = async (
  writer: Writer,
  store: FileStore,
  demo: DemoOrganisation,
  at: At,
): Promise<void> => {
  const random = seededRandom(`${demo.seed}/library`);
  const offices = demoOffices(demo, at);
  const rows = [];
  for (const document of DEMO_DOCUMENTS) {
    const { placed, publisher } = offices[document.office];
    const issuedOn = issuedOnOf(demo.today, document);
    const createdAt = new Date(`${issuedOn}T03:00:00Z`);
    const isOwn = document.level !== 'centre' && document.level !== 'province';
    const signer = isOwn ? publisher.fullName : '';
    const pages = pagesOf(document, issuedOn, signer);
    const { sha256, size } = await putBytes(store, [wordFile(pages.join('\n\n').split('\n'))]);
    const documentId = random.id(createdAt.getTime());
    const key = { ...placed, documentId, version: 1 };
    const { level, kind, symbol, issuer, subject } = document;
    rows.push({
      office: document.office,
      document: {
        ...{
          ...placed,
          id: documentId,
          state: 'filed',
          level,
          kind,
          symbol,
          issuer,
          issuedOn,
          subject,
          signer,
        },
        number: headSymbolIn(symbol)?.number ?? null,
        ...touchedSince(document, demo.today),
        version: 1,
        ...{ filedAt: createdAt, createdAt, changedAt: createdAt },
      },
      version: {
        ...{ ...key, fileId: random.id(createdAt.getTime()), sha256, size, mime: WORD },
        name: `${symbol.replaceAll('/', '-')}.docx`,
        ...{ reading: 'read', pages: pages.length, pagesRead: pages.length, createdAt, openTo: 'below' },
      },
      pages: pages.map((text, index) => ({ ...key, page: index + 1, text, openTo: 'below' })),
    });
  }
  const office = { 'app.lo': 'unitLft' };
  await writer.insert(
    'documents',
    rows.map(({ document }) => document),
    office,
  );
  await writer.insert(
    'documentVersions',
    rows.map(({ version }) => version),
    office,
  );
  await writer.insert(
    'documentPages',
    rows.flatMap(({ pages }) => pages),
    office,
  );
  const links = linksOf(rows, (moment) => random.id(moment));
  await writer.insert('documentLinks', links, office);
  const own = rows.filter(({ document }) => document.unitId === offices.root.placed.unitId);
  const sent = SENT.flatMap(({ daysAgo, words, to }, index) => {
    const filed = own[index];
    if (!filed) return [];
    const { level, kind, number, symbol, issuer, issuedOn, subject, signer } = filed.document;
    const facts = { level, kind, number, symbol, issuer, issuedOn, subject, signer };
    const sentAt = new Date(`${addDays(demo.today, -daysAgo)}T02:30:00Z`);
    return dispatchRows(filed, facts, { id: random.id(sentAt.getTime()), sentAt, words, to }, offices);
  });
  await writer.insert('dispatches', sent, { 'app.lo': 'fromUnitLft' });
};
