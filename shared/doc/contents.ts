import type * as Y from "yjs";
import { z } from "zod";
import { sha256Hex } from "#shared/model/version.ts";
import { canonicalBytes, hashOf } from "./hash.ts";
import { deflate, inflate, parseJson } from "./pack.ts";
import { contentsMap } from "./roots.ts";

/*
 * Plain data kept once, under the SHA-256 of its canonical form, which is also what the hash of an article covers: so
 * the words of any hash that a position, a revision or a version names are found here. It is deflated, over another
 * content when that saves three quarters. A base has no base of its own: nothing is more than two steps away.
 */

/** 500 pages. Longer data is not kept. */
const maxBytes = 4 * 1024 * 1024;
/** Where the sizes of a base and of what differs from it meet: measured on 500 revisions of an article. */
const worthABase = 0.25;

const stored: z.ZodType<Stored> = z.object({
  size: z.number().int().min(0).max(maxBytes),
  base: sha256Hex.nullable(),
  deflated: z.instanceof(Uint8Array).refine(({ length }) => length <= maxBytes),
});
type Stored = {
  readonly size: number;
  readonly base: string | null;
  readonly deflated: Uint8Array;
};

/**
 * Keeps the data if it is not there, written over the content of hash `near` if that is worth it, and answers its hash.
 * The caller opens the `transact`.
 */
export function keepContent(doc: Y.Doc, data: unknown, near?: string | null): string {
  const bytes = canonicalBytes(data);
  const hash = hashOf(bytes);
  if (bytes.length <= maxBytes && readBytes(doc, hash) === undefined) {
    contentsMap(doc).set(hash, pack(doc, bytes, near ?? null));
  }
  return hash;
}

function pack(doc: Y.Doc, bytes: Uint8Array, near: string | null): Stored {
  const alone: Stored = { size: bytes.length, base: null, deflated: deflate(bytes) };
  const base = near === null ? null : (entryAt(doc, near)?.base ?? near);
  const baseBytes = base === null ? undefined : readBytes(doc, base);
  if (base === null || baseBytes === undefined) return alone;
  const over: Stored = { size: bytes.length, base, deflated: deflate(bytes, baseBytes) };
  return over.deflated.length < alone.deflated.length * worthABase ? over : alone;
}

/** The data of this hash, or `undefined` when it is not there, or when what is there is something else. */
export function readContent(doc: Y.Doc, hash: string): unknown {
  const bytes = readBytes(doc, hash);
  return bytes && parseJson(bytes);
}

function entryAt(doc: Y.Doc, hash: string): Stored | undefined {
  const parsed = stored.safeParse(contentsMap(doc).get(hash));
  return parsed.success ? parsed.data : undefined;
}

/** What is stored never changes in its place, so it is unpacked and checked once. */
const unpacked = new WeakMap<object, { readonly hash: string; readonly bytes: Uint8Array }>();

function readBytes(doc: Y.Doc, hash: string): Uint8Array | undefined {
  const raw: unknown = contentsMap(doc).get(hash);
  if (typeof raw !== "object" || raw === null) return undefined;
  const known = unpacked.get(raw);
  if (known?.hash === hash) return known.bytes;
  const bytes = unpack(doc, hash);
  if (bytes === undefined || hashOf(bytes) !== hash) return undefined;
  unpacked.set(raw, { hash, bytes });
  return bytes;
}

function unpack(doc: Y.Doc, hash: string): Uint8Array | undefined {
  const entry = entryAt(doc, hash);
  if (entry === undefined) return undefined;
  if (entry.base === null) return inflate(entry.deflated, entry.size);
  const base = readBase(doc, entry.base);
  return base && inflate(entry.deflated, entry.size, base);
}

function readBase(doc: Y.Doc, hash: string): Uint8Array | undefined {
  return entryAt(doc, hash)?.base === null ? readBytes(doc, hash) : undefined;
}
