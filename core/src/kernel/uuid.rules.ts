/**
 * A UUIDv7 (RFC 9562 §5.7) from an instant in milliseconds and ten random bytes: for what a device makes while it has no network, so that
 * later acts can name it.
 */
export function uuidV7(at: number, random: Uint8Array): string {
  const time = Math.trunc(at).toString(16).padStart(12, '0').slice(-12);
  const tail = [...random.slice(0, 10)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = ((parseInt(tail.slice(3, 4), 16) & 0x3) | 0x8).toString(16);
  return [
    time.slice(0, 8),
    time.slice(8),
    `7${tail.slice(0, 3)}`,
    `${variant}${tail.slice(4, 7)}`,
    tail.slice(7, 19),
  ].join('-');
}
