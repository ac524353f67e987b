import type { ReadPiece } from "./ReadBlock.ts";
import { attribute, childOf, childrenOf, descendant, valueOf, type XmlNode } from "./xmlNode.ts";

/** The words of a paragraph in their order; a field is what it shows, without its instruction. */
export function readPieces(paragraph: XmlNode, target: string | null = null): readonly ReadPiece[] {
  return childrenOf(paragraph).flatMap((child): readonly ReadPiece[] => {
    if (child.nodeName === "w:hyperlink") return readPieces(child, attribute(child, "w:anchor"));
    return child.nodeName === "w:r" ? readRun(child, target) : [];
  });
}

function readRun(run: XmlNode, target: string | null): readonly ReadPiece[] {
  const said = childOf(run, "w:rPr");
  const size = valueOf(said, "w:sz");
  const look = {
    kind: "text",
    style: valueOf(said, "w:rStyle") ?? "",
    isBold: childOf(said, "w:b") !== undefined,
    isItalic: childOf(said, "w:i") !== undefined,
    isUnderlined: childOf(said, "w:u") !== undefined,
    size: size === null ? null : Number(size),
    target,
  } as const;
  return childrenOf(run).flatMap((child): readonly ReadPiece[] => {
    switch (child.nodeName) {
      case "w:t":
        return [{ ...look, text: child.textContent ?? "" }];
      case "w:tab":
        return [{ kind: "tab" }];
      case "w:br":
        return [{ kind: "break" }];
      case "w:pict":
        return [
          {
            kind: "signature-line",
            description: attribute(descendant(child, "v:shape"), "alt") ?? "",
          },
        ];
      default:
        return [];
    }
  });
}
