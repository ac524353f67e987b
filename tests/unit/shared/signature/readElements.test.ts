import { DOMParser, type Attr, type Element as DomElement } from "@xmldom/xmldom";
import { describe, expect, test } from "vitest";
import { utf8 } from "#shared/base/bytes.ts";
import { canonicalize } from "#shared/signature/markup/canonicalize.ts";
import { attributeOf, hasText, parseXml, textOf, type Element } from "#shared/signature/markup/xml.ts";
import { fc } from "#tests/kit/fc.ts";
import { processorSeconds } from "#tests/kit/processorSeconds.ts";

/** An element as plain data, in one form whoever read it: runs of text joined, empty ones left out. */
type Tree = {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: readonly string[];
  readonly children: readonly (Tree | string)[];
};

function joined(children: readonly (Tree | string)[]): (Tree | string)[] {
  const out: (Tree | string)[] = [];
  for (const child of children) {
    const last = out.at(-1);
    if (typeof child === "string" && typeof last === "string") out[out.length - 1] = last + child;
    else if (child !== "") out.push(child);
  }
  return out;
}

const ours = ({ name, namespace, attributes, children }: Element): Tree => ({
  name,
  namespace,
  attributes: attributes.map((one) => JSON.stringify([one.name, one.namespace, one.localName, one.value])),
  children: joined(children.map((child) => (typeof child === "string" ? child : ours(child)))),
});

function theirs(element: DomElement): Tree {
  const attributes = Array.from({ length: element.attributes.length }, (_, i) => {
    const one = element.attributes.item(i) as Attr;
    return JSON.stringify([one.name, one.namespaceURI ?? "", one.localName, one.value]);
  });
  const children: (Tree | string)[] = [];
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === 1) children.push(theirs(node as DomElement));
    else if (node.nodeType !== 8) children.push(node.nodeValue ?? "");
  }
  return {
    name: element.tagName,
    namespace: element.namespaceURI ?? "",
    attributes,
    children: joined(children),
  };
}

/** What @xmldom/xmldom reads, any complaint being fatal; `undefined` when it refuses. */
function readByXmldom(markup: string): Tree | undefined {
  try {
    const root = new DOMParser({
      onError: (_level, message) => {
        throw new Error(message);
      },
      locator: false,
      normalizeLineEndings: (text) => text.replace(/\r\n?/g, "\n"),
    }).parseFromString(markup, "application/xml").documentElement;
    return root === null ? undefined : theirs(root);
  } catch {
    return undefined;
  }
}

const samples = [
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://r"><Relationship Id="rId1" Type="http://t" Target="a.xml?x=1&amp;y"/><!-- c --><Relationship Id='b' Type="t" Target="&#233;&#xE9;" TargetMode="External"></Relationship></Relationships>`,
  `<s:Signature xmlns:s="http://s" xmlns="d" Id="a"><s:Object s:x="1" x="2"><b xmlns="">t&lt;é<![CDATA[<&>]]></b></s:Object>\r\n<c xmlns:s="other"><s:d xml:lang="fr"/></c></s:Signature>`,
  `<a>1<b/>2<c d="e\tf\ng">3</c>4</a>`,
];
const fragments = [
  ...Array.from("<>&;\"'=/!?-[]: \t\n\r\u0085\u2028éa1"),
  ..."]]> <!-- --> <![CDATA[ </a> <a> <a/> <b:c/> x='2' xmlns='' xmlns:b='u' xmlns:xml='u' xml:id='q'".split(
    " ",
  ),
  ..."&amp; &#9; &#x41; &#0; &#xD800; &#xFFFF; &nbsp; <?p?> <!DOCTYPE".split(" "),
];
/** Replaces up to five characters at a place by a fragment. */
const change = fc.record({
  at: fc.noBias(fc.nat({ max: 999 })),
  cut: fc.constantFrom(0, 0, 0, 1, 2, 5),
  put: fc.constantFrom("", ...fragments),
});

