import { sha256 } from "@noble/hashes/sha2.js";
import { utf8 } from "#shared/base/bytes.ts";
import type { Representative } from "#shared/model/representative.ts";
import type { Context } from "./Context.ts";
import { element, nothing, w, type Xml } from "./xml/element.ts";

/** The relationship that every line's picture has in the document. */
export const signatureImageId = "rIdSignature";

/**
 * A visible signature line: VML, the one form that Word has for it. Its `id` is what a signature names (SetupID) to
 * fill this line; the picture is what shows until then.
 */
export function signatureLine(
  signer: Representative,
  organisation: string,
  context: Context,
  isFirst: boolean,
): Xml {
  const { words, options } = context;
  return w(
    "r",
    {},
    w(
      "pict",
      {},
      isFirst ? pictureShape : nothing,
      element(
        "v:shape",
        {
          id: `Ligne_${signer.id}`,
          type: "#_x0000_t75",
          alt: words.signature.lineDescription(signer.fullName, organisation),
          style: "width:192pt;height:72pt",
        },
        element("v:imagedata", { "r:id": signatureImageId, "o:title": "" }),
        element("o:lock", {
          "v:ext": "edit",
          ungrouping: "t",
          rotation: "t",
          cropping: "t",
          verticies: "t",
          text: "t",
          grouping: "t",
        }),
        element("o:signatureline", {
          "v:ext": "edit",
          id: signatureLineId(options.contentHash, signer.id),
          provid: "{00000000-0000-0000-0000-000000000000}",
          "o:suggestedsigner": signer.fullName,
          "o:suggestedsigner2": signer.role === "" ? organisation : `${signer.role}, ${organisation}`,
          allowcomments: "t",
          issignatureline: "t",
        }),
      ),
    ),
  );
}

/** Word's shape 75, the frame of a picture, said once for all lines. */
const pictureShape = element(
  "v:shapetype",
  {
    id: "_x0000_t75",
    coordsize: "21600,21600",
    "o:spt": 75,
    "o:preferrelative": "t",
    path: "m@4@5l@4@11@9@11@9@5xe",
    filled: "f",
    stroked: "f",
  },
  element("v:stroke", { joinstyle: "miter" }),
  element(
    "v:formulas",
    {},
    ...[
      "if lineDrawn pixelLineWidth 0",
      "sum @0 1 0",
      "sum 0 0 @1",
      "prod @2 1 2",
      "prod @3 21600 pixelWidth",
      "prod @3 21600 pixelHeight",
      "sum @0 0 1",
      "prod @6 1 2",
      "prod @7 21600 pixelWidth",
      "sum @8 21600 0",
      "prod @7 21600 pixelHeight",
      "sum @10 21600 0",
    ].map((eqn) => element("v:f", { eqn })),
  ),
  element("v:path", { "o:extrusionok": "f", gradientshapeok: "t", "o:connecttype": "rect" }),
  element("o:lock", { "v:ext": "edit", aspectratio: "t" }),
);

/** `{XXXXXXXX-XXXX-…}`, upper case: the same for the same content and signer, wherever the file is made. */
export function signatureLineId(contentHash: string, representativeId: string): string {
  const digest = sha256(utf8(`${contentHash}/${representativeId}`)).slice(0, 16);
  // RFC 9562: version 8 (of our own making) and the variant.
  digest[6] = ((digest[6] as number) & 0x0f) | 0x80;
  digest[8] = ((digest[8] as number) & 0x3f) | 0x80;
  const digits = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase();
  return `{${digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, "$1-$2-$3-$4-$5")}}`;
}
