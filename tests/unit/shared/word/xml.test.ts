import { describe, expect, test } from "vitest";
import { characters, element, val, w } from "#shared/word/xml/element.ts";

describe("an XML element", () => {
  test("closes itself when it holds nothing, and keeps its attributes in order", () => {
    expect(w("keepNext")).toBe("<w:keepNext/>");
    expect(val("sz", 21)).toBe('<w:sz w:val="21"/>');
    expect(w("tab", { val: "right", pos: 9070, leader: undefined })).toBe(
      '<w:tab w:val="right" w:pos="9070"/>',
    );
    expect(element("a", { "r:id": "x" }, w("b"), w("c"))).toBe('<a r:id="x"><w:b/><w:c/></a>');
  });

  test("escapes whatever stands in text and attributes", () => {
    expect(characters("a < b & c > d")).toBe("a &lt; b &amp; c &gt; d");
    expect(element("a", { b: 'say "<&>"\n' })).toBe('<a b="say &quot;&lt;&amp;&gt;&quot;&#10;"/>');
    expect(characters("{articles-0} ]]> é 👩‍🚒")).toBe("{articles-0} ]]&gt; é 👩‍🚒");
  });

  test("shows as U+FFFD what XML cannot hold: control characters, lone surrogates, non-characters", () => {
    expect(characters("a\u0000b\u000bc\ud800d\udc00e\ufffe")).toBe("a\ufffdb\ufffdc\ufffdd\ufffde\ufffd");
  });
});
