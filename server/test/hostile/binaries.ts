import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { CANARY, type HostileFile, hex, listed } from './hostile-file.ts';

const entry = strToU8(CANARY);

/** Programs, archives and old formats with code in them. */
export const binaries: readonly HostileFile[] = [
  ...listed('program', {
    Linux: hex('7f454c46 02010100'),
    Windows: hex('4d5a9000 03000000'),
    macOS: hex('cffaedfe 07000001'),
    Java: hex('cafebabe 00000034'),
    WebAssembly: hex('0061736d 01000000'),
    Android: hex('6465780a 30333500'),
    Flash: hex('46575307 00020000'),
    'packed Flash': hex('43575307 00020000'),
    'link of Windows': hex('4c000000 01140200 00000000 c0000000 00000046'),
    'help of Windows': hex('49545346 03000000'),
  }),
  ...listed('archive', {
    zip: zipSync({ 'a.js': entry }),
    'app of Android': zipSync({ 'AndroidManifest.xml': entry, 'classes.dex': entry }),
    'app of Java': zipSync({ 'META-INF/MANIFEST.MF': strToU8('Manifest-Version: 1.0'), 'A.class': entry }),
    'book with script': zipSync({ mimetype: strToU8('application/epub+zip'), 'a.xhtml': entry }),
    'text of OpenOffice': zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') }),
    '7z': hex('377abcaf 271c0004'),
    rar: hex('52617221 1a0701 00'),
    gz: gzipSync(entry),
    'a bomb as gz': gzipSync(Buffer.alloc(20_000_000)),
    bz2: hex('425a6839 31415926 5359'),
    xz: hex('fd377a58 5a0000'),
    cab: hex('4d534346 00000000'),
    deb: Buffer.from('!<arch>\ndebian-binary   1342943816  0     0     100644  4         `\n2.0\n'),
    rpm: hex('edabeedb 03000000'),
    'a zip of nothing': hex('504b0506', 18),
    'a zip that says it has 65,535 entries': hex('504b0506 00000000 ffffffff ffffffff ffffffff 0000', 0),
  }),
  ...listed('old document or data', {
    'Word of 1997': hex('d0cf11e0 a1b11ae1', 2_048),
    database: Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(4_096)]),
    Outlook: hex('2142444e'),
    torrent: 'd8:announce20:http://evil.example/e',
    font: hex('00010000 000a0080 00030020'),
    'font for the web': hex('774f4632 00010000'),
  }),
];
