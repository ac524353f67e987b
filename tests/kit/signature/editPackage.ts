import { assert } from "#shared/base/Bug.ts";
import { readUtf8, utf8, type Bytes } from "#shared/base/bytes.ts";
import type { Identity } from "#shared/signature/identities/identity.ts";
import { openPackage } from "#shared/signature/packages/openPackage.ts";
import { findPlumbing, withSignatures } from "#shared/signature/packages/plumbing.ts";
import type { SignatureDetails } from "#shared/signature/signing/signatureDetails.ts";
import { draftSignature } from "#shared/signature/signing/signatureDraft.ts";
import { readCertificates } from "#shared/signature/certificates/trust.ts";
import { writeManifest } from "#shared/signature/signing/writeManifest.ts";
import { entryBytes, openZip } from "#shared/zip/openZip.ts";
import { writeZip } from "#shared/zip/writeZip.ts";
import { crypto } from "./identities.ts";

/** The files of an archive, by name, in order. */
export function filesOf(archive: Bytes): Map<string, Bytes> {
  const opened = openZip(archive);
  assert(opened.ok, "a test package can be opened");
  return new Map(
    opened.value.map((entry) => {
      const content = entryBytes(entry);
      assert(content.ok, "a test package is whole");
      return [entry.name, content.value];
    }),
  );
}

export const zipOf = (files: ReadonlyMap<string, Bytes>): Bytes =>
  writeZip([...files].map(([name, bytes]) => ({ name, bytes })));

export type Edit = (text: string) => string | undefined;

export const replace =
  (from: string | RegExp, to: string): Edit =>
  (text) =>
    text.replace(from, to);

/** The package with some of its parts changed, each change asserted to be one; `undefined` removes the part. */
export function edit(
  archive: Bytes,
  edits: Readonly<Record<string, Edit>>,
  extra: Record<string, string> = {},
): Bytes {
  const files = filesOf(archive);
  for (const [name, change] of Object.entries(edits)) {
    const before = readUtf8(files.get(name) ?? new Uint8Array()) ?? "";
    const after = change(before);
    assert(files.has(name) && after !== before, `the edit changes ${name}`);
    if (after === undefined) files.delete(name);
    else files.set(name, utf8(after));
  }
  for (const [name, text] of Object.entries(extra)) files.set(name, utf8(text));
  return zipOf(files);
}

/** Signs like `signPackage`, without any of its checks: what a careless or dishonest program would make. */
export async function signUnchecked(
  docx: Bytes,
  identity: Identity,
  details: SignatureDetails,
): Promise<Bytes> {
  const opened = openPackage(docx);
  assert(opened.ok, "a test package can be opened");
  const found = findPlumbing(opened.value);
  const manifest = await writeManifest(opened.value, crypto);
  const [leaf, ...issuers] = await readCertificates(identity.chain, crypto);
  assert(found.ok && manifest.ok && leaf !== undefined, "a test package can be signed");
  const name = identity.privateKey.algorithm.name === "ECDSA" ? "ECDSA" : "RSASSA-PKCS1-v1_5";
  const draft = await draftSignature(manifest.value, [leaf, ...issuers], name, details, crypto);
  const algorithm = { name, hash: "SHA-256" } as const;
  const value = await crypto.subtle.sign(algorithm, identity.privateKey as CryptoKey, draft.signedInfo);
  const existing = found.value.signatures.map((part) => opened.value.contents.get(part) ?? new Uint8Array());
  return withSignatures(opened.value, found.value, [...existing, draft.complete(new Uint8Array(value))]);
}
