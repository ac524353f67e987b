/** What a typed SIREN lacks; `incomplete` counts the digits that are there. */
export type SirenProblem =
  | { readonly kind: "not-digits" | "too-long" | "wrong-key" }
  | { readonly kind: "incomplete"; readonly digits: number };

const withoutSpaces = (text: string): string => text.replace(/[\s\u00a0\u202f]/g, "");

/** SIREN: nine digits whose Luhn sum is a multiple of 10 (INSEE). Spaces are accepted and removed. */
export function parseSiren(text: string): string | undefined {
  return sirenProblem(text) === null ? withoutSpaces(text) : undefined;
}

export function sirenProblem(text: string): SirenProblem | null {
  const digits = withoutSpaces(text);
  if (!/^\d*$/.test(digits)) return { kind: "not-digits" };
  if (digits.length < 9) return { kind: "incomplete", digits: digits.length };
  if (digits.length > 9) return { kind: "too-long" };
  return luhnSum(digits) % 10 === 0 ? null : { kind: "wrong-key" };
}

/** « 123 456 782 », with spaces that do not break. */
export const formatSiren = (siren: string): string => siren.replace(/(\d{3})(?=\d)/gu, "$1\u00a0");

/** RNA: `W`, then nine characters of which the second may be a letter (Corsica 2A and 2B, overseas 9R…). */
export function parseRna(text: string): string | undefined {
  const compact = withoutSpaces(text).toUpperCase();
  return /^W\d[0-9A-Z]\d{7}$/.test(compact) ? compact : undefined;
}

function luhnSum(digits: string): number {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum;
}
