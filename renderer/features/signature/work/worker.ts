import "#renderer/platform/plainSchemas.ts";
import { sha256 } from "@noble/hashes/sha2.js";
import { readUtf8 } from "#shared/base/bytes.ts";
import { unreachable } from "#shared/base/Bug.ts";
import { fail, ok } from "#shared/base/Result.ts";
import { hexadecimal } from "#shared/signature/certificates/fingerprint.ts";
import { readCertificateFile } from "#shared/signature/certificates/pem.ts";
import { readCertificates } from "#shared/signature/certificates/trust.ts";
import { openPackage } from "#shared/signature/packages/openPackage.ts";
import { findSignatureLines } from "#shared/signature/packages/signatureLines.ts";
import { verifyOpened } from "#shared/signature/verifying/verifyPackage.ts";
import { compareWithAgreement } from "#shared/word/compareWithAgreement.ts";
import { exportWord } from "#shared/word/exportWord.ts";
import { entryBytes, openZip } from "#shared/zip/openZip.ts";
import type { Authority, Exported, Inspected, Jobs, Request, Response } from "./jobs.ts";

/** Runs one job beside the page, which stays alive whatever the file does to it. */
addEventListener("message", (event: MessageEvent<Request>) => {
  void answer(event.data).then((response) => postMessage(response));
});

async function answer(request: Request): Promise<Response> {
  try {
    switch (request.name) {
      case "export":
        return ok(await exported(request));
      case "inspect":
        return ok(await inspected(request));
      case "certificates":
        return ok(await certificates(request));
      default:
        return unreachable(request);
    }
  } catch (error) {
    return fail({ kind: "broke", detail: error instanceof Error ? error.message : String(error) });
  }
}

async function exported({ agreement, options }: Jobs["export"]["given"]): Promise<Exported> {
  const bytes = await exportWord(agreement, options);
  const opened = openZip(bytes);
  const part = (name: string): string => {
    const entry = opened.ok ? opened.value.find((each) => each.name === name) : undefined;
    const content = entry && entryBytes(entry);
    return (content?.ok === true && readUtf8(content.value)) || "";
  };
  return {
    bytes,
    document: part("word/document.xml"),
    header: part("word/header1.xml"),
    footer: part("word/footer1.xml"),
  };
}

/** More than any bundle that an authority publishes. */
const maxCertificates = 50;

async function certificates({ file }: Jobs["certificates"]["given"]): Promise<readonly Authority[]> {
  const all = readCertificateFile(file);
  if (!all.ok || all.value.length > maxCertificates) return [];
  const read = await readCertificates(all.value, crypto);
  return read.length < all.value.length ? [] : read.map(({ der, facts }) => ({ der, facts }));
}

async function inspected({ docx, agreement, trusted }: Jobs["inspect"]["given"]): Promise<Inspected> {
  const now = new Date();
  const opened = openPackage(docx);
  return {
    checkedAt: now.toISOString(),
    sha256: hexadecimal(sha256(docx)),
    report: opened.ok ? ok(await verifyOpened(opened.value, { now, trusted }, crypto)) : opened,
    lines: opened.ok ? findSignatureLines(opened.value) : [],
    comparison: opened.ok && agreement !== null ? await compareWithAgreement(docx, agreement) : null,
  };
}
