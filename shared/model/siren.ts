/** SIREN: nine digits whose Luhn sum is a multiple of 10 (INSEE). Spaces are accepted and removed. */
export function parseSiren(text: string): string | undefined {
  const digits = text.replace(/[\s\u00a0\u202f]/g, "");
  return /^\d{9}$/.test(digits) && luhnSum(digits) % 10 === 0 ? digits : undefined;
}

/** RNA: `W`, then nine characters of which the second may be a letter (Corsica 2A and 2B, overseas 9R…). */
export function parseRna(text: string): string | undefined {
  const compact = text.replace(/[\s\u00a0\u202f]/g, "").toUpperCase();
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
