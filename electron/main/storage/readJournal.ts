import { join } from "node:path";
import { fail, ok, type Result } from "#shared/base/Result.ts";
import { readWhole } from "./atomicWrite.ts";
import { onDisk, type DiskFailure } from "./diskFailure.ts";
import type { FileSystem } from "./FileSystem.ts";
import { generationName, generations } from "./generations.ts";
import type { Payload } from "./journalFile.ts";
import { maxJournalBytes, parseJournal, type ParsedJournal, type Stretch } from "./journalFormat.ts";

export type UnusableJournal =
  | { readonly kind: "made-by-newer-app"; readonly version: number }
  | { readonly kind: "not-a-journal" }
  | DiskFailure;

/** What was wrong with a journal, for whoever must be told. All zero and empty: it was sound. */
export type JournalReport = {
  /** Stretches of the file that are no record, in bytes; what they held was set aside. */
  readonly damaged: readonly Stretch[];
  /** The last of them reaches the end of the file: a write that was cut off, never acknowledged. */
  readonly hasTornTail: boolean;
  /** Records which the sequence numbers say once stood between those that were read. */
  readonly missing: number;
  /** The snapshot was damaged, so the generation before it was read as well. */
  readonly usedPrevious: boolean;
  /** Files, in the journal's folder, in which the damaged bytes are kept. */
  readonly setAside: readonly string[];
};

export type ReadJournal = {
  /** A snapshot first where there is one, then updates in the order of their appending. */
  readonly payloads: readonly Payload[];
  readonly generation: number;
  readonly report: JournalReport;
  /** The file as it stands on the disk; nothing when the folder holds no journal yet. */
  readonly file?: { readonly bytes: Uint8Array; readonly salt: number; readonly nextSequence: number };
};

export const soundReport: JournalReport = {
  damaged: [],
  hasTornTail: false,
  missing: 0,
  usedPrevious: false,
  setAside: [],
};

/**
 * Reads the newest generation and writes nothing. Where its first record (the snapshot) is damaged, the generation before
 * it is read too: their union holds all that was acknowledged.
 */
export async function readJournal(
  fs: FileSystem,
  folder: string,
): Promise<Result<ReadJournal, UnusableJournal>> {
  const found = await onDisk(() => generations(fs, folder));
  if (!found.ok) return found;
  const [generation, previous] = found.value;
  if (generation === undefined) return ok({ payloads: [], generation: 0, report: soundReport });
  const newest = await parsed(fs, folder, generation);
  if (!newest.ok) return newest;
  const { content, bytes } = newest.value;
  if (content.kind === "made-by-newer-app") return fail(content);
  if (content.kind === "not-a-journal" && previous === undefined) return fail({ kind: "not-a-journal" });
  const records = content.kind === "journal" ? content.records : [];
  const whole: Stretch[] = bytes.length > 0 ? [{ start: 0, end: bytes.length }] : [];
  const damaged = content.kind === "journal" ? content.damaged : whole;
  const isBeginningSound = records[0]?.sequence === 0 || damaged.length === 0;
  const fallback =
    isBeginningSound || previous === undefined ? undefined : await parsed(fs, folder, previous);
  if (fallback !== undefined && !fallback.ok) return fallback;
  const earlier = fallback?.value.content.kind === "journal" ? fallback.value.content.records : [];
  if (records.length + earlier.length === 0 && content.kind === "not-a-journal")
    return fail({ kind: "not-a-journal" });
  return ok({
    payloads: [...earlier, ...records],
    generation,
    report: {
      ...soundReport,
      damaged,
      hasTornTail: damaged.at(-1)?.end === bytes.length && damaged.length > 0,
      missing: content.kind === "journal" ? content.missing : 0,
      usedPrevious: earlier.length > 0,
    },
    file: {
      bytes,
      salt: content.kind === "journal" ? content.salt : 0,
      nextSequence: (records.at(-1)?.sequence ?? -1) + 1,
    },
  });
}

type Parsed = { readonly content: ParsedJournal; readonly bytes: Uint8Array };

async function parsed(
  fs: FileSystem,
  folder: string,
  generation: number,
): Promise<Result<Parsed, UnusableJournal>> {
  const bytes = await onDisk(() => readWhole(fs, join(folder, generationName(generation)), maxJournalBytes));
  if (bytes.ok) return ok({ content: parseJournal(bytes.value), bytes: bytes.value });
  // A link, a folder or a pipe by that name, or a file that no journal could have become.
  const isForeign = bytes.failure.kind === "disk-full" || isCode(bytes.failure, "ELOOP", "EISDIR");
  return fail(isForeign ? { kind: "not-a-journal" } : bytes.failure);
}

const isCode = (failure: DiskFailure, ...codes: string[]) =>
  failure.kind === "disk-failed" && codes.includes(failure.code);
