// Draws architecture.map.ts into ARCHITECTURE.md between its two marks; with --check it only compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { doors, floors } from '../architecture.map.ts';

const file = new URL('../ARCHITECTURE.md', import.meta.url);
const START = '<!-- drawing: made by `npm run architecture` from architecture.map.ts -->';
const END = '<!-- end of drawing -->';

const floorLines = Object.entries(floors)
  .reverse()
  .flatMap(([floor, rooms]) => [`  subgraph ${floor}`, ...rooms.map((room) => `    ${room}`), '  end']);
const doorLines = Object.entries(doors).flatMap(([room, opened]) =>
  opened.map((door) => `  ${room} --> ${door}`),
);
const drawing = ['```mermaid', 'flowchart TD', ...floorLines, ...doorLines, '```'].join('\n');

const text = readFileSync(file, 'utf8');
const [before, rest] = text.split(START);
const after = rest?.split(END)[1];
if (before === undefined || after === undefined)
  throw new Error('ARCHITECTURE.md lost the marks of its drawing.');
const drawn = `${before}${START}\n\n${drawing}\n\n${END}${after}`;

if (!process.argv.includes('--check')) writeFileSync(file, drawn);
else if (drawn !== text) {
  console.error('The drawing in ARCHITECTURE.md is out of date: run `npm run architecture`.');
  process.exitCode = 1;
}
