import { TextSelection, type EditorState } from "prosemirror-state";
import { describe, expect, it } from "vitest";
import { addressOf, hasMark, linkAt, removeLink, setLink, toggleBold } from "#renderer/doc/editor/marks.ts";
import { textSchema } from "#shared/doc/text/schema.ts";
import { after, stateOf } from "#tests/kit/editor/stateOf.ts";

const words = (state: EditorState | undefined): unknown => state?.doc.firstChild?.content.toJSON();

describe("links", () => {
  it("makes a link of what is selected", () => {
    expect(words(after(stateOf("un |deux|"), setLink("https://a.fr")))).toEqual([
      { type: "text", text: "un " },
      { type: "text", marks: [{ type: "link", attrs: { href: "https://a.fr" } }], text: "deux" },
    ]);
  });

  it("puts the address in when nothing is selected, and goes on without it", () => {
    const state = after(stateOf("un |"), setLink("mailto:a@b.fr"));
    expect(state?.doc.textContent).toBe("un a@b.fr");
    expect(state && hasMark(state, textSchema.marks.link)).toBe(false);
  });

  it("changes and removes the whole link in which the caret stands", () => {
    const linked = after(stateOf("un |deux| trois"), setLink("https://a.fr"));
    const inside = linked?.apply(linked.tr.setSelection(TextSelection.create(linked.doc, 6)));
    expect(inside && linkAt(inside)).toEqual({ from: 4, to: 8, href: "https://a.fr" });
    const changed = inside && after(inside, setLink("https://b.fr"));
    expect(changed && linkAt(changed)?.href).toBe("https://b.fr");
    expect(inside && after(inside, removeLink)?.doc.rangeHasMark(0, 10, textSchema.marks.link)).toBe(false);
    expect(after(stateOf("u|n"), removeLink)).toBeUndefined();
  });

  it.each(["javascript:alert(1)", "http://a.fr", "ftp://a.fr", "https://", "a b"])(
    "makes no link of %s",
    (href) => {
      expect(after(stateOf("|un|"), setLink(href))).toBeUndefined();
    },
  );

  it.each([
    ["alliance.fr", "https://alliance.fr"],
    [" https://a.fr/x?y#z ", "https://a.fr/x?y#z"],
    ["http://a.fr", "https://a.fr"],
    ["anne@mairie.fr", "mailto:anne@mairie.fr"],
    ["mailto:anne@mairie.fr", "mailto:anne@mairie.fr"],
    ["javascript:alert(1)", undefined],
    ["un mot", undefined],
    ["", undefined],
    ["data:text/html,x", undefined],
  ])("understands %j as %j", (typed, address) => {
    expect(addressOf(typed)).toBe(address);
  });
});

describe("bold", () => {
  it("is on when all of the selection is", () => {
    const state = after(stateOf("|un| deux"), toggleBold);
    expect(state && hasMark(state, textSchema.marks.bold)).toBe(true);
    expect(hasMark(stateOf("|un| deux"), textSchema.marks.bold)).toBe(false);
    expect(state && after(state, toggleBold)?.doc.rangeHasMark(0, 5, textSchema.marks.bold)).toBe(false);
  });
});
