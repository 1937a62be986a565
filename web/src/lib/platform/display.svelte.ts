import type { Language } from '../words/language.ts';

/** How this device shows the handbook. `static/display.js` applies the same before the first paint. */
export type Display = {
  size: 'normal' | 'large';
  mode: 'full' | 'simple';
  theme: 'auto' | 'light' | 'dark';
  language: Language;
};

const usual: Display = { size: 'normal', mode: 'full', theme: 'auto', language: 'vi' };

function chosen(): Display {
  try {
    return { ...usual, ...(JSON.parse(localStorage.getItem('display') ?? '{}') as Partial<Display>) };
  } catch {
    return usual;
  }
}

let current = $state.raw<Display>(chosen());

export const display = {
  get now(): Display {
    return current;
  },
};

/** Changes how the handbook looks, at once and for the next visits on this device. A new language loads the page anew. */
export function setDisplay(change: Partial<Display>): void {
  const before = current;
  current = { ...current, ...change };
  try {
    localStorage.setItem('display', JSON.stringify(current));
  } catch {
    // Storage closed: the choice holds for this visit.
  }
  const { dataset } = document.documentElement;
  set(dataset, 'size', current.size, usual.size);
  set(dataset, 'mode', current.mode, usual.mode);
  set(dataset, 'theme', current.theme, usual.theme);
  if (current.language !== before.language) location.reload();
}

function set(dataset: DOMStringMap, name: string, value: string, withoutWord: string): void {
  if (value === withoutWord) Reflect.deleteProperty(dataset, name);
  else dataset[name] = value;
}
