import type { CommentThread } from "#shared/model/commentThread.ts";
import type { DebateRecord } from "#shared/model/debateRecord.ts";
import type { IsoDate } from "#shared/model/time.ts";
import type { VariableName } from "#shared/model/variables.ts";

/** « Version du contrat », `domain.md` 6.1. */
export type VersionKind = "DRAFT" | "REFERENCE" | "SIGNED" | "AMENDMENT";

export type ExportOptions = {
  readonly version: {
    readonly number: string;
    readonly kind: VersionKind;
    /** The day of the version; also the date in the file's properties. */
    readonly date: IsoDate | null;
  };
  /** SHA-256 of the agreement's canonical content: 64 lower-case hexadecimal digits. */
  readonly contentHash: string;
  readonly signatureMode: "electronic" | "paper";
  /** « Fait à … ». */
  readonly place?: string;
  /** A place for initials on each page, and « lu et approuvé »: customs without legal effect (`domain.md` 4.3). */
  readonly isInitialled?: boolean;
  readonly isReadAndApproved?: boolean;
  /** Shown as Word's comments on the words of articles, in a draft only: no version to be signed carries any. */
  readonly comments?: readonly CommentThread[];
  /** The positions, objections and decisions to annex, in a draft only. */
  readonly debate?: DebateRecord;
  /** Values that the agreement itself does not hold, such as a duration; they win over computed ones. */
  readonly variables?: Readonly<Partial<Record<VariableName, string>>>;
};

/** Versions before 1 are drafts. */
export const isDraft = (number: string): boolean => number.startsWith("0");

/**
 * What the command line exports, to be signed electronically: number and day decide, so that whoever has the
 * agreement and these two can export the same bytes.
 */
export const electronicVersion = (
  number: string,
  date: IsoDate | null,
  contentHash: string,
): ExportOptions => ({
  version: { number, kind: isDraft(number) ? "DRAFT" : "REFERENCE", date },
  contentHash,
  signatureMode: "electronic",
});
