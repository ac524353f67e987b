import { Sequence, Set as Asn1Set, ObjectIdentifier, Utf8String } from "asn1js";
import { describe, expect, test } from "vitest";
import { utf8 } from "#shared/base/bytes.ts";
import { fromBase64, toBase64 } from "#shared/signature/markup/base64.ts";
import { canonicalize } from "#shared/signature/markup/canonicalize.ts";
import { distinguishedName, escapeValue } from "#shared/signature/certificates/distinguishedName.ts";
import { element, text } from "#shared/signature/markup/markup.ts";
import {
  readRelationships,
  relationshipsPartOf,
  resolveTarget,
  transformRelationships,
} from "#shared/signature/packages/relationships.ts";
import { childElements, parseXml } from "#shared/signature/markup/xml.ts";
import { fc } from "#tests/kit/fc.ts";
import { processorSeconds } from "#tests/kit/processorSeconds.ts";

const canonicalOf = (markup: string) => {
  const parsed = parseXml(utf8(markup));
  return parsed.ok ? canonicalize(parsed.value) : parsed.failure.detail;
};

describe("markup", () => {
  const anyText = fc.string({ unit: "binary", maxLength: 30 });
  const attributes = fc.dictionary(
    fc.stringMatching(/^[A-Z][a-z]{0,5}$/),
    anyText.map((value) => text(value).replace(/&[^;]*;/g, "")),
    { maxKeys: 4 },
  );
  const tree = fc.letrec<{ node: string }>((tie) => ({
    node: fc
      .tuple(
        fc.stringMatching(/^[a-z]{1,5}$/),
        attributes,
        fc.array(fc.oneof(anyText.map(text), tie("node")), { maxLength: 3 }),
      )
      .map(([name, given, content]) => element(name, given, ...content)),
  })).node;

  test("is written in canonical form: parsing and canonicalising it changes nothing", () => {
    let longest = 0;
    fc.assert(
      fc.property(tree, (markup) => {
        longest = Math.max(longest, markup.length);
        expect(canonicalOf(markup)).toBe(markup);
      }),
      { numRuns: 300 },
    );
    expect(longest).toBeGreaterThan(100);
  });

  test("declares what an element inherits, and nothing twice", () => {
    const parsed = parseXml(
      utf8(
        '<a xmlns="u" xmlns:b="v" xml:lang="fr"><b:c z="2" b:y="1" a="&#9;&lt;&quot;"><d xmlns="u"/><e xmlns=""/></b:c></a>',
      ),
    );
    const inner = parsed.ok ? childElements(parsed.value)[0] : undefined;
    expect(inner && canonicalize(inner)).toBe(
      '<b:c xmlns="u" xmlns:b="v" a="&#x9;&lt;&quot;" xml:lang="fr" z="2" b:y="1"><d></d><e xmlns=""></e></b:c>'.replace(
        'a="&#x9;&lt;&quot;" xml:lang="fr" z="2" b:y="1"',
        'a="&#x9;&lt;&quot;" z="2" xml:lang="fr" b:y="1"',
      ),
    );
  });

  test("keeps the line separators that only XML 1.1 knows", () => {
    expect(canonicalOf("<a b='\u2028\u0085'>\u2028\u0085</a>")).toBe('<a b="\u2028\u0085">\u2028\u0085</a>');
  });

  test("drops comments, opens CDATA, and normalises line ends", () => {
    expect(canonicalOf("<a>1<!-- x -->2<![CDATA[<&>]]>\r\n&#13;</a>")).toBe("<a>12&lt;&amp;&gt;\n&#xD;</a>");
  });
});

