import { DOMParser, type Document, type Element, type Node } from "@xmldom/xmldom";
import { entryBytes, openZip } from "#shared/zip/openZip.ts";

/** Every part of a package by its name, in the order of the file. Throws when it is no sound package. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const opened = openZip(bytes);
  if (!opened.ok) throw new Error(opened.failure.kind);
  return new Map(
    opened.value.map((entry) => {
      const content = entryBytes(entry);
      if (!content.ok) throw new Error(content.failure.kind);
      return [entry.name, Buffer.from(content.value).toString("utf8")];
    }),
  );
}

/** Throws on anything that is not well-formed. */
export const parseXml = (xml: string): Document =>
  new DOMParser({
    onError: (level, message) => {
      // U+FFFD is what we write for characters that XML cannot hold.
      if (!message.startsWith("Unicode replacement character")) throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(xml, "text/xml");

/** The text that a reader sees, a line a paragraph: tabs and line breaks as characters, instructions left out. */
export const textOf = (xml: string): string =>
  elements(parseXml(xml), "w:p")
    .map((paragraph) => collect(paragraph, shownBy, (child) => child.tagName !== "w:p").join(""))
    .join("\n");

function shownBy(element: Element): readonly string[] {
  if (element.tagName === "w:t") return [element.textContent ?? ""];
  if (element.parentNode?.nodeName !== "w:r") return [];
  return element.tagName === "w:tab" ? ["\t"] : element.tagName === "w:br" ? ["\n"] : [];
}

/** Every element of that name below, in the order of the document. */
export const elements = (within: Document | Element, name: string): readonly Element[] =>
  collect(within, (element) => (element.tagName === name ? [element] : []));

/** What `take` gives for each element below, without entering those that `enters` refuses. A walk, not a live list. */
function collect<T>(
  within: Document | Element,
  take: (element: Element) => readonly T[],
  enters: (element: Element) => boolean = () => true,
): readonly T[] {
  const taken: T[] = [];
  const visit = (node: Node) => {
    for (let child = node.firstChild; child !== null; child = child.nextSibling) {
      if (child.nodeType !== child.ELEMENT_NODE || !enters(child as Element)) continue;
      taken.push(...take(child as Element));
      visit(child);
    }
  };
  visit(within);
  return taken;
}
