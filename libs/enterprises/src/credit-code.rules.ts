/**
 * Unified social credit code, GB 32100-2015: 1 authority, 2 kind of organisation, 3–8 registering region,
 * 9–17 organisation code (GB 11714, its last character a check of its own), 18 check.
 * A well-formed code does not prove that the company exists.
 */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = Array.from({ length: 17 }, (_, i) => Number(3n ** BigInt(i) % 31n));
const ORGANISATION_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** Why a code is wrong, the first that applies. */
export type CreditCodeFault = 'length' | 'characters' | 'region' | 'organisation-check' | 'check';

/** As it is stored: full-width forms, spaces, hyphens and small letters are how people type, not faults. */
export function normaliseCreditCode(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .toUpperCase();
}

/** Null when the normalised code is well formed. */
export function creditCodeFault(text: string): CreditCodeFault | null {
  const code = normaliseCreditCode(text);
  if (code.length !== 18) return 'length';
  if ([...code].some((c) => !ALPHABET.includes(c))) return 'characters';
  if (!/^\d{6}$/.test(code.slice(2, 8))) return 'region';
  if (organisationCheck(code.slice(8, 16)) !== code[16]) return 'organisation-check';
  return creditCodeCheck(code.slice(0, 17)) === code[17] ? null : 'check';
}

/** 18th character from the first 17. The outer mod 31 makes a remainder of 0 give `0`, where 31 − 0 has no sign. */
export function creditCodeCheck(first17: string): string {
  return ALPHABET[(31 - (weightedSum(first17, ALPHABET, WEIGHTS) % 31)) % 31]!;
}

/** Ninth character of an organisation code from the first eight; 10 is written X, 11 is written 0. */
export function organisationCheck(first8: string): string {
  const check = 11 - (weightedSum(first8, ORGANISATION_ALPHABET, ORGANISATION_WEIGHTS) % 11);
  if (check === 10) return 'X';
  return check === 11 ? '0' : String(check);
}

/** A valid code for the demo and for tests: a company (91) of that region, a different one for every serial < 31^6. */
export function makeCreditCode(region: string, serial: number): string {
  const organisation = `MA${inAlphabet(serial, 6)}`;
  const first17 = `91${region}${organisation}${organisationCheck(organisation)}`;
  return first17 + creditCodeCheck(first17);
}

function weightedSum(text: string, alphabet: string, weights: readonly number[]): number {
  return [...text].reduce((sum, c, i) => sum + alphabet.indexOf(c) * weights[i]!, 0);
}

function inAlphabet(serial: number, length: number): string {
  const digits = Array.from(
    { length },
    (_, i) => ALPHABET[Math.floor(serial / 31 ** (length - 1 - i)) % 31]!,
  );
  return digits.join('');
}
