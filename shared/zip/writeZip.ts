import { deflateSync } from "fflate";
import { assert } from "#shared/base/Bug.ts";
import { concatBytes, utf8, type Bytes } from "#shared/base/bytes.ts";
import { crc32 } from "./crc32.ts";
import type { ZipEntry } from "./openZip.ts";

/** A file to compress. An entry taken from `openZip` is copied as it is, still compressed. */
export type FreshEntry = { readonly name: string; readonly bytes: Uint8Array; readonly store?: boolean };

/** 1 January 1980, the first date a zip can hold: the same files give the same bytes on any day. */
const dosDate = 0x0021;
const utf8Flag = 0x0800;

/** Writes an archive whose bytes depend on nothing but the names and contents given, in their order. */
export function writeZip(entries: readonly (ZipEntry | FreshEntry)[]): Bytes {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const given of entries) {
    const entry = "bytes" in given ? compress(given) : given;
    const name = utf8(entry.name);
    const common = commonHeader(entry, name);
    const local = concatBytes(uint32(0x04034b50), common, name);
    directory.push(
      concatBytes(uint32(0x02014b50), uint16(20), common, new Uint8Array(10), uint32(offset), name),
    );
    parts.push(local, entry.compressed);
    offset += local.length + entry.compressed.length;
  }
  const index = concatBytes(...directory);
  assert(
    entries.length < 0xffff && offset + index.length < 0xffffffff,
    "an archive fits the classic zip format",
  );
  const count = uint16(entries.length);
  const end = concatBytes(
    uint32(0x06054b50),
    uint32(0),
    count,
    count,
    uint32(index.length),
    uint32(offset),
    uint16(0),
  );
  return concatBytes(...parts, index, end);
}

function compress({ name, bytes, store = false }: FreshEntry): ZipEntry {
  const deflated = store ? bytes : deflateSync(bytes, { level: 6 });
  const smaller = deflated.length < bytes.length;
  return {
    name,
    method: smaller ? 8 : 0,
    crc: crc32(bytes),
    size: bytes.length,
    compressed: smaller ? deflated : bytes,
  };
}

function commonHeader(entry: ZipEntry, name: Uint8Array): Bytes {
  return concatBytes(
    uint16(20),
    uint16(utf8Flag),
    uint16(entry.method),
    uint16(0),
    uint16(dosDate),
    uint32(entry.crc),
    uint32(entry.compressed.length),
    uint32(entry.size),
    uint16(name.length),
    uint16(0),
  );
}

const uint16 = (value: number) => Uint8Array.of(value & 0xff, value >>> 8);
const uint32 = (value: number) =>
  Uint8Array.of(value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff, value >>> 24);