describe("hostile XML", () => {
  const bomb = '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>';
  test.for([
    ["a document type", bomb],
    ["an external entity", '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'],
    ["a document type in small letters", "<!doctype a><a/>"],
    ["an unknown entity", "<a>&nbsp;</a>"],
    ["a processing instruction", '<a/><?xml-stylesheet href="x"?>'],
    ["another encoding", '<?xml version="1.0" encoding="UTF-16"?><a/>'],
    ["two roots", "<a/><b/>"],
    ["text outside", "<a/>x"],
    ["an unclosed element", "<a><b></a>"],
    ["a repeated attribute", '<a x="1" x="2"/>'],
    ["an unquoted attribute", "<a x=1/>"],
    ["an attribute without value", "<a x/>"],
    ["an unbound prefix", "<p:a/>"],
    ["a control character", "<a>\u0001</a>"],
    ["nothing", ""],
    ["depth", "<a>".repeat(100) + "</a>".repeat(100)],
    ["crowds of attributes", `<a ${Array.from({ length: 600 }, (_, i) => `a${i}="1"`).join(" ")}/>`],
  ] as const)("is refused: %s", ([, markup]) => {
    expect(parseXml(utf8(markup)).ok).toBe(false);
  });

  test("is refused when it is not UTF-8, or enormous, at once", async () => {
    expect(parseXml(Uint8Array.of(0x3c, 0x61, 0x2f, 0x3e, 0xff)).ok).toBe(false);
    const seconds = await processorSeconds(() => {
      expect(parseXml(utf8(`<a>${"x".repeat(9_000_000)}</a>`)).ok).toBe(false);
      expect(parseXml(utf8(`<a ${"b='1' ".repeat(300_000)}/>`)).ok).toBe(false);
    });
    expect(seconds).toBeLessThan(5);
  });

  test("is nothing that a plain document is", () => {
    expect(
      parseXml(utf8('\uFEFF<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<a x="é">1</a>\n')).ok,
    ).toBe(true);
  });
});

