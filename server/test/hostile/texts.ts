import { gzipSync } from 'node:zlib';
import { CANARY, type HostileFile, listed } from './hostile-file.ts';

const script = `<script>${CANARY}</script>`;
const svg = `<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`;
const BOM = '\ufeff';

/** What browsers and shells run, whatever it is called. */
export const texts: readonly HostileFile[] = [
  ...listed('page', {
    plain: `<!doctype html>${script}`,
    'behind a mark of byte order': `${BOM}<html>${script}</html>`,
    'behind a remark': `<!-- x -->${script}`,
    'behind blanks': `${' '.repeat(4_000)}${script}`,
    'as XML': `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">${script}</html>`,
    'in UTF-16': Buffer.from(`${BOM}<html>${script}</html>`, 'utf16le'),
    'sent on at once': '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
    'as a mail archive': `MIME-Version: 1.0\nContent-Type: text/html\n\n${script}`,
    'as a program of Windows': `<html><hta:application id="x">${script}</html>`,
    'that begins as a GIF': `GIF89a/*${script}*/`,
  }),
  ...listed('drawing', {
    plain: svg,
    'with its XML line': `<?xml version="1.0"?>${svg}`,
    'behind a mark of byte order': `${BOM}${svg}`,
    'in UTF-16': Buffer.from(BOM + svg, 'utf16le'),
    packed: gzipSync(svg),
    'with an act': `<svg xmlns="http://www.w3.org/2000/svg" onload="${CANARY}"/>`,
    'that swells': `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><svg>&b;</svg>`,
    'that reads a file': `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>`,
  }),
  ...listed('list that fetches', {
    M3U8: '#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nhttp://127.0.0.1:9/secret\n#EXT-X-ENDLIST\n',
    'M3U8 of files': '#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n',
    ffconcat: "ffconcat version 1.0\nfile '/etc/passwd'\n",
    SDP: 'v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nm=video 9 RTP/AVP 96\n',
    DASH: '<?xml version="1.0"?><MPD><BaseURL>http://127.0.0.1:9/</BaseURL></MPD>',
    SMIL: '<smil><body><video src="http://127.0.0.1:9/"/></body></smil>',
    ASX: '<asx version="3.0"><entry><ref href="http://127.0.0.1:9/"/></entry></asx>',
    PLS: '[playlist]\nFile1=http://127.0.0.1:9/\nNumberOfEntries=1\n',
  }),
  ...listed('text that something runs', {
    JavaScript: CANARY,
    style: 'body{background:url(https://evil.example/)}',
    stylesheet: '<?xml version="1.0"?><xsl:stylesheet version="1.0"/>',
    shell: '#!/bin/sh\nrm -rf /\n',
    batch: '@echo off\r\ndel /q *.*\r\n',
    PHP: '<?php system($_GET[0]);',
    'shortcut of Windows': '[InternetShortcut]\r\nURL=file://evil.example/x\r\n',
    'rich text with an object': '{\\rtf1{\\object\\objupdate{\\*\\objdata 01}}}',
    PostScript: '%!PS-Adobe-3.0\n(/etc/passwd) (r) file\n',
    mail: 'From: a@b\nContent-Type: text/html\n\n<b>x</b>',
    calendar: 'BEGIN:VCALENDAR\nEND:VCALENDAR\n',
    captions: `WEBVTT\n\n00:00.000 --> 00:01.000\n${script}\n`,
  }),
];
