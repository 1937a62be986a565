import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { unpack } from './unpack.ts';

const archiveOf = (entries: Record<string, Uint8Array>): File => new File([zipSync(entries)], 'tep.zip');

const named = async (archive: File) => {
  const { files, leftOut } = await unpack(archive);
  return [files.map(({ name }) => name), leftOut.map(({ name, why }) => `${name} ${why}`)];
};

const some = strToU8('x');

test('documents come out by their own names wherever they would lie, what is none is told, litter is not', async () => {
  const archive = archiveOf({
    'a/b/Nghị quyết.docx': some,
    '../../etc/kế hoạch.pdf': some,
    'ảnh.JPG': some,
    '__MACOSX/a/b/Nghị quyết.docx': some,
    'a/.DS_Store': some,
    'a/ghi chú.exe': some,
  });
  expect(await named(archive)).toEqual([
    ['Nghị quyết.docx', 'kế hoạch.pdf', 'ảnh.JPG'],
    ['ghi chú.exe kind'],
  ]);
});

test('an archive in an archive, what is too large and too many are left out with the reason', async () => {
  const large = new Uint8Array(26 * 1024 * 1024);
  const many = Object.fromEntries(Array.from({ length: 502 }, (_, index) => [`${String(index)}.pdf`, some]));
  expect(await named(archiveOf({ 'cũ.zip': some, 'to.pdf': large }))).toEqual([
    [],
    ['cũ.zip archive', 'to.pdf large'],
  ]);
  const [files, leftOut] = await named(archiveOf(many));
  expect([files?.length, leftOut?.length]).toEqual([500, 2]);
});

test('a bomb that lies about its size gives no more than it said', async () => {
  const bytes = zipSync({ 'bom.pdf': new Uint8Array(8 * 1024 * 1024) });
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const directory = view.getUint32(bytes.length - 6, true);
  view.setUint32(directory + 24, 10, true);
  const { files } = await unpack(new File([bytes], 'bom.zip'));
  for (const file of files) expect(file.size).toBeLessThanOrEqual(10);
});

test('names in UTF-8 that do not say so are read as they were meant; what is no archive is told', async () => {
  const bytes = zipSync({ 'kế hoạch.pdf': some });
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const directory = view.getUint32(bytes.length - 6, true);
  view.setUint16(directory + 8, 0, true);
  expect(await named(new File([bytes], 'cũ.zip'))).toEqual([['kế hoạch.pdf'], []]);
  expect(await named(new File(['không phải'], 'hỏng.zip'))).toEqual([[], ['hỏng.zip broken']]);
});
