import { z } from "zod";
import { defineRecord, line, value, type RecordOf } from "./record.ts";
import { instant } from "./time.ts";
import type { Id } from "./Id.ts";
import type { Author } from "./author.ts";

/** Brouillon, version de référence, version signée, avenant: `domain.md` 6.1. A named moment is a draft. */
export const versionKinds = ["DRAFT", "REFERENCE", "SIGNED", "AMENDMENT"] as const;

export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * « Version du contrat »: the whole agreement as it stood. Its content is kept by its hash, like every wording, so
 * that it can be shown, compared and exported again to the letter.
 */
export const versionRecord = defineRecord({
  kind: value(z.enum(versionKinds), "DRAFT"),
  name: value(line(120).min(1), ""),
  /** As printed on the document, such as 1.2; a draft has none. */
  number: value(line(20), ""),
  at: value(instant, "1970-01-01T00:00:00.000Z"),
  contentHash: value(sha256Hex, ""),
});

export type Version = RecordOf<typeof versionRecord> & {
  readonly id: Id<"version">;
  readonly author: Author | null;
};
