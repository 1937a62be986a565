/** A picture in shades of grey, 0 is black, row by row. */
export type Grey = { readonly data: Uint8Array; readonly width: number; readonly height: number };

/** How a sheet lies: `sideways` where its lines run up or down; `skew`, by how many degrees clockwise they are then off. */
export type Lie = { readonly sideways: boolean; readonly skew: number };

type Point = readonly [x: number, y: number];

/** Sheets lie no more askew than that on the glass, in degrees. */
const MOST = 4;
const STEP = 0.2;
/** Darker is ink. */
const INK = 140;

/** How unevenly the ink stands in the rows, were the picture turned back by so many degrees: that of straight lines in few rows. */
const straightness = (points: readonly Point[], side: number, degrees: number): number => {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const counts = new Uint32Array(side * 2);
  for (const [x, y] of points) {
    const row = Math.round(y - x * slope) + (side >> 1);
    if (row >= 0 && row < counts.length) counts[row] = (counts[row] ?? 0) + 1;
  }
  return counts.reduce((sum, count, row) => sum + (count - (counts[row - 1] ?? 0)) ** 2, 0);
};

/** The skew that makes lines straightest, and how straight: what tells nothing is left as it lies. */
const straightest = (points: readonly Point[], side: number) => {
  const best = { skew: 0, straight: straightness(points, side, 0) };
  for (let step = 1; step <= MOST / STEP; step += 1)
    for (const skew of [step * STEP, -step * STEP]) {
      const straight = straightness(points, side, skew);
      if (straight > best.straight) Object.assign(best, { skew, straight });
    }
  return best;
};

/** Which way the lines of a page run, upside down or not; skew lies between -4 and 4 degrees. Some 800 points a side are enough. */
export const lieOf = ({ data, width, height }: Grey): Lie => {
  const points: Point[] = [];
  for (let at = 0; at < data.length; at += 1)
    if ((data[at] ?? 255) < INK) points.push([at % width, Math.floor(at / width)]);
  const side = Math.max(width, height);
  const level = straightest(points, side);
  // A quarter turn clockwise takes (x, y) to (height - y, x): what ran down then runs across.
  const sideways = straightest(
    points.map(([x, y]) => [height - y, x]),
    side,
  );
  return sideways.straight > level.straight
    ? { sideways: true, skew: sideways.skew }
    : { sideways: false, skew: level.skew };
};
