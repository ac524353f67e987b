import type { Context } from "#shared/word/Context.ts";
import { characters, element, part, type Xml } from "#shared/word/xml/element.ts";

/** When a version has no date: a day that says nothing, rather than the day of the export. */
export const noDate = "2000-01-01";

/** `docProps/core.xml`: title and language, which screen readers announce, and the version's day in UTC. */
export function coreProperties({ agreement, options, words }: Context): string {
  const moment = `${options.version.date ?? noDate}T00:00:00Z`;
  const on = (name: string): Xml => element(name, { "xsi:type": "dcterms:W3CDTF" }, characters(moment));
  return part(
    element(
      "cp:coreProperties",
      {
        "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "xmlns:dcterms": "http://purl.org/dc/terms/",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      },
      element("dc:title", {}, characters(words.documentTitle(agreement.alliance.name))),
      element("dc:subject", {}, characters(words.scope[agreement.alliance.scope])),
      element("dc:creator", {}, characters(agreement.alliance.name)),
      element("dc:language", {}, characters(words.languageTag)),
      on("dcterms:created"),
      on("dcterms:modified"),
      element("cp:version", {}, characters(options.version.number)),
    ),
  );
}

/** `docProps/app.xml`. */
export const appProperties = (): string =>
  part(
    element(
      "Properties",
      { xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" },
      element("Application", {}, characters("Alliage")),
    ),
  );
