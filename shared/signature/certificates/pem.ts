import { readUtf8, type Bytes } from "#shared/base/bytes.ts";
import { fail, ok, type Result } from "#shared/base/Result.ts";
import { fromBase64, toBase64 } from "#shared/signature/markup/base64.ts";

/** The certificates of a file, PEM (one or more, RFC 7468) or DER (one), each as DER. */
export function readCertificateFile(
  bytes: Bytes,
): Result<readonly Bytes[], { readonly kind: "not-a-certificate" }> {
  if (bytes[0] === 0x30) return ok([bytes]);
  const [, ...blocks] = (readUtf8(bytes) ?? "").split("-----BEGIN CERTIFICATE-----");
  const found = blocks.map((block) => fromBase64(block.split("-----END CERTIFICATE-----")[0] ?? ""));
  if (found.length === 0 || found.includes(undefined)) return fail({ kind: "not-a-certificate" });
  return ok(found as Bytes[]);
}

export function writePem(certificate: Uint8Array): string {
  const lines = toBase64(certificate).match(/.{1,64}/g) ?? [];
  return ["-----BEGIN CERTIFICATE-----", ...lines, "-----END CERTIFICATE-----", ""].join("\n");
}
