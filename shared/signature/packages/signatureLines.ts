import type { Bytes } from "#shared/base/bytes.ts";
import { ok, type Result } from "#shared/base/Result.ts";
import { openPackage, type OpcPackage, type PackageFailure } from "./openPackage.ts";
import { isLineId } from "#shared/signature/signing/signatureDetails.ts";

/** A visible place to sign: `o:signatureline` of the VML that Word writes ([MS-OI29500] 2.1, ISO 29500-4 14.2.2.28). */
export type SignatureLine = {
  readonly part: string;
  /** GUID in braces: what binds a signature to the line. */
  readonly setupId: string;
  readonly suggestedSigner: string;
  readonly suggestedTitle: string;
  readonly suggestedEmail: string;
};

/** The signature lines of a docx, in order of its parts and of their text. */
export function readSignatureLines(docx: Bytes): Result<readonly SignatureLine[], PackageFailure> {
  const opened = openPackage(docx);
  return opened.ok ? ok(findSignatureLines(opened.value)) : opened;
}

export function findSignatureLines(opc: OpcPackage): readonly SignatureLine[] {
  const found: SignatureLine[] = [];
  for (const [part, content] of opc.contents) {
    if (!/\/(document|header|footer|footnotes|endnotes)[^/]*\.xml$/.test(part)) continue;
    if (mentionsLine(content)) found.push(...linesIn(part, new TextDecoder().decode(content)));
  }
  return found;
}

/** Looks for `:si` in the bytes: the text of a long document is decoded only where there may be something. */
function mentionsLine(content: Uint8Array): boolean {
  for (let i = 2; i < content.length; i += 1) {
    if (content[i] === 0x69 && content[i - 1] === 0x73 && content[i - 2] === 0x3a) return true;
  }
  return false;
}

function linesIn(part: string, markup: string): SignatureLine[] {
  return [
    ...withoutHidden(markup).matchAll(/<[A-Za-z_][\w.-]{0,30}:signatureline\s([^<>]{0,4000})>/g),
  ].flatMap(([, attributes = ""]) => {
    const setupId = valueOf(attributes, "id");
    if (!isLineId(setupId)) return [];
    const suggested = (name: string) => valueOf(attributes, `o:suggestedsigner${name}`);
    return [
      {
        part,
        setupId,
        suggestedSigner: suggested(""),
        suggestedTitle: suggested("2"),
        suggestedEmail: suggested("email"),
      },
    ];
  });
}

/** Without comments and CDATA sections; what follows an unclosed one is left out too. */
function withoutHidden(markup: string): string {
  const kept: string[] = [];
  let at = 0;
  while (at < markup.length) {
    const start = markup.indexOf("<!", at);
    if (start < 0) return kept.join("") + markup.slice(at);
    kept.push(markup.slice(at, start));
    const closing = markup.startsWith("<!--", start) ? "-->" : "]]>";
    const end = markup.indexOf(closing, start);
    if (end < 0) break;
    at = end + closing.length;
  }
  return kept.join("");
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function valueOf(attributes: string, name: string): string {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  const raw = match?.[1] ?? match?.[2] ?? "";
  return raw.replace(/&(?:#(\d{1,7})|#x([0-9A-Fa-f]{1,6})|([a-z]{2,4}));/g, (whole, ten, sixteen, entity) => {
    if (typeof entity === "string") return entities[entity] ?? whole;
    const code = typeof ten === "string" ? Number(ten) : Number.parseInt(String(sixteen), 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}
