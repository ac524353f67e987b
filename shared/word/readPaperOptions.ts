import type { Language } from "#shared/model/alliance.ts";
import type { ExportOptions } from "./options.ts";
import { english } from "./words/english.ts";
import { french } from "./words/french.ts";

type PaperOptions = Pick<ExportOptions, "signatureMode" | "place" | "isInitialled" | "isReadAndApproved">;

/**
 * How a version to be signed by hand was exported, as its own words tell: its place, its customs. Only a guess to be
 * checked by exporting again; nothing when the file has signature lines, as every electronic version with signatories.
 */
export function readPaperOptions(part: (name: string) => string, language: Language): Partial<PaperOptions> {
  const { signature: said, label } = language === "fr" ? french : english;
  const document = part("word/document.xml");
  const [before] = said.madeAt(1);
  const opening = `<w:t xml:space="preserve">${before}</w:t></w:r><w:r><w:t xml:space="preserve">`;
  const at = document.indexOf(`>${before}</w:t></w:r>`);
  if (at < 0) return {};
  const start = document.indexOf(opening);
  const place = start < 0 ? "" : (/^[^<]*/.exec(document.slice(start + opening.length))?.[0] ?? "");
  return {
    signatureMode: "paper",
    ...(place !== "" && { place: unescaped(place) }),
    ...(document.includes(said.readAndApproved) && { isReadAndApproved: true }),
    ...(part("word/footer1.xml").includes(label(said.initials)) && { isInitialled: true }),
  };
}

const unescaped = (text: string): string =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
