import { webcrypto } from "node:crypto";
import { concatBytes, type Bytes } from "#shared/base/bytes.ts";
import { ok, type Result } from "#shared/base/Result.ts";
import { readAgreement } from "#shared/doc/queries/agreement.ts";
import { describePackageFailure } from "#shared/messages/describeSignFailure.ts";
import { describeReport } from "#shared/messages/describeReport.ts";
import { readCertificateFile } from "#shared/signature/certificates/pem.ts";
import { readCertificates } from "#shared/signature/certificates/trust.ts";
import { verifyPackage } from "#shared/signature/verifying/verifyPackage.ts";
import { compareWithAgreement } from "#shared/word/compareWithAgreement.ts";
import type { Call, Subcommand } from "#electron/cli/Subcommand.ts";
import { sentence, unusable, withProgress, type Sentence, type Terminal } from "#electron/cli/Terminal.ts";
import { readAlliance } from "#electron/cli/allianceFiles.ts";
import { readBytes } from "#electron/cli/files.ts";

export const verifyCommand: Subcommand = {
  name: "verify",
  usage: "DOCX [--alliance FILE] [--trust CERT.pem]… [--json]",
  options: {
    alliance: { type: "string" },
    trust: { type: "string", multiple: true },
    json: { type: "boolean" },
  },
  files: [1, 1],
  async run(call, terminal) {
    const { say } = terminal;
    const [file = ""] = call.files;
    const bytes = await readBytes(file, say);
    if (!bytes.ok) return unusable(bytes.failure.message);
    const docx = concatBytes(bytes.value);
    const trusted = await readTrusted(call, terminal);
    if (!trusted.ok) return unusable(trusted.failure.message);

    const report = await withProgress(terminal, say.cli.verifying(), () =>
      verifyPackage(docx, { now: terminal.now(), trusted: trusted.value }, webcrypto),
    );
    if (!report.ok) {
      const { failure } = report;
      const words = describePackageFailure(say, file, failure);
      // What was a Word document once and is no sound one any more is not valid, as is any document that was changed.
      if (failure.kind === "not-a-zip" || failure.kind === "not-a-package") return unusable(words);
      const damaged = { verdict: "invalid", signatures: [], findings: [failure], unprotected: [] };
      if (call.has("json")) terminal.out(JSON.stringify(damaged, null, 2));
      else for (const line of [say.signature.verdict.damaged(), words]) terminal.out(line);
      return { code: 1 };
    }

    const alliancePath = call.text("alliance");
    let text: Awaited<ReturnType<typeof compareWithAgreement>> | undefined;
    if (alliancePath !== undefined) {
      const alliance = await readAlliance(alliancePath, terminal);
      if (!alliance.ok) return unusable(alliance.failure.message);
      text = await compareWithAgreement(docx, readAgreement(alliance.value.doc));
    }
    if (call.has("json")) terminal.out(JSON.stringify({ ...report.value, ...(text && { text }) }, null, 2));
    else for (const line of describeReport(say, report.value, text)) terminal.out(line);
    const isYes = report.value.verdict === "valid" && (text === undefined || text.kind === "same");
    return { code: isYes ? 0 : 1 };
  },
};

async function readTrusted(call: Call, { say }: Terminal): Promise<Result<readonly Bytes[], Sentence>> {
  const certificates: Bytes[] = [];
  for (const path of call.texts("trust")) {
    const bytes = await readBytes(path, say);
    if (!bytes.ok) return bytes;
    const read = readCertificateFile(concatBytes(bytes.value));
    const found = read.ok ? await readCertificates(read.value, webcrypto) : [];
    if (!read.ok || found.length < read.value.length)
      return sentence(say.signature.untrustedFile({ file: path }));
    certificates.push(...read.value);
  }
  return ok(certificates);
}
