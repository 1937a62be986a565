import { gzipSync } from 'node:zlib';
import { CANARY, type HostileFile, listed } from './hostile-file.ts';

const script = `<script>${CANARY}</script>`;
const said = (words: string): string => `WEBVTT\n\n00:00.000 --> 00:01.000\n${words}\n`;

/** What is sent as captions of a video. Captions of speech are kept, so each of these carries something that is none. */
export const hostileCaptions: readonly HostileFile[] = listed('captions', {
  'with a script': said(script),
  'with a picture that acts': said(`<img src=x onerror="${CANARY}">`),
  'with a link that acts': said(`<a href="javascript:${CANARY}">x</a>`),
  'with a frame': said(`<iframe srcdoc="${script}"></iframe>`),
  'with an act on a bold word': said(`<b onclick="${CANARY}">x</b>`),
  'with a mark made of marks': said(`<scr<c>ipt>${CANARY}</scr</c>ipt>`),
  'with a mark over two lines': said(`<script\n>${CANARY}</script\n>`),
  'with a script behind a speaker': said(`<v Hoa>${script}`),
  'with a script in the name of a speaker': said(`<v ${CANARY}>x`),
  'with a script in capitals': said(`<SCRIPT>${CANARY}</SCRIPT>`),
  'with a remark of HTML': said(`<!-- ${CANARY} -->`),
  'whose look fetches': `WEBVTT\n\nSTYLE\n::cue { background: url(https://evil.example/${CANARY}) }\n\n00:00.000 --> 00:01.000\nx\n`,
  'with a region that carries a script': `WEBVTT\n\nREGION\nid:${script}\n\n00:00.000 --> 00:01.000\nx\n`,
  'with a script in its first line': `WEBVTT ${script}\n\n00:00.000 --> 00:01.000\nx\n`,
  'with a script for a name': `WEBVTT\n\n${script}\n00:00.000 --> 00:01.000\nx\n`,
  'with a script behind the times': `WEBVTT\n\n00:00.000 --> 00:01.000 ${script}\nx\n`,
  'that are a page': `<!doctype html>${script}`,
  'that are a page behind their word': `WEBVTT\n${script}`,
  'as SRT with a script': `1\n00:00:00,000 --> 00:00:01,000\n${script}\n`,
  'in UTF-16': Buffer.from(`\ufeff${said(script)}`, 'utf16le'),
  'that are no text': Buffer.from([0x57, 0x45, 0x42, 0x56, 0x54, 0x54, 0x0a, 0x0a, 0xff, 0xfe, 0x00]),
  packed: gzipSync(said(script)),
  'with zeros': said(`\u0000<\u0000script>${CANARY}`),
  'with ends of lines that browsers know and we do not': said(`x\u2028${script}\u0085${script}`),
  'of one endless line': said('a'.repeat(400_000)),
  'of endless captions': `WEBVTT\n\n${'00:00.000 --> 00:01.000\nx\n\n'.repeat(15_000)}`,
  'of marks without end': said('<'.repeat(400)),
  'whose times run backwards': 'WEBVTT\n\n00:02.000 --> 00:01.000\nx\n',
});
