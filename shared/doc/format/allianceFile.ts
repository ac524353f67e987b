import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import * as Y from "yjs";
import { z } from "zod";
import { readUtf8, utf8, type Bytes } from "#shared/base/bytes.ts";
import { fail, ok, type Result } from "#shared/base/Result.ts";
import { readAlliance } from "#shared/doc/queries/agreement.ts";
import { origins } from "#shared/doc/origins.ts";
import { requiresMap } from "#shared/doc/roots.ts";
import { entryBytes, openZip, type ZipEntry, type ZipFailure } from "#shared/zip/openZip.ts";
import { writeZip } from "#shared/zip/writeZip.ts";

/**
 * An `.alliance` file: the portable form of an alliance, exchanged by mail or on a stick (docs/format.md).
 *
 *   manifest.json    format, version, the alliance's id and name, required features, SHA-256 of the document
 *   document.yjs     the whole state as one Yjs update (encoding 1)
 *   frozen/…         Word files that were frozen for signature, as they are
 *
 * Version 1. A reader refuses a higher version; unknown entries beside these are kept as they are.
 */
export const formatVersion = 1;
const formatName = "alliage-alliance";
const names = { manifest: "manifest.json", document: "document.yjs" } as const;
const maxFileBytes = 256 * 1024 * 1024;

const manifestSchema = z.object({
  format: z.literal(formatName),
  formatVersion: z.number().int().positive(),
  allianceId: z.string(),
  name: z.string(),
  requires: z.array(z.string()),
  document: z.object({ sha256: z.string(), bytes: z.number().int().nonnegative() }),
});

export type AllianceFile = {
  readonly doc: Y.Doc;
  /** What stands beside the document: frozen Word files and whatever a newer application added. */
  readonly attachments: readonly ZipEntry[];
};

export type FileFailure =
  | { readonly kind: "not-an-alliance-file" }
  | { readonly kind: "torn-file"; readonly detail: string }
  | { readonly kind: "hostile-file"; readonly detail: string }
  | { readonly kind: "format-too-new"; readonly version: number };

export function writeAllianceFile({ doc, attachments }: AllianceFile): Bytes {
  const state = Y.encodeStateAsUpdate(doc);
  const { id, name } = readAlliance(doc);
  const manifest: z.infer<typeof manifestSchema> = {
    format: formatName,
    formatVersion,
    allianceId: id,
    name,
    requires: [...requiresMap(doc).keys()].sort(),
    document: { sha256: bytesToHex(sha256(state)), bytes: state.length },
  };
  return writeZip([
    { name: names.manifest, bytes: utf8(`${JSON.stringify(manifest, null, 2)}\n`), store: true },
    { name: names.document, bytes: state },
    ...attachments,
  ]);
}

/** Reads a file into a document of its own. Nothing of a file that is refused reaches any other document. */
export function readAllianceFile(bytes: Uint8Array): Result<AllianceFile, FileFailure> {
  const opened = openZip(bytes, { maxEntries: 2000, maxTotalBytes: maxFileBytes });
  if (!opened.ok) return fail(zipProblem(opened.failure));
  const manifest = readManifest(opened.value);
  if (!manifest.ok) return manifest;
  const entry = opened.value.find(({ name }) => name === names.document);
  if (entry === undefined) return fail({ kind: "torn-file", detail: names.document });
  const state = entryBytes(entry);
  if (!state.ok) return fail(zipProblem(state.failure));
  if (bytesToHex(sha256(state.value)) !== manifest.value.document.sha256) {
    return fail({ kind: "torn-file", detail: names.document });
  }
  const doc = readState(state.value);
  if (!doc.ok) return doc;
  if (readAlliance(doc.value).id !== manifest.value.allianceId || manifest.value.allianceId === "") {
    return fail({ kind: "hostile-file", detail: names.manifest });
  }
  const attachments = opened.value.filter(({ name }) => name !== names.manifest && name !== names.document);
  return ok({ doc: doc.value, attachments });
}

function readManifest(entries: readonly ZipEntry[]): Result<z.infer<typeof manifestSchema>, FileFailure> {
  const entry = entries.find(({ name }) => name === names.manifest);
  if (entry === undefined || entry.size > 1024 * 1024) return fail({ kind: "not-an-alliance-file" });
  const content = entryBytes(entry);
  if (!content.ok) return fail(zipProblem(content.failure));
  const stored = parseJson(readUtf8(content.value) ?? "");
  const version = z.object({ format: z.literal(formatName), formatVersion: z.number() }).safeParse(stored);
  if (!version.success) return fail({ kind: "not-an-alliance-file" });
  if (version.data.formatVersion > formatVersion) {
    return fail({ kind: "format-too-new", version: version.data.formatVersion });
  }
  const manifest = manifestSchema.safeParse(stored);
  return manifest.success ? ok(manifest.data) : fail({ kind: "torn-file", detail: names.manifest });
}

/**
 * A Yjs state from outside must decode. It may hold updates that wait for others which its writer had not received
 * yet: they are kept, and shown once a merge brings what they rely on.
 */
function readState(state: Uint8Array): Result<Y.Doc, FileFailure> {
  const doc = new Y.Doc();
  try {
    // Inside a transaction of ours, Yjs does not tidy formatting marks: opening writes nothing.
    doc.transact(() => Y.applyUpdate(doc, state, origins.load), origins.load);
  } catch {
    return fail({ kind: "hostile-file", detail: names.document });
  }
  return ok(doc);
}

function zipProblem(failure: ZipFailure): FileFailure {
  if (failure.kind === "not-a-zip") return { kind: "not-an-alliance-file" };
  return { kind: failure.kind === "torn-zip" ? "torn-file" : "hostile-file", detail: failure.detail };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
