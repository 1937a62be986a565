import { TCVN3, VNI } from './encoding-tables.ts';

/** How a text was written: in Unicode, or in one of the codes of old fonts. */
export type TextEncoding = 'unicode' | 'tcvn3' | 'vni';

/** Letters that only Unicode text has: none of the old codes shows them. */
const MODERN = /[\u1EA0-\u1EF9ăđơưĂĐƠƯ]|\p{M}/u;

/** What stands for Vietnamese letters in TCVN3 and hardly occurs inside words of anything else. */
const TCVN3_SIGNS = /[µ¸¶·¹¨»¾¼½®©ª«¬\u00AD¡¢£¤¥¦§](?=\p{L})|(?<=\p{L})[µ¸¶·¹¨»¾¼½®©ª«¬\u00ADÞÕÖ×]/gu;

/** Vowel and mark as two characters, `ñ` for đ, `öô` for ươ: what VNI looks like. */
const VNI_SIGNS = /[aAeEoOuUyY][ùøûïéèúüëâáàåäÙØÛÏÉÈÚÜËÂÁÀÅÄ]|[öÖôÔ][ùøûõïÙØÛÕÏ]|[ñÑ](?=\p{L})|öô|ÖÔ/gu;

/** So large a part of the words shows the signs of an old code before it is believed. */
const SHARE_OF_WORDS = 0.25;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** The code a text is written in. A text with modern letters is never taken for an old one. */
export const encodingOf = (text: string): TextEncoding => {
  if (MODERN.test(text)) return 'unicode';
  const words = Math.max(1, count(text, /\S+/gu));
  const [tcvn3, vni] = [count(text, TCVN3_SIGNS) / words, count(text, VNI_SIGNS) / words];
  if (Math.max(tcvn3, vni) < SHARE_OF_WORDS) return 'unicode';
  return tcvn3 >= vni ? 'tcvn3' : 'vni';
};

const byTable = (table: ReadonlyMap<string, string>, text: string): string => {
  let made = '';
  for (let at = 0; at < text.length;) {
    const two = table.get(text.slice(at, at + 2));
    made += two ?? table.get(text.charAt(at)) ?? text.charAt(at);
    at += two === undefined ? 1 : 2;
  }
  return made;
};

/** A text of an old code in Unicode, composed (NFC). Unicode text comes back as it was, composed. */
export const toUnicode = (text: string, encoding: TextEncoding): string => {
  if (encoding === 'tcvn3') return byTable(TCVN3, text).normalize('NFC');
  if (encoding === 'vni') return byTable(VNI, text).normalize('NFC');
  return text.normalize('NFC');
};
