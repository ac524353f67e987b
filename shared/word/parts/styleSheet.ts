import { paragraphStyles } from "./paragraphStyles.ts";
import { literalXml, element, part, val, w, type Xml } from "#shared/word/xml/element.ts";
import type { Words } from "#shared/word/words/Words.ts";
import { wordNamespace } from "./namespaces.ts";
import { characterStyles, tableStyles } from "./otherStyles.ts";

/** `word/styles.xml`: Word's own styles where there is one (so that it names them in its user's language), then ours. */
export const styleSheet = (words: Words): string =>
  part(
    element(
      "w:styles",
      wordNamespace,
      defaults(words.languageTag),
      ...paragraphStyles(words.styles),
      ...characterStyles(words.styles),
      ...tableStyles(words.styles),
      w(
        "style",
        { type: "numbering", default: 1, styleId: "NoList" },
        val("name", "No List"),
        literalXml("<w:semiHidden/>"),
      ),
    ),
  );

/** Cambria and Calibri come with every Word; Caladea and Carlito have their exact widths elsewhere. */
export const bodyFont = "Cambria";

const defaults = (language: string): Xml =>
  w(
    "docDefaults",
    {},
    w(
      "rPrDefault",
      {},
      w(
        "rPr",
        {},
        w("rFonts", { ascii: bodyFont, hAnsi: bodyFont, eastAsia: bodyFont, cs: bodyFont }),
        val("sz", 21),
        val("szCs", 21),
        w("lang", { val: language, eastAsia: language, bidi: "ar-SA" }),
      ),
    ),
    w("pPrDefault", {}, w("pPr", {}, w("spacing", { after: 120, line: 276, lineRule: "auto" }))),
  );
