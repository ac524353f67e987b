import { utf8, type Bytes } from "#shared/base/bytes.ts";
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

const lineName = utf8(":signatureline");
const last = lineName.length - 1;
/** By the byte under the name's last letter, how far the name can be moved on before it may match (Horspool). */
const strides = new Uint8Array(256).fill(lineName.length);
for (let i = 0; i < last; i += 1) strides[lineName[i] as number] = last - i;

/** Looks for the name in the bytes: the text of a long document is decoded only where there is something. */
function mentionsLine(content: Uint8Array): boolean {
  for (let end = last; end < content.length; end += strides[content[end] as number] as number) {
    let at = last;
    while (at >= 0 && content[end - last + at] === lineName[at]) at -= 1;
    if (at < 0) return true;
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
