/** Digits and letters that nobody takes for each other when they are read out in a hall (Crockford's base 32). */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 5;

const valueOf = (sign: string): number => SIGNS.indexOf(sign);

/** The last sign: another one for nearly every slip of one sign or two that change places. */
function checkOf(signs: string): string {
  const sum = Array.from(signs).reduce((all, sign, place) => all + valueOf(sign) * (2 * place + 1), 0);
  return SIGNS.charAt(sum % SIGNS.length);
}

/**
 * The short name of a vote, to be read out or shown in a hall without signal: five signs from the random end of its id, and one that
 * finds slips. Only within one meeting does it name a vote; it opens nothing. Source: our own rule (ADR 25).
 */
export function voteCode(voteId: string): string {
  let rest = parseInt(voteId.slice(-7), 16);
  let signs = '';
  for (let place = 0; place < LENGTH; place += 1) {
    signs = SIGNS.charAt(rest % SIGNS.length) + signs;
    rest = Math.floor(rest / SIGNS.length);
  }
  return signs + checkOf(signs);
}

/** A code as somebody typed it, put right; undefined when it is none. Letters that look like digits are taken for them. */
export function readVoteCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  const signs = code.slice(0, LENGTH);
  const isWhole = code.length === LENGTH + 1 && Array.from(code).every((sign) => valueOf(sign) >= 0);
  return isWhole && checkOf(signs) === code.slice(LENGTH) ? code : undefined;
}
