import { webcrypto } from "node:crypto";
import { concatBytes, type Bytes } from "#shared/base/bytes.ts";
import { describeSignFailure } from "#shared/messages/describeSignFailure.ts";
import { readCertificate } from "#shared/signature/certificates/certificate.ts";
import type { SignatureDetails, SignatureLineBinding } from "#shared/signature/signing/signatureDetails.ts";
import { signatureLineImage } from "#shared/signature/signing/signatureLineImage.ts";
import { readSignatureLines, type SignatureLine } from "#shared/signature/packages/signatureLines.ts";
import { signPackage } from "#shared/signature/signing/signPackage.ts";
import type { SignatureReport } from "#shared/signature/verifying/report.ts";
import { verifyPackage } from "#shared/signature/verifying/verifyPackage.ts";
import type { Subcommand } from "#electron/cli/Subcommand.ts";
import { done, unusable, withProgress } from "#electron/cli/Terminal.ts";
import { readBytes, writeBytes } from "#electron/cli/files.ts";
import { mayReplaceWithWord } from "#electron/cli/mayReplace.ts";
import { readIdentity } from "#electron/cli/readIdentity.ts";

export const signCommand: Subcommand = {
  name: "sign",
  usage: "DOCX --p12 ID.p12 --passphrase-env VAR -o OUT [--purpose TEXT] [--role TEXT]",
  options: {
    p12: { type: "string" },
    "passphrase-env": { type: "string" },
    output: { type: "string", short: "o" },
    purpose: { type: "string" },
    role: { type: "string" },
  },
  files: [1, 1],
  required: ["p12", "passphrase-env", "output"],
  async run(call, terminal) {
    const { say } = terminal;
    const [file = ""] = call.files;
    const identity = await readIdentity(call, terminal);
    if (!identity.ok) return unusable(identity.failure.message);
    const docx = await readBytes(file, say);
    if (!docx.ok) return unusable(docx.failure.message);

    const output = call.text("output") ?? "";
    const free = await mayReplaceWithWord(output, terminal, file);
    if (!free.ok) return unusable(free.failure.message);

    const given = concatBytes(docx.value);
    const leaf = await readCertificate(identity.value.chain[0], webcrypto);
    const name = leaf?.facts.name ?? say.signature.unknownSigner();
    const present = await verifyPackage(given, { now: terminal.now() }, webcrypto);
    const signatures = present.ok ? present.value.signatures : [];
    if (signatures.some(({ signer }) => signer?.fingerprint === leaf?.facts.fingerprint))
      return unusable(say.cli.alreadySigned({ file, name }));
    const open = openLines(given, signatures);
    const line = open.find(({ suggestedSigner }) => suggestedSigner === name);
    const [purpose, role] = [call.text("purpose"), call.text("role")];
    const details: SignatureDetails = {
      signingTime: terminal.now(),
      ...(purpose !== undefined && { purpose }),
      ...(role !== undefined && { role }),
      ...(line !== undefined && { line: filled(line, name) }),
    };
    const signed = await withProgress(terminal, say.cli.signing(), () =>
      signPackage(given, identity.value, details, webcrypto),
    );
    if (!signed.ok) return unusable(describeSignFailure(say, file, signed.failure));
    const written = await writeBytes(output, signed.value, say);
    if (!written.ok) return unusable(written.failure.message);
    const report = await verifyPackage(signed.value, { now: terminal.now() }, webcrypto);
    const count = report.ok ? report.value.signatures.length : 0;
    terminal.out(say.cli.signed({ file: output, name, count }));
    if (line === undefined && open.length > 0) {
      const names = open.map(({ suggestedSigner, setupId }) => suggestedSigner || setupId).join(", ");
      terminal.err(say.cli.noLine({ name, names }));
    }
    return done;
  },
};

/** The signature lines that nobody has filled yet. */
function openLines(docx: Bytes, signatures: readonly SignatureReport[]): readonly SignatureLine[] {
  const lines = readSignatureLines(docx);
  const taken = new Set(signatures.map(({ line }) => line?.setupId.toUpperCase()));
  return lines.ok ? lines.value.filter(({ setupId }) => !taken.has(setupId.toUpperCase())) : [];
}

const filled = ({ setupId }: SignatureLine, typedName: string): SignatureLineBinding => ({
  setupId,
  typedName,
  validImage: signatureLineImage("valid"),
  invalidImage: signatureLineImage("invalid"),
});
