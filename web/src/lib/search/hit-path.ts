import type { CallOutput } from '../platform/api.ts';

export type Hit = CallOutput<'search.find'>['hits'][number];

/** Where something that was found is read. */
export const hitPath = ({ kind, id, unitId, month, page }: Hit): string => {
  if (kind === 'directive') return `/inbox/${id}`;
  if (kind === 'bulletin-item' && month !== null)
    return `/listen/${month.slice(0, 4)}/${String(Number(month.slice(5, 7)))}`;
  if (kind === 'document') return `/documents/${unitId}/${id}?page=${String(page)}`;
  return `/meetings/${unitId}/${id}`;
};
