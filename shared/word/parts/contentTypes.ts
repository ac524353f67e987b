import { element, part } from "#shared/word/xml/element.ts";

const word = (name: string) => `application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml`;

const overrides: readonly (readonly [pattern: RegExp, type: string])[] = [
  [/^word\/document\.xml$/u, word("document.main")],
  [/^word\/styles\.xml$/u, word("styles")],
  [/^word\/numbering\.xml$/u, word("numbering")],
  [/^word\/settings\.xml$/u, word("settings")],
  [/^word\/fontTable\.xml$/u, word("fontTable")],
  [/^word\/comments\.xml$/u, word("comments")],
  [/^word\/header\d\.xml$/u, word("header")],
  [/^word\/footer\d\.xml$/u, word("footer")],
  [/^docProps\/core\.xml$/u, "application/vnd.openxmlformats-package.core-properties+xml"],
  [/^docProps\/app\.xml$/u, "application/vnd.openxmlformats-officedocument.extended-properties+xml"],
];

/** `[Content_Types].xml` for the parts of that name. */
export const contentTypes = (names: readonly string[]): string =>
  part(
    element(
      "Types",
      { xmlns: "http://schemas.openxmlformats.org/package/2006/content-types" },
      ...[
        ["png", "image/png"],
        ["rels", "application/vnd.openxmlformats-package.relationships+xml"],
        ["xml", "application/xml"],
      ].map(([Extension, ContentType]) => element("Default", { Extension, ContentType })),
      ...names.flatMap((name) => {
        const [, type] = overrides.find(([pattern]) => pattern.test(name)) ?? [];
        return type === undefined ? [] : [element("Override", { PartName: `/${name}`, ContentType: type })];
      }),
    ),
  );
