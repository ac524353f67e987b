import type * as Y from "yjs";
import { z } from "zod";
import { sha256Hex } from "#shared/model/version.ts";
import { canonicalBytes, hashOf } from "#shared/model/canonicalForm.ts";
import { deflate, inflate, parseJson } from "./pack.ts";
import { contentsMap } from "./roots.ts";

/*
 * Plain data kept once, under the SHA-256 of its canonical form, which is also what the hash of an article covers: so
 * the words of any hash that a position, a revision or a version names are found here. It is deflated, over another
 * content when that saves three quarters: alone it stands under `<hash>`, over a base under `<hash>:<base>`, so that
 * what two people keep apart, one alone and the other over a base, never takes the other's place. A base is always
 * one that stands alone: nothing is more than two steps away.
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
    const packed = pack(doc, bytes, near ?? null);
    contentsMap(doc).set(packed.base === null ? hash : `${hash}:${packed.base}`, packed);
  }
  return hash;
}

function pack(doc: Y.Doc, bytes: Uint8Array, near: string | null): Stored {
  const alone: Stored = { size: bytes.length, base: null, deflated: deflate(bytes) };
  const base = near === null ? null : baseNear(doc, near);
  const baseBytes = base === null ? undefined : readAlone(doc, base);
  if (base === null || baseBytes === undefined) return alone;
  const over: Stored = { size: bytes.length, base, deflated: deflate(bytes, baseBytes) };
  return over.deflated.length < alone.deflated.length * worthABase ? over : alone;
}

/** The content itself when it stands alone, else what it is written over. */
const baseNear = (doc: Y.Doc, near: string): string | null =>
  readAlone(doc, near) === undefined ? (basesOf(doc, near)[0] ?? null) : near;

/** The data of this hash, or `undefined` when it is not there, or when what is there is something else. */
export function readContent(doc: Y.Doc, hash: string): unknown {
  const bytes = readBytes(doc, hash);
  return bytes && parseJson(bytes);
}

function entryAt(doc: Y.Doc, key: string): Stored | undefined {
  const parsed = stored.safeParse(contentsMap(doc).get(key));
  return parsed.success ? parsed.data : undefined;
}

/** What the content is written over, in an order that is everywhere the same. */
const basesOf = (doc: Y.Doc, hash: string): readonly string[] =>
  [...contentsMap(doc).keys()]
    .filter((key) => key.startsWith(`${hash}:`))
    .map((key) => key.slice(hash.length + 1))
    .sort();

function readBytes(doc: Y.Doc, hash: string): Uint8Array | undefined {
  const alone = readAlone(doc, hash);
  if (alone !== undefined) return alone;
  for (const base of basesOf(doc, hash)) {
    const bytes = checked(doc, hash, `${hash}:${base}`, ({ base: own, deflated, size }) => {
      const baseBytes = own === base ? readAlone(doc, base) : undefined;
      return baseBytes && inflate(deflated, size, baseBytes);
    });
    if (bytes !== undefined) return bytes;
  }
  return undefined;
}

const readAlone = (doc: Y.Doc, hash: string): Uint8Array | undefined =>
  checked(doc, hash, hash, ({ base, deflated, size }) =>
    base === null ? inflate(deflated, size) : undefined,
  );

/** What is stored never changes in its place, so it is unpacked and checked once. */
const unpacked = new WeakMap<object, { readonly hash: string; readonly bytes: Uint8Array }>();

function checked(
  doc: Y.Doc,
  hash: string,
  key: string,
  unpack: (entry: Stored) => Uint8Array | undefined,
): Uint8Array | undefined {
  const raw: unknown = contentsMap(doc).get(key);
  if (typeof raw !== "object" || raw === null) return undefined;
  const known = unpacked.get(raw);
  if (known?.hash === hash) return known.bytes;
  const entry = entryAt(doc, key);
  const bytes = entry && unpack(entry);
  if (bytes === undefined || hashOf(bytes) !== hash) return undefined;
  unpacked.set(raw, { hash, bytes });
  return bytes;
}
