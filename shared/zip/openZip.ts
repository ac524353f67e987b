import { inflateSync } from "fflate";
import { equalBytes, readUtf8, type Bytes } from "#shared/base/bytes.ts";
import { fail, ok, type Result } from "#shared/base/Result.ts";
import { crc32 } from "./crc32.ts";

/** One file of an archive, still compressed: `method` 0 is stored, 8 deflated; sizes in bytes. */
export type ZipEntry = {
  readonly name: string;
  readonly method: 0 | 8;
  readonly crc: number;
  readonly size: number;
  readonly compressed: Uint8Array;
};

export type ZipFailure =
  | { readonly kind: "not-a-zip" }
  | { readonly kind: "torn-zip"; readonly detail: string }
  | { readonly kind: "hostile-zip"; readonly detail: string };

export type ZipLimits = { readonly maxEntries: number; readonly maxTotalBytes: number };

const defaultLimits: ZipLimits = { maxEntries: 10_000, maxTotalBytes: 512 * 1024 * 1024 };

const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50, descriptor: 0x08074b50 };
const endLength = 22;

/** Carries a failure out of the nested readers; never leaves this file. */
class Refusal extends Error {
  readonly failure: ZipFailure;
  constructor(failure: ZipFailure) {
    super(failure.kind);
    this.failure = failure;
  }
}
const torn = (detail: string) => new Refusal({ kind: "torn-zip", detail });
const hostile = (detail: string) => new Refusal({ kind: "hostile-zip", detail });

/**
 * Lists an archive without inflating it, and accepts only what every reader reads alike: names unique without
 * regard to case, local headers equal to the directory, no gap, no prefix, no trailing byte, no encryption,
 * no zip64. What two programs could read as two different documents must never be signed or merged.
 */
export function openZip(bytes: Uint8Array, limits = defaultLimits): Result<readonly ZipEntry[], ZipFailure> {
  try {
    return ok(readArchive(bytes, limits));
  } catch (error) {
    if (error instanceof Refusal) return fail(error.failure);
    if (error instanceof RangeError) return fail({ kind: "torn-zip", detail: "a record is cut short" });
    throw error;
  }
}

/** The entry's content, its length and checksum verified. Allocates `size` bytes, whatever the data claims. */
export function entryBytes(entry: ZipEntry): Result<Bytes, ZipFailure> {
  const damaged = fail({ kind: "torn-zip", detail: `${entry.name} is damaged` } as const);
  try {
    const content =
      entry.method === 0
        ? entry.compressed.slice()
        : inflateSync(entry.compressed, { out: new Uint8Array(entry.size) });
    if (content.length !== entry.size || crc32(content) !== entry.crc) return damaged;
    return ok(content);
  } catch {
    return damaged;
  }
}

function readArchive(bytes: Uint8Array, limits: ZipLimits): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < endLength || view.getUint32(0, true) !== signatures.local) {
    throw new Refusal({ kind: "not-a-zip" });
  }
  const end = bytes.length - endLength;
  if (view.getUint32(end, true) !== signatures.end) throw torn("the end of the archive is missing");
  const count = view.getUint16(end + 10, true);
  const directoryStart = view.getUint32(end + 16, true);
  if (view.getUint32(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count)
    throw hostile("several disks");
  if (view.getUint16(end + 20, true) !== 0) throw hostile("an archive comment");
  if (count === 0xffff || directoryStart === 0xffffffff) throw hostile("zip64");
  if (count > limits.maxEntries) throw hostile("too many files");
  if (directoryStart + view.getUint32(end + 12, true) !== end) throw torn("the directory is misplaced");

  const entries: ZipEntry[] = [];
  const seen = new Set<string>();
  let [total, directoryAt, localAt] = [0, directoryStart, 0];
  for (let i = 0; i < count; i += 1) {
    const header = readDirectoryHeader(bytes, view, directoryAt);
    total += header.size;
    if (total > limits.maxTotalBytes) throw hostile("it would unpack to too many bytes");
    if (header.localAt !== localAt) throw hostile("bytes that belong to no file");
    const folded = header.name.toLowerCase();
    if (seen.has(folded)) throw hostile(`two files named ${header.name}`);
    seen.add(folded);
    const { compressed, next } = readLocal(bytes, view, header);
    if (next > directoryStart) throw torn("a file runs into the directory");
    if (!header.name.endsWith("/")) entries.push({ ...pick(header), compressed });
    else if (header.size !== 0) throw hostile("a folder with content");
    localAt = next;
    directoryAt = header.next;
  }
  if (localAt !== directoryStart || directoryAt !== end) throw hostile("bytes that belong to no file");
  return entries;
}

