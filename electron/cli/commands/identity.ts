import { webcrypto } from "node:crypto";
import { rm } from "node:fs/promises";
import { createIdentity } from "#shared/signature/identities/createIdentity.ts";
import { exportIdentity } from "#shared/signature/identities/exportIdentity.ts";
import { fingerprintOf, spokenFingerprint } from "#shared/signature/certificates/fingerprint.ts";
import { writePem } from "#shared/signature/certificates/pem.ts";
import { utf8 } from "#shared/base/bytes.ts";
import type { Subcommand } from "#electron/cli/Subcommand.ts";
import { done, unusable } from "#electron/cli/Terminal.ts";
import { exists, fileModes, writeBytes } from "#electron/cli/files.ts";
import { isSameFile } from "#electron/cli/mayReplace.ts";
import { readPassphrase } from "#electron/cli/passphrase.ts";

const defaultYears = 5;

export const identityCommand: Subcommand = {
  name: "identity",
  usage: "new --name N --organisation O --out ID.p12 --passphrase-env VAR [--certificate ID.pem] [--rsa]",
  options: {
    name: { type: "string" },
    organisation: { type: "string" },
    out: { type: "string" },
    "passphrase-env": { type: "string" },
    certificate: { type: "string" },
    rsa: { type: "boolean" },
  },
  files: [1, 1],
  required: ["name", "organisation", "out", "passphrase-env"],
  async run(call, terminal) {
    const { say } = terminal;
    const [verb = ""] = call.files;
    if (verb !== "new") return unusable(say.cli.unknownVerb({ verb }));
    const passphrase = readPassphrase(call, terminal);
    if (!passphrase.ok) return unusable(passphrase.failure.message);
    const out = call.text("out") ?? "";
    const pem = call.text("certificate");
    for (const path of pem === undefined ? [out] : [out, pem]) {
      if (await exists(path)) return unusable(say.file.exists({ file: path }));
    }
    if (pem !== undefined && (await isSameFile(pem, out))) return unusable(say.cli.sameFile({ file: pem }));
    const identity = await createIdentity(
      {
        subject: { name: call.text("name") ?? "", organisation: call.text("organisation") ?? "" },
        keyType: call.has("rsa") ? "RSA-2048" : "ECDSA-P-256",
        now: terminal.now(),
        years: defaultYears,
      },
      webcrypto,
    );
    if (!identity.ok) return unusable(say.signature.identity["unusable-subject"](identity.failure));
    const [certificate] = identity.value.chain;
    const p12 = await exportIdentity(identity.value, passphrase.value, webcrypto);
    if (pem !== undefined) {
      const published = await writeBytes(pem, utf8(writePem(certificate)), say);
      if (!published.ok) return unusable(published.failure.message);
    }
    const written = await writeBytes(out, p12, say, fileModes.ownerOnly);
    if (!written.ok) {
      // A certificate whose key was never kept is of no use to anybody.
      if (pem !== undefined) await rm(pem, { force: true });
      return unusable(written.failure.message);
    }
    const fingerprint = spokenFingerprint(await fingerprintOf(certificate, webcrypto));
    terminal.out(say.cli.identityCreated({ file: out, fingerprint }));
    return done;
  },
};
