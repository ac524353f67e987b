import { element, part, val, w, type Xml } from "#shared/word/xml/element.ts";
import { wordNamespace } from "./namespaces.ts";

/** `word/fontTable.xml`: for each font, the one to take where it is missing. */
export const fontTable = (): string =>
  part(
    element(
      "w:fonts",
      wordNamespace,
      font("Calibri", "Carlito", "020F0502020204030204", "swiss"),
      font("Cambria", "Caladea", "02040503050406030204", "roman"),
    ),
  );

const font = (name: string, alternative: string, panose: string, family: string): Xml =>
  w(
    "font",
    { name },
    val("altName", alternative),
    val("panose1", panose),
    val("charset", "00"),
    val("family", family),
    val("pitch", "variable"),
  );