type DirectoryHeader = Omit<ZipEntry, "compressed"> & {
  readonly flags: number;
  readonly rawName: Uint8Array;
  readonly compressedSize: number;
  readonly localAt: number;
  readonly next: number;
};

const pick = ({ name, method, crc, size }: DirectoryHeader) => ({ name, method, crc, size });

function readDirectoryHeader(bytes: Uint8Array, view: DataView, at: number): DirectoryHeader {
  if (view.getUint32(at, true) !== signatures.central) throw torn("the directory is damaged");
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const [size, compressedSize] = [view.getUint32(at + 24, true), view.getUint32(at + 20, true)];
  const nameLength = view.getUint16(at + 28, true);
  const rawName = bytes.subarray(at + 46, at + 46 + nameLength);
  const name = readUtf8(rawName);
  if (flags & 0x2041) throw hostile("an encrypted file");
  if (method !== 0 && method !== 8) throw hostile("an unknown compression");
  if (size === 0xffffffff || compressedSize === 0xffffffff) throw hostile("zip64");
  if (method === 0 && size !== compressedSize) throw hostile("a stored file of two sizes");
  if (name === undefined || !isPlainName(name)) throw hostile("an unsafe file name");
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  const crc = view.getUint32(at + 16, true);
  return {
    name,
    rawName,
    flags,
    method,
    crc,
    size,
    compressedSize,
    localAt: view.getUint32(at + 42, true),
    next,
  };
}

function readLocal(bytes: Uint8Array, view: DataView, header: DirectoryHeader) {
  const at = header.localAt;
  if (view.getUint32(at, true) !== signatures.local) throw torn(`${header.name} is misplaced`);
  const nameLength = view.getUint16(at + 26, true);
  const sameName = equalBytes(bytes.subarray(at + 30, at + 30 + nameLength), header.rawName);
  const hasDescriptor = (header.flags & 8) !== 0;
  const sizes = [view.getUint32(at + 14, true), view.getUint32(at + 18, true), view.getUint32(at + 22, true)];
  const expected = [header.crc, header.compressedSize, header.size];
  const agrees = (value: number, index: number) =>
    value === expected[index] || (hasDescriptor && value === 0);
  if (
    !sameName ||
    !sizes.every(agrees) ||
    view.getUint16(at + 6, true) !== header.flags ||
    view.getUint16(at + 8, true) !== header.method
  ) {
    throw hostile(`${header.name} is described in two ways`);
  }
  const start = at + 30 + nameLength + view.getUint16(at + 28, true);
  const dataEnd = start + header.compressedSize;
  if (dataEnd > bytes.length) throw torn(`${header.name} is cut short`);
  const compressed = bytes.subarray(start, dataEnd);
  if (!hasDescriptor) return { compressed, next: dataEnd };
  const descriptorAt = view.getUint32(dataEnd, true) === signatures.descriptor ? dataEnd + 4 : dataEnd;
  const closing = [0, 4, 8].map((offset) => view.getUint32(descriptorAt + offset, true));
  if (!closing.every((value, index) => value === expected[index])) {
    throw hostile(`${header.name} is described in two ways`);
  }
  return { compressed, next: descriptorAt + 12 };
}

/** Relative, without `..`, back-slashes, drive letters or control characters: the same file on every system. */
function isPlainName(name: string): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are what is refused
  if (name === "" || /[\u0000-\u001f\u007f\\:]/.test(name) || name.startsWith("/")) return false;
  return name
    .replace(/\/$/, "")
    .split("/")
    .every((part) => part !== "" && part !== "." && part !== "..");
}
