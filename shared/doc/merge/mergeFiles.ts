import type * as Y from "yjs";
import { ok, type Result } from "#shared/base/Result.ts";
import type { Finding } from "#shared/model/finding.ts";
import type { AllianceFile } from "#shared/doc/format/allianceFile.ts";
import { reviewMerge } from "./reviewMerge.ts";
import { unite } from "./unite.ts";

export type MergedFiles = { readonly file: AllianceFile; readonly findings: readonly Finding[] };

/**
 * Merges copies of one alliance, one after the other, and tells what deserves a look at each step. The result
 * does not depend on their order; which copy a finding calls `ours` does: it is the union of the earlier ones.
 */
export function mergeFiles(
  files: readonly [AllianceFile, ...AllianceFile[]],
): Result<MergedFiles, { kind: "different-alliances"; names: string[] }> {
  const [first, ...others] = files;
  let doc: Y.Doc = first.doc;
  const findings: Finding[] = [];
  for (const other of others) {
    const merged = unite([doc, other.doc]);
    if (!merged.ok) return merged;
    findings.push(...reviewMerge(merged.value, doc, other.doc));
    doc = merged.value;
  }
  const attachments = new Map(
    files.flatMap((file) => file.attachments.map((entry) => [entry.name, entry] as const)),
  );
  return ok({ file: { doc, attachments: [...attachments.values()].sort(byName) }, findings });
}

const byName = (a: { name: string }, b: { name: string }): number =>
  a.name < b.name ? -1 : Number(a.name > b.name);
