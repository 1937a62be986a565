/** A value that only the key of this device opens. */
export type Sealed = { readonly iv: Uint8Array<ArrayBuffer>; readonly sealed: ArrayBuffer };

const HEAD_BYTES = 4;
const encoder = new TextEncoder();

/** A key that this browser uses and never shows, not even to our own pages. */
export const makeKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);

/** Seals a value under its name: it opens under no other. */
export async function seal(key: CryptoKey, name: string, value: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const cipher = { name: 'AES-GCM', iv, additionalData: encoder.encode(name) };
  return { iv, sealed: await crypto.subtle.encrypt(cipher, key, await pack(value)) };
}

/** Throws when the key, the name or the bytes are not those it was sealed with. */
export async function unseal(key: CryptoKey, name: string, { iv, sealed }: Sealed): Promise<unknown> {
  const cipher = { name: 'AES-GCM', iv, additionalData: encoder.encode(name) };
  return unpack(await crypto.subtle.decrypt(cipher, key, sealed));
}

/** Where a file stands among the bytes that follow the text. */
type Place = { readonly $file: readonly [at: number, size: number, type: string] };

/** The length of the text, the text as JSON, and the files in it (photos that wait) one after the other. */
function pack(value: unknown): Promise<ArrayBuffer> {
  const files: Blob[] = [];
  let at = 0;
  const text = JSON.stringify(value, (_, part: unknown) => {
    if (!(part instanceof Blob)) return part;
    files.push(part);
    at += part.size;
    return { $file: [at - part.size, part.size, part.type] } satisfies Place;
  });
  const bytes = encoder.encode(text);
  return new Blob([Uint32Array.of(bytes.length), bytes, ...files]).arrayBuffer();
}

const isPlace = (part: unknown): part is Place =>
  typeof part === 'object' && part !== null && '$file' in part && Array.isArray(part.$file);

function unpack(bytes: ArrayBuffer): unknown {
  const [length = 0] = new Uint32Array(bytes, 0, 1);
  const files = HEAD_BYTES + length;
  return JSON.parse(
    new TextDecoder().decode(new Uint8Array(bytes, HEAD_BYTES, length)),
    (_, part: unknown) => {
      if (!isPlace(part)) return part;
      const [at, size, type] = part.$file;
      return new Blob([bytes.slice(files + at, files + at + size)], { type });
    },
  );
}
