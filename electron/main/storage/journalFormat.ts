import { concatBytes, equalBytes, utf8, type Bytes } from "#shared/base/bytes.ts";
import { crc32 } from "#shared/zip/crc32.ts";

/**
 * A journal file, all numbers little-endian:
 *
 *     header  20 bytes  "ALLIAGEJ" · u32 format version · u32 salt · u32 crc32 of the 16 bytes before
 *     record  21 bytes  A7 4C 4A 1E · u32 salt · u32 crc32 of all that follows · u32 sequence · u8 kind · u32 length
 *             then `length` bytes: a Yjs update, or (kind 1, only ever first) a snapshot
 *
 * The mark lets a reader find the next record after damage. The salt is drawn anew for every file, so that the bytes of
 * a journal that somebody pasted into a document can never be read as records of this one. The sequence counts from 0
 * and says how many records a damaged stretch held.
 */
export const formatVersion = 1;
export const headerBytes = 20;
export const recordHeaderBytes = 21;
/** A journal never comes near this; a file beyond it is refused before memory is taken for it. */
export const maxJournalBytes = 1 << 30;
export const maxUpdateBytes = 1 << 28;

const magic = utf8("ALLIAGEJ");
const mark = new Uint8Array([0xa7, 0x4c, 0x4a, 0x1e]);
/** Searching for records may check this many times the file's length, so that no crafted file takes for ever. */
const searchFactor = 8;

export type JournalRecord = {
  readonly sequence: number;
  readonly isSnapshot: boolean;
  readonly payload: Uint8Array;
};

export type Stretch = { readonly start: number; readonly end: number };

/** What stands in a journal file; `damaged` are the stretches that are no record, the last one may be a torn tail. */
export type JournalContent = {
  readonly salt: number;
  readonly records: readonly JournalRecord[];
  readonly damaged: readonly Stretch[];
  /** Records that the sequence numbers tell are missing between those that were read. */
  readonly missing: number;
};

export type ParsedJournal =
  | ({ readonly kind: "journal" } & JournalContent)
  | { readonly kind: "made-by-newer-app"; readonly version: number }
  | { readonly kind: "not-a-journal" }
  /** Nothing, or less than a header: what a file system may leave of a file that was being made. */
  | { readonly kind: "torn-header" };

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

export function encodeHeader(salt: number): Bytes {
  const header = concatBytes(magic, new Uint8Array(12));
  const numbers = view(header);
  numbers.setUint32(8, formatVersion, true);
  numbers.setUint32(12, salt, true);
  numbers.setUint32(16, crc32(header.subarray(0, 16)), true);
  return header;
}

export function encodeRecord(salt: number, record: JournalRecord): Bytes {
  const bytes = concatBytes(mark, new Uint8Array(recordHeaderBytes - mark.length), record.payload);
  const numbers = view(bytes);
  numbers.setUint32(4, salt, true);
  numbers.setUint32(12, record.sequence, true);
  numbers.setUint8(16, record.isSnapshot ? 1 : 0);
  numbers.setUint32(17, record.payload.length, true);
  numbers.setUint32(8, crc32(bytes.subarray(12)), true);
  return bytes;
}

export function parseJournal(bytes: Uint8Array): ParsedJournal {
  const isMagic = equalBytes(bytes.subarray(0, magic.length), magic.subarray(0, bytes.length));
  if (bytes.length < headerBytes) return { kind: isMagic ? "torn-header" : "not-a-journal" };
  const numbers = view(bytes);
  const isWhole = isMagic && numbers.getUint32(16, true) === crc32(bytes.subarray(0, 16));
  if (!isWhole) return parseWithoutHeader(bytes);
  const version = numbers.getUint32(8, true);
  if (version > formatVersion) return { kind: "made-by-newer-app", version };
  return { kind: "journal", ...readRecords(bytes, headerBytes, numbers.getUint32(12, true)) };
}

/** The header is damaged: the first sound record tells the salt. */
function parseWithoutHeader(bytes: Uint8Array): ParsedJournal {
  const first = nextRecord(bytes, 0, undefined, 0, { left: bytes.length * searchFactor });
  if (first === undefined) return { kind: "not-a-journal" };
  const content = readRecords(bytes, first.start, view(bytes).getUint32(first.start + 4, true));
  return { kind: "journal", ...content, damaged: [{ start: 0, end: first.start }, ...content.damaged] };
}

function readRecords(bytes: Uint8Array, from: number, salt: number): JournalContent {
  const records: JournalRecord[] = [];
  const damaged: Stretch[] = [];
  const budget = { left: bytes.length * searchFactor };
  let [offset, expected, missing] = [from, 0, 0];
  while (offset < bytes.length) {
    const found =
      recordAt(bytes, offset, salt, expected, budget) ??
      nextRecord(bytes, offset + 1, salt, expected, budget);
    const start = found?.start ?? bytes.length;
    if (start > offset) damaged.push({ start: offset, end: start });
    if (found === undefined) break;
    missing += found.record.sequence - expected;
    records.push(found.record);
    [offset, expected] = [found.end, found.record.sequence + 1];
  }
  return { salt, records, damaged, missing };
}

type Found = { readonly record: JournalRecord; readonly start: number; readonly end: number };
type Budget = { left: number };

function nextRecord(
  bytes: Uint8Array,
  from: number,
  salt: number | undefined,
  expected: number,
  budget: Budget,
): Found | undefined {
  const searched = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = searched.indexOf(mark, from); at >= 0; at = searched.indexOf(mark, at + 1)) {
    const found = recordAt(bytes, at, salt, expected, budget);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The sound record that begins exactly there, if one does. A length is believed only after it fits and its sum does. */
function recordAt(
  bytes: Uint8Array,
  start: number,
  salt: number | undefined,
  expected: number,
  budget: Budget,
): Found | undefined {
  const body = start + recordHeaderBytes;
  if (body > bytes.length || mark.some((byte, index) => bytes[start + index] !== byte)) return undefined;
  const numbers = view(bytes);
  const [sequence, kind, length] = [
    numbers.getUint32(start + 12, true),
    numbers.getUint8(start + 16),
    numbers.getUint32(start + 17, true),
  ];
  const end = body + length;
  const canBe =
    (salt === undefined || numbers.getUint32(start + 4, true) === salt) &&
    // Records that are missing in between took at least a header each.
    sequence >= expected &&
    (sequence - expected) * recordHeaderBytes <= start &&
    kind <= 1 &&
    (kind === 0 || sequence === 0) &&
    length > 0 &&
    end <= bytes.length;
  if (!canBe || budget.left < length) return undefined;
  const isSound = numbers.getUint32(start + 8, true) === crc32(bytes.subarray(start + 12, end));
  if (!isSound) {
    budget.left -= length;
    return undefined;
  }
  return { record: { sequence, isSnapshot: kind === 1, payload: bytes.subarray(body, end) }, start, end };
}
