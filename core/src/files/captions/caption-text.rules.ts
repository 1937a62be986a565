/** Marks that programs for subtitles write and that change nothing of what is said: speakers, classes, fonts, times inside a line, places. */
const SILENT =
  /<\/?(?:c|v|lang|ruby|rt|font)(?:[.\s][^<>]*)?>|<\d{1,3}(?::\d{2}){1,2}[.,]\d{3}>|\{\\[^{}]*\}/gi;
/** The only marks that stay: bold, slanted, underlined. */
const KEPT = /<(\/?)([biu])>/gi;
/** Whatever else looks like a mark is none of subtitles. */
const FOREIGN = /<[a-z/!?]|-->/i;
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': '\u00a0',
  '&lrm;': '',
  '&rlm;': '',
};
/** Characters that no line of speech holds, and those that turn the direction of writing around. */
const CONTROL = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

const escaped = (text: string): string =>
  text
    .replace(/&(?:amp|lt|gt|nbsp|lrm|rlm);/g, (entity) => ENTITIES[entity] ?? '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

/**
 * One line of a caption as it is kept: speakers, classes and colours are gone, bold, slanted and underlined stay, and everything else is
 * text. Null when it carries markup that is none of subtitles. Source: W3C WebVTT §4.2 (cue text, *read*).
 */
export const captionLine = (line: string): string | null => {
  const quiet = line.normalize('NFC').replace(CONTROL, '').replace(SILENT, '');
  if (FOREIGN.test(quiet.replace(KEPT, ''))) return null;
  let at = 0;
  let kept = '';
  for (const mark of quiet.matchAll(KEPT)) {
    kept += escaped(quiet.slice(at, mark.index)) + mark[0].toLowerCase();
    at = mark.index + mark[0].length;
  }
  return (kept + escaped(quiet.slice(at))).trim();
};