describe("relationships", () => {
  const id = fc.stringMatching(/^rId[0-9]{1,3}$/);
  const target = fc
    .string({ unit: "grapheme", maxLength: 20 })
    .map((value) => text(value).replace(/[&<>"\n\t]/g, ""));
  const list = fc.uniqueArray(
    fc.record({
      id,
      type: fc.constantFrom("http://t/a", "http://t/b?x=1&y"),
      target,
      isExternal: fc.boolean(),
    }),
    {
      selector: (one) => one.id,
      maxLength: 12,
    },
  );
  const write = (
    relationships: readonly { id: string; type: string; target: string; isExternal: boolean }[],
    gap: string,
  ) =>
    utf8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${gap}${relationships
        .map(({ id: Id, type: Type, target: Target, isExternal }) =>
          element("Relationship", { Type, Target, Id, ...(isExternal ? { TargetMode: "External" } : {}) }),
        )
        .join(gap)}${gap}</Relationships>`,
    );

  test("are digested alike in any order, with any white space, and in canonical form", () => {
    fc.assert(
      fc.property(list, fc.constantFrom("", "\n", "  <!-- x -->\t"), (relationships, gap) => {
        const [straight, reversed] = [write(relationships, ""), write(relationships.toReversed(), gap)].map(
          readRelationships,
        );
        expect(straight?.ok && reversed?.ok).toBe(true);
        if (!straight?.ok || !reversed?.ok) return;
        const transformed = transformRelationships(straight.value);
        expect(transformRelationships(reversed.value)).toBe(transformed);
        expect(canonicalOf(transformed)).toBe(transformed);
        expect(straight.value).toEqual(relationships);
      }),
    );
  });

  test("are sorted by id as text, and say their mode", () => {
    const one = (name: string) => ({ id: name, type: "t", target: "a&b", isExternal: false });
    const transformed = transformRelationships([one("rId2"), one("rId10")]);
    expect(transformed.indexOf("rId10")).toBeLessThan(transformed.indexOf("rId2"));
    expect(transformed).toContain(
      '<Relationship Id="rId10" Target="a&amp;b" TargetMode="Internal" Type="t"></Relationship>',
    );
  });

  test.for([
    ["two of one id", '<Relationship Id="a" Type="t" Target="x"/><Relationship Id="a" Type="t" Target="y"/>'],
    ["no target", '<Relationship Id="a" Type="t"/>'],
    ["an unknown attribute", '<Relationship Id="a" Type="t" Target="x" Other="1"/>'],
    ["an unknown mode", '<Relationship Id="a" Type="t" Target="x" TargetMode="Both"/>'],
    ["a stranger", '<b xmlns="v"/>'],
    ["text", "text"],
  ] as const)("are refused with %s", ([, content]) => {
    const markup = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
    expect(readRelationships(utf8(markup)).ok).toBe(false);
  });

  test("name the parts that readers would open", () => {
    expect(resolveTarget("/", "word/document.xml")).toBe("/word/document.xml");
    expect(resolveTarget("/word/document.xml", "media/a.png")).toBe("/word/media/a.png");
    expect(resolveTarget("/word/document.xml", "../docProps/a.xml")).toBe("/docProps/a.xml");
    expect(resolveTarget("/word/document.xml", "/word/./b.xml")).toBe("/word/b.xml");
    for (const outside of ["../../../etc", "http://a/b", "//host/a", "a?b", "a#b", "", "a\\b"]) {
      expect(resolveTarget("/word/document.xml", outside)).toBeUndefined();
    }
    expect([relationshipsPartOf("/"), relationshipsPartOf("/word/a.xml")]).toEqual([
      "/_rels/.rels",
      "/word/_rels/a.xml.rels",
    ]);
  });
});

describe("a distinguished name", () => {
  const relative = (...attributes: readonly (readonly [oid: string, value: string])[]) =>
    new Asn1Set({
      value: attributes.map(
        ([value, string]) =>
          new Sequence({ value: [new ObjectIdentifier({ value }), new Utf8String({ value: string })] }),
      ),
    });
  const nameOf = (...value: Asn1Set[]) => distinguishedName(new Uint8Array(new Sequence({ value }).toBER()));

  test("is written most specific first, and told apart from its own separators", () => {
    expect(
      nameOf(relative(["2.5.4.6", "FR"]), relative(["2.5.4.10", "A, B"]), relative(["2.5.4.3", "É+#;"])),
    ).toBe("CN=É\\+#\\;, O=A\\, B, C=FR");
    expect(nameOf(relative(["2.5.4.3", "x"], ["2.5.4.11", "y"]))).toBe("CN=x+OU=y");
    expect(nameOf(relative(["2.5.4.97", "VAT"]))).toBe("2.5.4.97=#0c03564154");
  });

  test("escapes as RFC 4514 asks", () => {
    expect(escapeValue('#a "b" <c>\\, ')).toBe('\\#a \\"b\\" \\<c\\>\\\\\\,\\ ');
    expect([escapeValue(" "), escapeValue(" a "), escapeValue("\u0000"), escapeValue("a\\ ")]).toEqual([
      "\\ ",
      "\\ a\\ ",
      "\\00",
      "a\\\\\\ ",
    ]);
  });

  test("keeps every value: reading it back gives what was written", () => {
    const characters = [" ", "#", ",", "+", '"', "\\", ";", "<", ">", "=", "a", "é", "\u0000"];
    const unescape = (written: string) =>
      written.replace(/\\(00|.)/gsu, (_, one: string) => (one === "00" ? "\u0000" : one));
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...characters), minLength: 1, maxLength: 12 }),
        (value) => {
          const written = escapeValue(value);
          expect(unescape(written)).toBe(value);
          expect(written).not.toMatch(/(^|[^\\])(\\\\)*[,+";<>]/);
          expect(written).not.toMatch(/^[ #]|(^|[^\\])(\\\\)* $/);
        },
      ),
    );
  });
});

describe("base64", () => {
  test("comes back as it was, and is what others write", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
        expect(fromBase64(toBase64(bytes).replace(/(.{5})/g, "$1\r\n\t "))).toEqual(new Uint8Array(bytes));
      }),
    );
  });

  test("is refused when it could be read in two ways", () => {
    for (const wrong of ["A", "AB", "ABC", "AB=C", "A===", "AA-_", "AAé=", "AB==", "AAB="])
      expect(fromBase64(wrong)).toBeUndefined();
    expect(fromBase64("AA==")).toEqual(Uint8Array.of(0));
  });
});
