/** The words that every hostile file carries where it can: nothing that is shown may still hold them. */
export const CANARY = 'alert(document.cookie)/*CANARY*/';

/** A file as an attacker sends it. */
export type HostileFile = {
  readonly what: string;
  readonly make: () => Uint8Array | Promise<Uint8Array>;
  /** A picture or recording that is real and carries something: it may be kept without what it carries. */
  readonly mayBeCleaned?: true;
};

/** Files of the same sort, given as their first bytes or whole text. */
export const listed = (sort: string, files: Readonly<Record<string, string | Uint8Array>>): HostileFile[] =>
  Object.entries(files).map(([what, content]) => ({
    what: `${sort}: ${what}`,
    make: () => (typeof content === 'string' ? Buffer.from(content) : content),
  }));

/** Bytes by their hexadecimal digits, followed by so many zeros. */
export const hex = (digits: string, zeros = 512): Buffer =>
  Buffer.concat([Buffer.from(digits.replaceAll(' ', ''), 'hex'), Buffer.alloc(zeros)]);
