import { ObjectIdentifier, Sequence, Set as Asn1Set, fromBER, type BaseBlock } from "asn1js";

/** RFC 4514 clause 3, and the names that Windows and NSS give to what certificates commonly hold besides. */
const shortNames: Readonly<Record<string, string>> = {
  "2.5.4.3": "CN",
  "2.5.4.4": "SN",
  "2.5.4.5": "SERIALNUMBER",
  "2.5.4.6": "C",
  "2.5.4.7": "L",
  "2.5.4.8": "ST",
  "2.5.4.9": "STREET",
  "2.5.4.10": "O",
  "2.5.4.11": "OU",
  "2.5.4.12": "T",
  "2.5.4.42": "G",
  "0.9.2342.19200300.100.1.1": "UID",
  "0.9.2342.19200300.100.1.25": "DC",
};

/** One attribute of a name: `value` is its text, or `undefined` when its type is no string; `der` its encoding. */
export type NameAttribute = {
  readonly type: string;
  readonly value: string | undefined;
  readonly der: Uint8Array;
};

/** The relative names of a DER `Name`, as written (least specific first); each holds one attribute or more. */
export function readName(der: Uint8Array): readonly (readonly NameAttribute[])[] {
  const name = fromBER(der).result;
  if (!(name instanceof Sequence)) return [];
  return name.valueBlock.value.map((set) =>
    set instanceof Asn1Set ? set.valueBlock.value.flatMap(readAttribute) : [],
  );
}

function readAttribute(block: BaseBlock): NameAttribute[] {
  if (!(block instanceof Sequence)) return [];
  const [type, value] = block.valueBlock.value;
  if (!(type instanceof ObjectIdentifier) || value === undefined) return [];
  const inner: unknown = value.valueBlock;
  const isString = typeof inner === "object" && inner !== null && "value" in inner;
  const string = isString && typeof inner.value === "string" ? inner.value : undefined;
  return [{ type: type.valueBlock.toString(), value: string, der: new Uint8Array(value.toBER()) }];
}

/**
 * RFC 4514 text of a DER `Name`, most specific first, joined with `, ` as Word writes it in X509IssuerName. Values
 * are escaped (clause 2.4); attributes without a short name are written as `#` and their DER in hexadecimal.
 */
export function distinguishedName(der: Uint8Array): string {
  return readName(der)
    .toReversed()
    .map((attributes) => attributes.map(writeAttribute).join("+"))
    .join(", ");
}

function writeAttribute({ type, value, der }: NameAttribute): string {
  const short = shortNames[type];
  if (short !== undefined && value !== undefined) return `${short}=${escapeValue(value)}`;
  return `${type}=#${[...der].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

/** RFC 4514 clause 2.4. */
export function escapeValue(value: string): string {
  const escaped = value
    .replace(/[\\"+,;<>]/g, "\\$&")
    .replaceAll("\0", "\\00")
    .replace(/^[ #]/, "\\$&");
  return value.length > 1 && value.endsWith(" ") ? `${escaped.slice(0, -1)}\\ ` : escaped;
}
