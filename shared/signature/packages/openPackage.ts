import { equalBytes, type Bytes } from "#shared/base/bytes.ts";
import { fail, ok, type Result } from "#shared/base/Result.ts";
import { entryBytes, openZip, type ZipEntry, type ZipFailure } from "#shared/zip/openZip.ts";
import { readContentTypes, typeFinder, type ContentTypes, type ContentTypesFailure } from "./contentTypes.ts";
import {
  readRelationships,
  relationshipsPartOf,
  resolveTarget,
  type Relationship,
  type RelationshipsFailure,
} from "./relationships.ts";

/** A package in memory. Part names begin with `/` and are written as in the archive. */
export type OpcPackage = {
  readonly entries: readonly ZipEntry[];
  readonly contents: ReadonlyMap<string, Bytes>;
  readonly contentTypes: ContentTypes;
  readonly typeOf: (part: string) => string | undefined;
  /** By the name of the `.rels` part. */
  readonly relationships: ReadonlyMap<string, readonly Relationship[]>;
  /** The existing part that a target names, whatever its case; `undefined` when there is none. */
  readonly find: (source: string, target: string) => string | undefined;
};

export type PackageFailure =
  | ZipFailure
  | ContentTypesFailure
  | RelationshipsFailure
  | { readonly kind: "not-a-package"; readonly detail: string };

export const contentTypesPart = "/[Content_Types].xml";
export const rootRelationshipsPart = "/_rels/.rels";
const limits = { maxEntries: 5_000, maxTotalBytes: 128 * 1024 * 1024 };

/**
 * Opens an OPC package (ECMA-376-2) strictly and reads all of it: at most 128 MB unpacked. Content that is compressed
 * as in `previous`, byte for byte, is taken from there, and what was read in it.
 */
export function openPackage(bytes: Uint8Array, previous?: OpcPackage): Result<OpcPackage, PackageFailure> {
  const opened = openZip(bytes, limits);
  if (!opened.ok) return opened;
  const before = new Map(previous?.entries.map((entry) => [entry.name, entry]));
  const contents = new Map<string, Bytes>();
  for (const entry of opened.value) {
    const same = isSame(entry, before.get(entry.name)) ? previous?.contents.get(`/${entry.name}`) : undefined;
    const content = same === undefined ? entryBytes(entry) : ok(same);
    if (!content.ok) return content;
    contents.set(`/${entry.name}`, content.value);
  }
  return readPackage(opened.value, contents, previous);
}

function isSame(entry: ZipEntry, before: ZipEntry | undefined): boolean {
  if (before?.method !== entry.method || before.crc !== entry.crc || before.size !== entry.size) return false;
  return equalBytes(entry.compressed, before.compressed);
}

function readPackage(
  entries: readonly ZipEntry[],
  contents: ReadonlyMap<string, Bytes>,
  previous: OpcPackage | undefined,
): Result<OpcPackage, PackageFailure> {
  const listed = contents.get(contentTypesPart);
  if (listed === undefined) return fail({ kind: "not-a-package", detail: "it lists no content types" });
  const contentTypes = readContentTypes(listed);
  if (!contentTypes.ok) return contentTypes;
  const typeOf = typeFinder(contentTypes.value);
  const relationships = new Map<string, readonly Relationship[]>();
  for (const [part, content] of contents) {
    if (part === contentTypesPart) continue;
    if (typeOf(part) === undefined) return fail({ kind: "not-a-package", detail: `${part} has no type` });
    if (!isRelationshipsPart(part)) continue;
    const known = previous?.contents.get(part) === content ? previous.relationships.get(part) : undefined;
    const read = known === undefined ? readRelationships(content) : ok(known);
    if (!read.ok) return fail({ ...read.failure, detail: `${part}: ${read.failure.detail}` });
    relationships.set(part, read.value);
  }
  if (!relationships.has(rootRelationshipsPart)) {
    return fail({ kind: "not-a-package", detail: "it has no relationships" });
  }
  const folded = new Map([...contents.keys()].map((part) => [part.toLowerCase(), part]));
  const find = (source: string, target: string) => {
    const resolved = resolveTarget(source, target);
    return resolved === undefined ? undefined : folded.get(resolved.toLowerCase());
  };
  return ok({ entries, contents, contentTypes: contentTypes.value, typeOf, relationships, find });
}

export const relationshipsOf = (opc: OpcPackage, source: string): readonly Relationship[] =>
  opc.relationships.get(relationshipsPartOf(source)) ?? [];

export const isRelationshipsPart = (part: string): boolean => /\/_rels\/[^/]*\.rels$/i.test(part);
