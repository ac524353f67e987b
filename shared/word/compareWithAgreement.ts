import { equalBytes, readUtf8 } from "#shared/base/bytes.ts";
import type { Agreement } from "#shared/model/agreement.ts";
import { isIsoDate } from "#shared/model/time.ts";
import { agreementHash } from "#shared/doc/hash.ts";
import { entryBytes, openZip } from "#shared/zip/openZip.ts";
import { exportWord } from "./exportWord.ts";
import { electronicVersion, type ExportOptions } from "./options.ts";
import { noDate } from "./parts/properties.ts";
import { readPaperOptions } from "./readPaperOptions.ts";

/**
 * Whether a Word file says what an agreement says. `sameWords`: in another layout, that of another version of Alliage or
 * of a word processor, which may hide what it likes. `unknown`: it does not say which version it is.
 */
export type TextComparison =
  | { readonly kind: "same" | "sameWords"; readonly version: string }
  | { readonly kind: "different" }
  | { readonly kind: "unknown" };

/**
 * Exports the agreement again, as the version that the file names, and compares every part byte by byte; signatures
 * and what they change of the package (content types, root relationships) are left out, and so are the properties. A
 * file that another version of Alliage set out is compared word by word.
 */
export async function compareWithAgreement(docx: Uint8Array, agreement: Agreement): Promise<TextComparison> {
  const given = contentsOf(docx);
  const properties = readUtf8(given.get(coreProperties) ?? empty) ?? "";
  const version = /<cp:version>([\d.]{1,20})<\/cp:version>/.exec(properties)?.[1];
  const day = /<dcterms:created[^>]*>(\d{4}-\d\d-\d\d)T00:00:00Z</.exec(properties)?.[1];
  if (version === undefined || day === undefined || !isIsoDate(day)) return { kind: "unknown" };
  const date = day === noDate ? null : day;
  const options: ExportOptions = {
    ...electronicVersion(version, date, agreementHash(agreement)),
    ...readPaperOptions((name) => readUtf8(given.get(name) ?? empty) ?? "", agreement.alliance.language),
  };
  const expected = contentsOf(await exportWord(agreement, options));
  const [mine, theirs] = [expected, given].map((contents) =>
    [...contents].filter(([name]) => !isOutside(name)),
  );
  const isSame =
    mine?.length === theirs?.length &&
    mine?.every(([name, bytes]) => equalBytes(given.get(name) ?? empty, bytes)) === true;
  if (isSame) return { kind: "same", version };
  return wordsOf(given) === wordsOf(expected) ? { kind: "sameWords", version } : { kind: "different" };
}

/** What brings words in, hides them, or says where they end, by its name in WordprocessingML. */
const telling = new Set(
  `/p /tc tab br cr noBreakHyphen softHyphen sym vanish webHidden specVanish ins del moveFrom moveTo altChunk subDoc object
  drawing pict AlternateContent footnoteReference endnoteReference commentReference`.split(/\s+/),
);

/** All that a document says, whatever element says it and whatever prefix that has, with what is `telling` of its words. */
function wordsOf(contents: ReadonlyMap<string, Uint8Array>): string {
  return [...contents.keys()]
    .filter((name) => /^word\/(?:document|header\d*|footer\d*)\.xml$/.test(name))
    .toSorted()
    .map((name) => {
      const xml = readUtf8(contents.get(name) ?? empty) ?? "";
      return [...xml.matchAll(/<(\/?)(?:[^\s<>:/]*:)?([^\s<>/]*)[^>]*>|([^<]+)/g)]
        .map(([, slash = "", element = "", text]) =>
          text === undefined ? marked(`${slash}${element}`) : text,
        )
        .join("");
    })
    .join("\n");
}

/** Ours have no comments, sections of characters or instructions in them, which may hold words. */
const marked = (tag: string): string => (telling.has(tag) || /^[!?]/.test(tag) ? `<${tag}>` : "");

const coreProperties = "docProps/core.xml";
const empty = new Uint8Array();
const isOutside = (name: string): boolean =>
  /^(_xmlsignatures\/|docProps\/|_rels\/\.rels$|\[Content_Types\])/.test(name);

function contentsOf(docx: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const opened = openZip(docx);
  const contents = new Map<string, Uint8Array>();
  for (const entry of opened.ok ? opened.value : []) {
    const bytes = entryBytes(entry);
    if (bytes.ok) contents.set(entry.name, bytes.value);
  }
  return contents;
}
