import { type Figure, isReached } from './figures.ts';

const shown = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2);

const targetWords = ({ target, unit }: Figure): string => {
  if (target === undefined) return '';
  return 'atMost' in target ? `≤ ${target.atMost} ${unit}` : `≥ ${target.atLeast} ${unit}`;
};

const markOf = (figure: Figure): string => {
  const reached = isReached(figure);
  if (reached === null) return ' ';
  return reached ? '✓' : '✗';
};

/** The figures of a bench as lines for people. */
export const reportLines = (name: string, figures: readonly Figure[]): string[] => [
  name,
  ...figures.map((figure) =>
    `  ${markOf(figure)} ${figure.what.padEnd(52)} ${shown(figure.value).padStart(9)} ${figure.unit.padEnd(6)} ${targetWords(figure)}`.trimEnd(),
  ),
];
