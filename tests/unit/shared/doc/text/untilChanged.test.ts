import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { untilChanged } from "#shared/doc/text/untilChanged.ts";

/** A text, a reading of it, and how often it was done. */
function counted() {
  const doc = new Y.Doc();
  const text = doc.getText("text");
  let count = 0;
  const read = untilChanged((ytext) => {
    count += 1;
    return ytext.toJSON();
  });
  return { doc, text, read: () => read(text), count: () => count };
}

describe("a reading that is done once until something changes", () => {
  test("serves all who ask between two changes, and those who observe the second", () => {
    const { text, read, count } = counted();
    text.insert(0, "un");
    const seen: string[] = [];
    for (let each = 0; each < 3; each += 1) text.observe(() => void seen.push(read()));
    expect([read(), read()]).toEqual(["un", "un"]);
    expect(count()).toBe(1);
    text.insert(2, "e");
    expect(seen).toEqual(["une", "une", "une"]);
    expect(read()).toBe("une");
    expect(count()).toBe(2);
  });

  test("serves who asks in a transaction before anything is written, and nobody afterwards", () => {
    const { doc, text, read, count } = counted();
    doc.transact(() => {
      expect([read(), read()]).toEqual(["", ""]);
      expect(count()).toBe(1);
      text.insert(0, "un");
      expect(read()).toBe("un");
      text.insert(2, "e");
      expect(read()).toBe("une");
    });
    expect(read()).toBe("une");
  });

  test("is done again after what an observer writes, whoever asks before others are told", () => {
    const { doc, text, read } = counted();
    const other = doc.getMap("other");
    const seen: string[] = [];
    text.observe(() => {
      if (text.length < 3) doc.transact(() => text.insert(text.length, "e"));
      seen.push(read());
      if (other.size === 0) other.set("seen", true);
      seen.push(read());
    });
    text.insert(0, "un");
    expect(seen).toEqual(["une", "une", "une", "une"]);
  });

  test("is done again after what another sent", () => {
    const { doc, text, read } = counted();
    const far = new Y.Doc();
    text.insert(0, "un");
    expect(read()).toBe("un");
    Y.applyUpdate(far, Y.encodeStateAsUpdate(doc));
    far.getText("text").insert(2, "e");
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(far));
    expect(read()).toBe("une");
  });
});
