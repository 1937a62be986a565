import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

const colours = (block: string): Record<string, string> =>
  Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((m) => [m[1] ?? '', m[2] ?? '']),
  );

const block = (from: string): Record<string, string> => {
  const start = css.indexOf(from);
  return colours(css.slice(start, css.indexOf('}', start)));
};

const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((v) => (v <= 0.040_45 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const contrast = (a: string, b: string): number => {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
};

const grounds = ['paper', 'card', 'sunk'];
const softs = ['accent-soft', 'gold-soft', 'good-soft'];
const text: [string, string][] = [
  ...[...grounds, ...softs, 'mark'].map((ground): [string, string] => ['ink', ground]),
  ...[...grounds, ...softs].map((ground): [string, string] => ['ink-2', ground]),
  ...grounds.map((ground): [string, string] => ['accent-ink', ground]),
  ['accent-ink', 'accent-soft'],
  ['good-ink', 'good-soft'],
  ['good-ink', 'paper'],
  ['good-ink', 'card'],
  ['gold-ink', 'gold-soft'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-deep'],
];
const shapes: [string, string][] = [
  ...grounds.map((ground): [string, string] => ['accent', ground]),
  ['edge', 'paper'],
  ['edge', 'card'],
  ['good', 'paper'],
  ['gold', 'gold-soft'],
  ['on-gold', 'gold'],
];

describe.each([
  ['light', block(':root {')],
  ['dark', block(":root[data-theme='dark']")],
])('%s tokens', (_name, tokens) => {
  const ratio = ([a, b]: [string, string]) => contrast(tokens[a] ?? '', tokens[b] ?? '');

  it.each(text)('%s on %s reads at 7:1', (a, b) => {
    expect(ratio([a, b])).toBeGreaterThanOrEqual(7);
  });

  it.each(shapes)('%s on %s is seen at 4.5:1', (a, b) => {
    expect(ratio([a, b])).toBeGreaterThanOrEqual(4.5);
  });
});

it('says the same for a dark device and for dark chosen by hand', () => {
  expect(block(":root:not([data-theme='light'])")).toEqual(block(":root[data-theme='dark']"));
});
