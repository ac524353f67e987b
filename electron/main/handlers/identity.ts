import { webcrypto } from "node:crypto";
import { unreachable } from "#shared/base/Bug.ts";
import type { Bytes } from "#shared/base/bytes.ts";
import { fail, ok, type Result } from "#shared/base/Result.ts";
import type { IdentityFailure, IdentitySummary, SignatureFailure } from "#shared/ipc/answers.ts";
import { writePem } from "#shared/signature/certificates/pem.ts";
import { createIdentity } from "#shared/signature/identities/createIdentity.ts";
import { exportIdentity } from "#shared/signature/identities/exportIdentity.ts";
import type { Identity } from "#shared/signature/identities/identity.ts";
import { importIdentity, type ImportFailure } from "#shared/signature/identities/importIdentity.ts";
import type { SignatureDetails } from "#shared/signature/signing/signatureDetails.ts";
import { signatureLineImage } from "#shared/signature/signing/signatureLineImage.ts";
import { signPackage, type SignFailure } from "#shared/signature/signing/signPackage.ts";
import type { Identities, KeptIdentity } from "#electron/main/storage/identities.ts";
import type { Arguments } from "#shared/ipc/contract.ts";
import type { HandlersOf } from "./Handlers.ts";

type Ports = { readonly identities: Identities; readonly now: () => Date };

const years = 5;

export const identityHandlers = ({ identities, now }: Ports): HandlersOf<"identity"> => {
  const keep = async (identity: Identity): Promise<Result<IdentitySummary, IdentityFailure>> => {
    const kept = await identities.keep(identity);
    return kept.ok ? ok(summaryOf(kept.value)) : kept;
  };
  return {
    "identity:list": async () =>
      (await identities.list()).map(summaryOf).sort((a, b) => (a.fullName < b.fullName ? -1 : 1)),
    "identity:create": async ({ fullName, organisation }) => {
      const request = {
        subject: { name: fullName, ...(organisation.trim() !== "" && { organisation }) },
        now: now(),
        years,
      };
      const created = await createIdentity(request, webcrypto);
      return created.ok ? keep(created.value) : created;
    },
    "identity:import": async ({ file, passphrase }) => {
      const imported = await importIdentity(file, passphrase, webcrypto, true);
      return imported.ok ? keep(imported.value) : fail(importFailure(imported.failure));
    },
    "identity:export": async ({ id, passphrase }) => {
      const loaded = await identities.load(id);
      return loaded.ok ? ok(await exportIdentity(loaded.value, passphrase, webcrypto)) : loaded;
    },
    "identity:remove": ({ id }) => identities.remove(id),
    "identity:sign": async (request) => {
      const loaded = await identities.load(request.id);
      if (!loaded.ok) return loaded;
      const details = detailsOf(request, loaded.value.facts.name ?? "", now());
      const signed: Result<Bytes, SignFailure> = await signPackage(
        request.docx,
        loaded.value,
        details,
        webcrypto,
      );
      return signed.ok ? signed : fail(signatureFailure(signed.failure));
    },
  };
};

function summaryOf({ certificate, facts }: KeptIdentity): IdentitySummary {
  return {
    id: facts.fingerprint,
    fullName: facts.name ?? "",
    organisation: facts.organisation ?? "",
    issuer: facts.issuer,
    isSelfIssued: facts.isSelfIssued,
    notAfter: facts.notAfter,
    keyType: facts.keyAlgorithm === "ECDSA-P-256" ? "ECDSA-P-256" : "RSA",
    certificate: writePem(certificate),
  };
}

function detailsOf(
  { setupId, place, role, comments }: Arguments<"identity:sign">,
  typedName: string,
  signingTime: Date,
): SignatureDetails {
  return {
    signingTime,
    ...(comments !== "" && { purpose: comments }),
    ...(role !== "" && { role }),
    ...(place !== "" && { place: { city: place } }),
    ...(setupId !== null && {
      line: {
        setupId,
        typedName,
        validImage: signatureLineImage("valid"),
        invalidImage: signatureLineImage("invalid"),
      },
    }),
  };
}

function importFailure(failure: ImportFailure): IdentityFailure {
  switch (failure.kind) {
    case "wrong-passphrase":
    case "not-an-identity":
      return failure;
    case "no-private-key":
    case "no-certificate-for-the-key":
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
  return { kind: "not-signable", reason: kind, detail };
}