describe("our reader of XML", () => {
  test("accepts nothing that another refuses, and reads the same in what both accept", () => {
    const seen = { accepted: 0, refused: 0, differing: 0 };
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.array(change, { minLength: 1, maxLength: 2 }),
        (sample, changes) => {
          const markup = changes.reduce((text, { at, cut, put }) => {
            const start = Math.floor((at * text.length) / 1_000);
            return text.slice(0, start) + put + text.slice(start + cut);
          }, sample);
          const read = parseXml(utf8(markup));
          seen[read.ok ? "accepted" : "refused"] += 1;
          if (!read.ok) return;
          if (markup !== sample) seen.differing += 1;
          expect(ours(read.value)).toEqual(readByXmldom(markup));
          const again = parseXml(utf8(canonicalize(read.value)));
          expect(again.ok && canonicalize(again.value)).toBe(canonicalize(read.value));
        },
      ),
      { numRuns: 8_000 },
    );

    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(500);
  });

  test("accepts what is plain", () => {
    for (const sample of samples) {
      const read = parseXml(utf8(sample));
      expect(read.ok && ours(read.value)).toEqual(readByXmldom(sample));
    }
  });

  test("gives attributes by name, and text however deep", () => {
    const read = parseXml(utf8('<a b="1" c:b="2" xmlns:c="u"> <d>x<e>y</e></d>z</a>'));
    if (!read.ok) throw new Error(read.failure.detail);
    const { value } = read;
    expect([attributeOf(value, "b"), attributeOf(value, "c:b"), attributeOf(value, "e")]).toEqual([
      "1",
      "2",
      undefined,
    ]);
    expect([textOf(value), hasText(value), textOf(undefined)]).toEqual([" xyz", true, undefined]);
  });

  test.for([
    ["a version that reads otherwise", '<?xml version="1.1"?><a/>'],
    ["a declaration out of order", '<?xml encoding="UTF-8" version="1.0"?><a/>'],
    ["a second declaration", '<a/><?xml version="1.0"?>'],
    ["a space before the declaration", ' <?xml version="1.0"?><a/>'],
    ["< in an attribute", '<a b="<"/>'],
    ["attributes run together", '<a b="1"c="2"/>'],
    ["one attribute under two prefixes", '<a xmlns:p="u" xmlns:q="u" p:b="1" q:b="2"/>'],
    ["a prefix bound to nothing", '<a xmlns:p=""/>'],
    ["the prefix xml bound anew", '<a xmlns:xml="u"/>'],
    ["another prefix for xml", '<a xmlns:p="http://www.w3.org/XML/1998/namespace"/>'],
    ["the prefix xmlns bound", '<a xmlns:xmlns="u"/>'],
    ["the namespace of declarations as a default", '<a xmlns="http://www.w3.org/2000/xmlns/"/>'],
    ["a namespace that is no URI", '<a xmlns="a b"/>'],
    ["an element among declarations", "<xmlns:a/>"],
    ["a name of two colons", '<a:b:c xmlns:a="u"/>'],
    ["a name that not every edition of XML knows", "<é/>"],
    ["]]> in text", "<a>]]></a>"],
    ["-- in a comment", "<a><!-- -- --></a>"],
    ["a comment that ends in a dash", "<a><!-- ---></a>"],
    ["CDATA outside the root", "<a/><![CDATA[ ]]>"],
    ["a reference outside the root", "<a/>&#32;"],
    ["a lone ampersand", "<a>& </a>"],
    ["a reference to no character", "<a>&#0;</a>"],
    ["a reference to half a character", "<a>&#xD800;</a>"],
    ["a reference beyond the last character", "<a>&#x110000;</a>"],
    ["a closing tag with an attribute", '<a></a b="1">'],
    ["a closing tag too many", "<a/></a>"],
    ["a tag cut short", "<a"],
    ["a crowd of namespaces", `<a ${Array.from({ length: 40 }, (_, i) => `xmlns:p${i}="u"`).join(" ")}/>`],
  ] as const)("refuses %s", ([, markup]) => {
    expect(parseXml(utf8(markup)).ok).toBe(false);
  });

  test("takes a time that grows with the length alone", async () => {
    const length = 2_000_000;
    const all = [
      `<a ${"b".repeat(length)}`,
      `<a ${" ".repeat(length)}`,
      `<a>${"&".repeat(length)}</a>`,
      `<a>${"&amp;".repeat(length / 5)}</a>`,
      `<a>${"<b/>".repeat(length / 4)}</a>`,
      `<a><!--${"-".repeat(length)}`,
      "<".repeat(length),
      `<a xmlns="u">${'<b xmlns="v"/>'.repeat(length / 14)}</a>`,
    ].map(utf8);
    expect(await processorSeconds(() => all.forEach((markup) => parseXml(markup)))).toBeLessThan(10);
  });
});
