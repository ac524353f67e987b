import { describe, expect, test } from "vitest";
import { assert } from "#shared/base/Bug.ts";
import type { Bytes } from "#shared/base/bytes.ts";
import { fail, ok } from "#shared/base/Result.ts";
import { identityRequests, type IdentityKeep } from "#shared/ipc/identityRequests.ts";
import type { Identity } from "#shared/signature/identities/identity.ts";
import { verifyPackage } from "#shared/signature/verifying/verifyPackage.ts";
import { exportWord } from "#shared/word/exportWord.ts";
import { readSignatureLines } from "#shared/signature/packages/signatureLines.ts";
import { exportOptions } from "#tests/kit/exportOptions.ts";
import { sampleAgreement } from "#tests/kit/sampleAgreement.ts";
import { value } from "#tests/kit/documents.ts";
import { crypto, selfIssued } from "#tests/kit/signature/identities.ts";
import type { Statement } from "#shared/model/statement.ts";
import { keyFingerprint } from "#shared/doc/keys.ts";
import { isSignedBy } from "#shared/doc/statements/verifyStatement.ts";

function memory(): IdentityKeep {
  const kept = new Map<string, Identity>();
  return {
    list: () => Promise.resolve([...kept.values()].map(({ chain }) => chain)),
    keep: (id, identity) => {
      kept.set(id, identity);
      return Promise.resolve(ok(undefined));
    },
    load: (id) => {
      const found = kept.get(id);
      return Promise.resolve(found === undefined ? fail({ kind: "no-such-identity" }) : ok(found));
    },
    remove: (id) => {
      kept.delete(id);
      return Promise.resolve(ok(undefined));
    },
  };
}

const now = () => new Date("2026-11-22T09:30:00Z");
const shell = () => identityRequests({ keep: memory(), crypto, now });
const who = { fullName: "Élodie O’Hara", organisation: "Association A & B" };
const nothing = { place: "", role: "", comments: "" };

describe("a shell's identities", () => {
  test("are made, listed by name, and removed", async () => {
    const requests = shell();
    const made = value(await requests["identity:create"](who));
    value(await requests["identity:create"]({ fullName: "Anne Roux", organisation: "" }));
    expect(made).toMatchObject({ ...who, isSelfIssued: true, keyType: "ECDSA-P-256" });
    expect(made.id).toMatch(/^[0-9a-f]{64}$/);
    expect((await requests["identity:list"]({})).map(({ fullName }) => fullName)).toEqual([
      "Anne Roux",
      "Élodie O’Hara",
    ]);
    value(await requests["identity:remove"]({ id: made.id }));
    expect((await requests["identity:list"]({})).length).toBe(1);
  });

  test("are copied under a passphrase, and brought in elsewhere as themselves, to be copied again", async () => {
    const [here, there] = [shell(), shell()];
    const { id } = value(await here["identity:create"](who));
    const file = value(await here["identity:export"]({ id, passphrase: "quatre mots au hasard" }));
    expect(await there["identity:import"]({ file, passphrase: "faux" })).toEqual(
      fail({ kind: "wrong-passphrase" }),
    );
    const brought = value(await there["identity:import"]({ file, passphrase: "quatre mots au hasard" }));
    expect(brought.id).toBe(id);
    expect((await there["identity:export"]({ id, passphrase: "une autre phrase" })).ok).toBe(true);
  });

  test("refuse what is no identity, no name, and nobody", async () => {
    const requests = shell();
    const file: Bytes = Uint8Array.of(1, 2, 3);
    expect(await requests["identity:import"]({ file, passphrase: "" })).toMatchObject({
      failure: { kind: "not-an-identity" },
    });
    expect(await requests["identity:create"]({ fullName: "", organisation: "" })).toMatchObject({
      failure: { kind: "unusable-subject", field: "name" },
    });
    const unknown = { id: "0".repeat(64), docx: file, setupId: null, ...nothing };
    expect(await requests["identity:sign"](unknown)).toEqual(fail({ kind: "no-such-identity" }));
  });

  test("sign a document on a line of it, and say why not when it is no document", async () => {
    const requests = shell();
    const { id } = value(await requests["identity:create"](who));
    const docx = await exportWord(sampleAgreement(), exportOptions());
    const [line] = value(readSignatureLines(docx));
    assert(line !== undefined, "the export has lines");
    const given = { id, docx, setupId: line.setupId, ...nothing, role: "présidente" };
    const signed = value(await requests["identity:sign"](given));
    const report = value(await verifyPackage(signed, { now: now() }, crypto));
    expect(report.signatures).toMatchObject([
      { status: "valid", roles: ["présidente"], line: { setupId: line.setupId, typedName: who.fullName } },
    ]);
    const refused = await requests["identity:sign"]({ ...given, docx: Uint8Array.of(1, 2, 3) });
    expect(refused).toMatchObject({ failure: { kind: "not-signable", reason: "not-a-zip" } });
    // The document is sound: what does not hold is the certificate, not a signature that was there.
    const keep = memory();
    const expired = await selfIssued("Alice", "ECDSA-P-256", new Date("2020-01-01T00:00:00Z"));
    await keep.keep("alice", expired);
    const late = identityRequests({ keep, crypto, now });
    expect(await late["identity:sign"]({ ...given, id: "alice" })).toMatchObject({
      failure: { kind: "not-signable", reason: "unusable-certificate" },
    });
  });

  test("sign what their holder says, so that the document's readers know the key", async () => {
    const requests = shell();
    const made = value(await requests["identity:create"](who));
    const statement = {
      says: "decision",
      allianceId: "alliance" as never,
      partnerId: "mairie" as never,
      representativeId: "maire" as never,
      at: "2026-11-22T09:30:00.000Z",
      subject: "La prochaine séance",
      wording: "Le 3 mars.",
      articleId: null,
      contentHash: null,
      kind: "ADOPT",
      method: "CONSENT",
      positions: [],
      responsiblePartnerId: null,
      dueOn: null,
      replaces: null,
      after: [],
    } as const satisfies Statement;
    const said = value(await requests["identity:attest"]({ id: made.id, statement: { ...statement } }));
    expect(said.key).toBe(keyFingerprint(made.publicKey));
    expect(isSignedBy(made.publicKey, said, {})).toBe(true);
    expect(isSignedBy(made.publicKey, { ...said, statement: { ...statement, subject: "Autre" } }, {})).toBe(
      false,
    );
  });

  test("say that a key of another kind signs documents only", async () => {
    const keep = memory();
    const requests = identityRequests({ keep, crypto, now });
    await keep.keep("rsa", await selfIssued("Anne Roux", "RSA-2048"));
    const refused = await requests["identity:attest"]({ id: "rsa", statement: {} as Statement });
    expect(refused).toMatchObject({ failure: { kind: "unsuited-key" } });
  });
});
