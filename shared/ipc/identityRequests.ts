import { assert, unreachable } from "#shared/base/Bug.ts";
import type { Bytes } from "#shared/base/bytes.ts";
import { fail, ok, type Result } from "#shared/base/Result.ts";
import { toBase64 } from "lib0/buffer";
import { signed } from "#shared/doc/statements/signed.ts";
import { signedBytes } from "#shared/model/statementForm.ts";
import { readCertificate } from "#shared/signature/certificates/certificate.ts";
import { writePem } from "#shared/signature/certificates/pem.ts";
import { createIdentity } from "#shared/signature/identities/createIdentity.ts";
import { exportIdentity } from "#shared/signature/identities/exportIdentity.ts";
import type { Identity } from "#shared/signature/identities/identity.ts";
import { importIdentity, type ImportFailure } from "#shared/signature/identities/importIdentity.ts";
import { signBytes } from "#shared/signature/signing/signBytes.ts";
import { signatureLineImage } from "#shared/signature/signing/signatureLineImage.ts";
import type { SignatureDetails } from "#shared/signature/signing/signatureDetails.ts";
import { signPackage, type SignFailure } from "#shared/signature/signing/signPackage.ts";
import type { WebCrypto } from "#shared/signature/webCrypto.ts";
import type { IdentityFailure, IdentitySummary, ShellFailure, SignatureFailure } from "./answers.ts";
import type { Answer, Arguments, RequestName } from "./contract.ts";

/** Where a shell keeps identities, by the fingerprint of their certificate. Their keys are extractable. */
export type IdentityKeep = {
  /** The certificates of each, DER, the signatory's first. */
  readonly list: () => Promise<readonly (readonly Bytes[])[]>;
  readonly keep: (id: string, identity: Identity) => Promise<Result<void, ShellFailure>>;
  readonly load: (id: string) => Promise<Result<Identity, IdentityFailure>>;
  readonly remove: (id: string) => Promise<Result<void, ShellFailure>>;
};

type IdentityRequests = {
  readonly [N in Extract<RequestName, `identity:${string}`>]: (args: Arguments<N>) => Promise<Answer<N>>;
};

type Ports = { readonly keep: IdentityKeep; readonly crypto: WebCrypto; readonly now: () => Date };

/** How long a certificate that its holder issues lasts. */
const years = 5;

/** The answers to `identity:*`, the same in every shell: where the keys are kept is all that differs. */
export function identityRequests({ keep, crypto, now }: Ports): IdentityRequests {
  const kept = async (identity: Identity): Promise<Result<IdentitySummary, IdentityFailure>> => {
    const summary = await summaryOf(identity.chain[0], crypto);
    assert(summary !== undefined, "an identity has a certificate that can be read");
    const done = await keep.keep(summary.id, identity);
    return done.ok ? ok(summary) : done;
  };
  return {
    "identity:list": async () => {
      const chains = await keep.list();
      const all = await Promise.all(
        chains.flatMap(([leaf]) => (leaf === undefined ? [] : [summaryOf(leaf, crypto)])),
      );
      return all
        .filter((summary) => summary !== undefined)
        .sort((a, b) => a.fullName.localeCompare(b.fullName));
    },
    "identity:create": async ({ fullName, organisation }) => {
      const subject = { name: fullName, ...(organisation.trim() !== "" && { organisation }) };
      const created = await createIdentity({ subject, now: now(), years }, crypto);
      return created.ok ? kept(created.value) : created;
    },
    "identity:import": async ({ file, passphrase }) => {
      const imported = await importIdentity(file, passphrase, crypto, true);
      return imported.ok ? kept(imported.value) : fail(importFailure(imported.failure));
    },
    "identity:export": async ({ id, passphrase }) => {
      const loaded = await keep.load(id);
      return loaded.ok ? ok(await exportIdentity(loaded.value, passphrase, crypto)) : loaded;
    },
    "identity:remove": ({ id }) => keep.remove(id),
    "identity:sign": async (request) => {
      const loaded = await keep.load(request.id);
      if (!loaded.ok) return loaded;
      const leaf = await readCertificate(loaded.value.chain[0], crypto);
      const details = detailsOf(request, leaf?.facts.name ?? "", now());
      const file = await signPackage(request.docx, loaded.value, details, crypto);
      return file.ok ? file : fail(signatureFailure(file.failure));
    },
    "identity:attest": async ({ id, statement }) => {
      const loaded = await keep.load(id);
      if (!loaded.ok) return loaded;
      const done = await signBytes(signedBytes(statement), loaded.value, crypto);
      return done.ok ? ok(signed(statement, done.value)) : done;
    },
  };
}

async function summaryOf(der: Bytes, crypto: WebCrypto): Promise<IdentitySummary | undefined> {
  const certificate = await readCertificate(der, crypto);
  if (certificate === undefined) return undefined;
  const { facts, publicKey } = certificate;
  return {
    id: facts.fingerprint,
    fullName: facts.name ?? "",
    organisation: facts.organisation ?? "",
    issuer: facts.issuer,
    isSelfIssued: facts.isSelfIssued,
    notAfter: facts.notAfter,
    keyType: facts.keyAlgorithm === "ECDSA-P-256" ? "ECDSA-P-256" : "RSA",
    publicKey: toBase64(publicKey),
    certificate: writePem(der),
  };
}

function detailsOf(
  { setupId, place, role, comments }: Arguments<"identity:sign">,
  typedName: string,
  signingTime: Date,
): SignatureDetails {
  const images = { validImage: signatureLineImage("valid"), invalidImage: signatureLineImage("invalid") };
  return {
    signingTime,
    ...(comments !== "" && { purpose: comments }),
    ...(role !== "" && { role }),
    ...(place !== "" && { place: { city: place } }),
    ...(setupId !== null && { line: { setupId, typedName, ...images } }),
  };
}

function importFailure(failure: ImportFailure): IdentityFailure {
  switch (failure.kind) {
    case "wrong-passphrase":
    case "not-an-identity":
    case "too-much-work":
      return failure;
    case "no-private-key":
    case "no-certificate-for-the-key":
    case "not-for-signing":
    case "names-nobody":
      return { kind: "not-an-identity", detail: failure.kind };
    case "unusable-key":
      return { kind: "not-an-identity", detail: `unusable-key: ${failure.keyAlgorithm}` };
    default:
      return unreachable(failure);
  }
}

/** The details of a failure are its other fields, as `name: value`. */
function signatureFailure({ kind, ...others }: SignFailure): SignatureFailure {
  const detail = Object.entries(others)
    .map(([name, value]) => `${name}: ${String(value)}`)
    .join(", ");
  // A signature that is made and does not hold is the certificate's fault; one that was there is the document's.
  const isOwn = "index" in others && others.index !== undefined;
  return { kind: "not-signable", reason: isOwn ? "unusable-certificate" : kind, detail };
}
