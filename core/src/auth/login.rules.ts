import { parseCardNumber } from '../members/card-number.rules.ts';
import { parsePhone } from '../members/phone.rules.ts';

/** The card number and the telephone number that a typed login may mean, in the form they are stored; none for anything else. */
export function readLogin(typed: string): string[] {
  const text = typed.normalize('NFKC');
  return [parseCardNumber(text), parsePhone(text)].filter((number) => number !== null);
}

const LENGTHS = [8, 10, 11, 12];

/** Every number inside a text that could be a login: what a password must not contain of its owner. */
export function loginsInside(text: string): string[] {
  const digits = text.normalize('NFKC').replace(/\D/g, '');
  const found = new Set<string>();
  for (const length of LENGTHS) {
    for (let at = 0; at + length <= digits.length; at += 1) {
      for (const login of readLogin(digits.slice(at, at + length))) found.add(login);
    }
  }
  return [...found];
}
