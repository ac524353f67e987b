import type { Bytes } from "#shared/base/bytes.ts";
import { fail, ok, type Result } from "#shared/base/Result.ts";
import { assert } from "#shared/base/Bug.ts";
import { printable } from "#shared/signature/markup/markup.ts";

/** What a signatory says with the signature; all of it is signed. */
export type SignatureDetails = {
  /** The moment the signatory's own machine claims; to the second. */
  readonly signingTime: Date;
  /** Why it is signed: Word's « purpose for signing », at most 255 characters. */
  readonly purpose?: string;
  /** In what quality (« Présidente », « Maire »): XAdES ClaimedRole, at most 255 characters. */
  readonly role?: string;
  readonly place?: SignaturePlace;
  /** The visible line of the document that this signature fills. */
  readonly line?: SignatureLineBinding;
};

export type SignaturePlace = {
  readonly city?: string;
  readonly region?: string;
  readonly postalCode?: string;
  readonly country?: string;
};

export type SignatureLineBinding = {
  /** The line's `o:signatureline/@id`, a GUID in braces. */
  readonly setupId: string;
  /** What stands on the line, at most 100 characters. */
  readonly typedName: string;
  /** PNG, shown while the signature is valid, and when it is not. */
  readonly validImage: Bytes;
  readonly invalidImage: Bytes;
};

export type DetailsFailure =
  | { readonly kind: "text-too-long"; readonly field: string; readonly limit: number }
  | { readonly kind: "malformed-line-id"; readonly setupId: string }
  | { readonly kind: "image-too-large"; readonly limit: number };

const maxImageBytes = 512 * 1024;

/** Refuses rather than cuts: nobody signs half a sentence. Limits of [MS-OFFCRYPTO] 2.5.2.5. */
export function checkDetails(details: SignatureDetails): Result<SignatureDetails, DetailsFailure> {
  assert(!Number.isNaN(details.signingTime.getTime()), "a signing time is a moment");
  const { purpose, role, place, line } = details;
  const limits: [field: string, value: string | undefined, limit: number][] = [
    ["purpose", purpose, 255],
    ["role", role, 255],
    ["typedName", line?.typedName, 100],
    ...Object.entries(place ?? {}).map(([field, value]): [string, string, number] => [field, value, 100]),
  ];
  for (const [field, value, limit] of limits) {
    if (printable(value ?? "").length > limit) return fail({ kind: "text-too-long", field, limit });
  }
  if (line === undefined) return ok(details);
  if (!isLineId(line.setupId)) return fail({ kind: "malformed-line-id", setupId: line.setupId });
  const isLarge = [line.validImage, line.invalidImage].some((image) => image.length > maxImageBytes);
  return isLarge ? fail({ kind: "image-too-large", limit: maxImageBytes }) : ok(details);
}

export const isLineId = (id: string): boolean =>
  /^\{[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\}$/.test(id);

/** `YYYY-MM-DDThh:mm:ssZ`, as Office writes it. */
export const toSeconds = (time: Date): string => `${time.toISOString().slice(0, 19)}Z`;
