import type { Range } from '../files/sealed-stream.ts';

/**
 * The stretch that a `Range` header asks for, of `size` bytes (RFC 9110 §14): null when it asks for none, or for several or in another
 * unit, which may be answered with the whole; `'beyond'` when it lies outside.
 */
export const rangeOf = (header: string | undefined, size: number): Range | 'beyond' | null => {
  const asked = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '');
  const [first, last] = [asked?.[1] ?? '', asked?.[2] ?? ''];
  if (!asked || (first === '' && last === '')) return null;
  if (first === '') {
    const from = Math.max(0, size - Number(last));
    return Number(last) === 0 || size === 0 ? 'beyond' : { from, to: size - 1 };
  }
  const from = Number(first);
  const to = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== '' && Number(last) < from) return null;
  return from >= size ? 'beyond' : { from, to };
};
