import { nothing, val, w, type Xml } from "#shared/word/xml/element.ts";

/** On white, all of them pass WCAG AA for small text (4.5:1); `rule` is for lines only. */
export const colors = {
  ink: "14263B",
  accent: "1F5673",
  muted: "55606B",
  rule: "9AA7B2",
  band: "E8EEF2",
} as const;

export type Style = {
  readonly type: "paragraph" | "character" | "table";
  readonly styleId: string;
  readonly name: string;
  readonly basedOn?: string | undefined;
  readonly next?: string | undefined;
  readonly isDefault?: boolean;
  readonly paragraph?: Xml;
  readonly run?: Xml;
  /** Table properties and conditional formats, after the others. */
  readonly table?: Xml;
};

/** One `w:style`. Those that Word knows under their English name are left to it; the others are marked as custom. */
export function styleOf(style: Style): Xml {
  const {
    type,
    styleId,
    name,
    basedOn,
    next,
    isDefault,
    paragraph = nothing,
    run = nothing,
    table = nothing,
  } = style;
  return w(
    "style",
    {
      type,
      default: isDefault ? 1 : undefined,
      customStyle: isBuiltIn(name) ? undefined : 1,
      styleId,
    },
    val("name", name),
    basedOn === undefined ? nothing : val("basedOn", basedOn),
    next === undefined ? nothing : val("next", next),
    hidden.has(name) ? w("semiHidden") : nothing,
    hidden.has(name) ? nothing : w("qFormat"),
    paragraph === nothing ? nothing : w("pPr", {}, paragraph),
    run === nothing ? nothing : w("rPr", {}, run),
    table,
  );
}

const hidden: ReadonlySet<string> = new Set(["Default Paragraph Font", "Normal Table"]);

const builtIn: ReadonlySet<string> = new Set([
  "Normal",
  "Title",
  "Subtitle",
  "List Paragraph",
  "List Bullet",
  "List Number",
  "TOC Heading",
  "toc 1",
  "header",
  "footer",
  "Strong",
  "Hyperlink",
  "Default Paragraph Font",
  "Normal Table",
]);

const isBuiltIn = (name: string): boolean => builtIn.has(name) || /^heading \d$/u.test(name);
