/** The first 16 digits in groups of four, enough to tell two versions apart by eye and on the telephone. */
export const shortHash = (hash: string): string => hash.slice(0, 16).replace(/(.{4})(?=.)/gu, "$1\u00a0");
