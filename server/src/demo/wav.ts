const HEAD_BYTES = 44;

/** What stands before the samples of a WAV file (PCM): so many bytes of them, this often a second, in so many voices. */
export const wavHead = (
  bytes: number,
  { rate, voices, bits }: { rate: number; voices: number; bits: 8 | 16 },
): Buffer => {
  const frame = (voices * bits) / 8;
  const head = Buffer.alloc(HEAD_BYTES);
  head.write('RIFF', 0);
  head.writeUInt32LE(HEAD_BYTES - 8 + bytes, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(voices, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate * frame, 28);
  head.writeUInt16LE(frame, 32);
  head.writeUInt16LE(bits, 34);
  head.write('data', 36);
  head.writeUInt32LE(bytes, 40);
  return head;
};
