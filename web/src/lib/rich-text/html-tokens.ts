import { decoded } from './html-entities.ts';

/** A piece of HTML: an element begins, an element ends, or text. */
export type Token =
  | { is: 'open'; name: string; attributes: ReadonlyMap<string, string> }
  | { is: 'close'; name: string }
  | { is: 'text'; text: string };

const PIECE =
  /<!--[\s\S]*?(?:-->|$)|<[!?][^>]*>|<(\/?)([a-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|([^<]+|<)/gi;
const ATTRIBUTE = /([^\s=/"'<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** Elements whose text is no text of the document. */
const SILENT =
  /<(style|script|head|title|xml|template|noscript|svg|math|object|iframe|textarea|select)\b[\s\S]*?<\/\1\s*>/gi;

function attributesOf(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single, bare] of text.matchAll(ATTRIBUTE))
    found.set(name.toLowerCase(), decoded(double ?? single ?? bare ?? ''));
  return found;
}

/**
 * Reads HTML of other programs piece by piece. It is never given to the browser: no picture is fetched, nothing runs, and no rule of
 * the content security policy has to be loosened for it. Comments, among them what Word says only to itself, are left out.
 */
export function* tokensOf(html: string): Generator<Token> {
  for (const [, slash, name, attributes, text] of html.replaceAll(SILENT, '').matchAll(PIECE)) {
    if (text !== undefined) yield { is: 'text', text: decoded(text) };
    else if (name === undefined) continue;
    else if (slash) yield { is: 'close', name: name.toLowerCase() };
    else yield { is: 'open', name: name.toLowerCase(), attributes: attributesOf(attributes ?? '') };
  }
}
