import type { QualityItem } from '../rule-packs/rule-pack.ts';

type Band = QualityItem['bands'][number];

const hasBound = ({ atLeast, above, shortByMost }: Band): boolean =>
  atLeast !== undefined || above !== undefined || shortByMost !== undefined;

/**
 * The points of the first band reached; one without a bound takes the rest. Null where no band of the item has a bound, since
 * labels alone say nothing to a machine.
 */
export function bandPoints({ bands }: QualityItem, reaches: (band: Band) => boolean): number | null {
  if (!bands.some(hasBound)) return null;
  return bands.find((band) => !hasBound(band) || reaches(band))?.points ?? 0;
}

const reachesShare = ({ atLeast, above }: Band, part: number, whole: number): boolean => {
  if (atLeast !== undefined) return part * 100 >= atLeast * whole;
  return above !== undefined && part * 100 > above * whole;
};

/** Points by a share in per cent, in whole numbers: nothing is rounded up into a better band. */
export function byShare(item: QualityItem, part: number, whole: number): number | null {
  return bandPoints(item, (band) => reachesShare(band, part, whole));
}

/** Points by the minutes missing, or by the share of the minutes asked for. */
export function byTime(item: QualityItem, minutes: number, asked: number): number | null {
  return bandPoints(item, (band) =>
    band.shortByMost === undefined ? reachesShare(band, minutes, asked) : asked - minutes <= band.shortByMost,
  );
}
