/** Longest dictionary that is looked at; longer ones do not occur in honest files. */
const REACH = 64 * 1024;

const pairAt = (text: string, at: number, sign: '<' | '>'): boolean =>
  text[at] === sign && text[at + 1] === sign;

/** Start of the dictionary that is open at a place: the `<<` without its `>>` between; -1 when there is none near. */
const openBefore = (text: string, at: number): number => {
  let closed = 0;
  for (let place = at; place >= Math.max(0, at - REACH); place -= 1) {
    if (pairAt(text, place, '>')) {
      closed += 1;
      place -= 1;
    } else if (pairAt(text, place, '<')) {
      if (closed === 0) return place;
      closed -= 1;
      place -= 1;
    }
  }
  return -1;
};

const closeAfter = (text: string, start: number): number => {
  let open = 0;
  for (let place = start; place < Math.min(text.length, start + REACH); place += 1) {
    if (pairAt(text, place, '<')) {
      open += 1;
      place += 1;
    } else if (pairAt(text, place, '>')) {
      open -= 1;
      if (open === 0) return place + 2;
      place += 1;
    }
  }
  return -1;
};

/** The PDF dictionary around a place in it, brackets included; undefined when it has no end nearby. */
export const dictionaryAround = (text: string, at: number): string | undefined => {
  const start = openBefore(text, at);
  const end = start === -1 ? -1 : closeAfter(text, start);
  return end === -1 ? undefined : text.slice(start, end);
};

/** The dictionary that stands right before the place (white space between); undefined when something else does. */
export const dictionaryBefore = (text: string, at: number): string | undefined => {
  let end = at;
  while (end > 0 && /\s|\0/.test(text[end - 1] ?? '')) end -= 1;
  if (!pairAt(text, end - 2, '>')) return undefined;
  const start = openBefore(text, end - 3);
  return start === -1 ? undefined : text.slice(start, end);
};
