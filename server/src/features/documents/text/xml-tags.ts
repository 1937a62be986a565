import { spelled } from './xml-entities.ts';

const TOKEN =
  /<!--[^]*?-->|<\?[^]*?\?>|<!\[CDATA\[([^]*?)\]\]>|<(\/?)([\w:.-]+)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)/gu;

/** What is done at the tags of an XML text and the letters between them; a tag without content begins and ends. */
type Visitor = {
  readonly begin: (name: string, attributes: string) => void;
  readonly end?: (name: string) => void;
  readonly text?: (text: string) => void;
};

/** Goes through an XML text, past what stands within the tags named. What is no XML is passed over. */
export const walk = (xml: string, passedOver: readonly string[], visitor: Visitor): void => {
  let passing = '';
  let depth = 0;
  for (const [, raw, slash, name, attributes = '', closed, letters] of xml.matchAll(TOKEN)) {
    const isBegin = name !== undefined && slash === '';
    const isEnd = name !== undefined && (slash === '/' || closed === '/');
    if (depth === 0 && isBegin && passedOver.includes(name)) passing = name;
    if (passing === '') {
      if (isBegin) visitor.begin(name, attributes);
      if (isEnd) visitor.end?.(name);
      if (name === undefined) visitor.text?.(raw ?? spelled(letters ?? ''));
    } else if (name === passing) {
      depth += (isBegin ? 1 : 0) - (isEnd ? 1 : 0);
      if (depth === 0) passing = '';
    }
  }
};

/** What an attribute says; undefined where it is not there. */
export const attributeOf = (attributes: string, name: string): string | undefined => {
  const said = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(attributes);
  const value = said?.[1] ?? said?.[2];
  return value === undefined ? undefined : spelled(value);
};

/** A number that an attribute says, within these bounds; the lower one where it says none. */
export const countOf = (attributes: string, name: string, least: number, most: number): number => {
  const said = Number.parseInt(attributeOf(attributes, name) ?? '', 10);
  return Number.isNaN(said) ? least : Math.min(most, Math.max(least, said));
};
