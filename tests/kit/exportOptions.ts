import type { ExportOptions } from "#shared/word/options.ts";

export const sampleHash = "9f2c4e81d07ab35f6610e2c98b47d5130af8c6e2719d4b08c3f5a61e7d20b94c";

export const exportOptions = (changes: Partial<ExportOptions> = {}): ExportOptions => ({
  version: { number: "1.0", kind: "REFERENCE", date: "2026-11-22" },
  contentHash: sampleHash,
  signatureMode: "electronic",
  variables: { effectiveOn: "1er janvier 2027", durationMonths: "36" },
  ...changes,
});
