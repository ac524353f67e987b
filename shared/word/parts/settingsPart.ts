import { element, part, val, w } from "#shared/word/xml/element.ts";
import { wordNamespace } from "./namespaces.ts";

/** `word/settings.xml`. No `updateFields`: Word would ask its reader to change a document that is to be signed. */
export const settingsPart = (language: string): string =>
  part(
    element(
      "w:settings",
      wordNamespace,
      w("zoom", { percent: 100 }),
      val("defaultTabStop", 709),
      val("characterSpacingControl", "doNotCompress"),
      w(
        "compat",
        {},
        ...compatibility.map(([name, value]) =>
          w("compatSetting", { name, uri: "http://schemas.microsoft.com/office/word", val: value }),
        ),
      ),
      w("themeFontLang", { val: language }),
      val("decimalSymbol", language.startsWith("fr") ? "," : "."),
      val("listSeparator", language.startsWith("fr") ? ";" : ","),
    ),
  );

/** Word's present layout: without it the title bar says « mode de compatibilité ». */
const compatibility = [
  ["compatibilityMode", "15"],
  ["overrideTableStyleFontSizeAndJustification", "1"],
  ["enableOpenTypeFeatures", "1"],
  ["doNotFlipMirrorIndents", "1"],
  ["differentiateMultirowTableHeaders", "1"],
] as const;
