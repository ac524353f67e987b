import { EditorState } from "prosemirror-state";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { applyTransaction, cutsCharacter } from "#shared/doc/text/applyTransaction.ts";
import { encode } from "#shared/doc/text/encode.ts";
import { insertText } from "#shared/doc/text/edit.ts";
import { walkItems } from "#shared/doc/text/items.ts";
import { readPieces } from "#shared/doc/text/pieces.ts";
import { replaceAll } from "#shared/doc/text/replaceAll.ts";
import { textSchema } from "#shared/doc/text/schema.ts";
import { documentOf, isInStep } from "#shared/doc/text/textDocument.ts";
import { resyncTransaction } from "#shared/doc/text/transactionFromEvent.ts";
import { fc } from "#tests/kit/fc.ts";
import { Random } from "#tests/kit/random.ts";
import { richTexts } from "#tests/kit/richText.ts";
import { Hand, clientOrders, meet, pair, shown } from "#tests/kit/text/apart.ts";
import { editKinds, textEdits } from "#tests/kit/text/textEdits.ts";
import { editor } from "#tests/kit/text/TextReplica.ts";
import type { TextReplica } from "#tests/kit/text/TextReplica.ts";

const { bold } = textSchema.marks;

describe("a character of two code units", () => {
  const cuts = {
    "a mark on its first half": (state: EditorState) => state.tr.addMark(1, 3, bold.create()),
    "a mark on its second half": (state: EditorState) => state.tr.addMark(3, 4, bold.create()),
    "its second half removed": (state: EditorState) => state.tr.delete(3, 4),
    "its first half removed": (state: EditorState) => state.tr.delete(2, 3),
    "a word typed inside it": (state: EditorState) => state.tr.insertText("mot", 3),
    "a paragraph opened inside it": (state: EditorState) => state.tr.split(3),
    "half a character typed": (state: EditorState) => state.tr.insertText("\uD83D", 1),
  };

  it.each(Object.entries(cuts))("is never cut in the text by %s", (_, cut) => {
    const [a, b] = pair([1, 2], "a😀b");
    const transaction = cut(a.state);
    expect(cutsCharacter(transaction)).toBe(true);
    a.doc.transact(() => expect(applyTransaction(a.ytext, transaction)).toBe(false), editor);
    a.state = a.state.apply(transaction);
    a.state = a.state.apply(resyncTransaction(a.state, a.ytext));
    expect(isInStep(a.state.doc, readPieces(a.ytext).pieces)).toBe(true);
    meet(a, b);
    expect(b.ytext.toDelta()).toEqual(a.ytext.toDelta());
  });

  it.each(["\u{1F601}", "\u{1F200}", "\u{1F601}\u{1F600}"])(
    "stays whole when %s, which shares a half, replaces it",
    (other) => {
      const [a, b] = pair([1, 2], "a\u{1F600}b");
      new Hand(a).do(a.state.tr.insertText(other, 2, 4), [[1, 3]]);
      expect(meet(a, b)).toBe(`a${other}b`);
    },
  );

  it("stays whole when only marks are put on half of it", () => {
    const [a, b] = pair([1, 2], "a😀b");
    a.doc.transact(() => applyTransaction(a.ytext, a.state.tr.addMark(1, 3, bold.create())), editor);
    a.state = a.state.apply(resyncTransaction(a.state, a.ytext));
    expect(meet(a, b)).toBe("a😀b");
    expect(readPieces(b.ytext).pieces[0]).toEqual({ type: "text", text: "a😀", attributes: { bold: true } });
  });

  it("brings the view back in step when a hostile peer cut one, which no event reports", () => {
    const [a, b] = pair([1, 2], "a😀b");
    b.ytext.insert(2, "X");
    expect(() => meet(a, b)).toThrow("resynchronised");
    expect(shown(a)).toBe("a\uFFFDX\uFFFDb");
    expect(isInStep(a.state.doc, readPieces(a.ytext).pieces)).toBe(true);
  });
});

describe("what a peer may have put in a text", () => {
  it("leaves a view in step, whatever attributes, embeds and list contents arrive", () => {
    const value = fc.oneof(fc.jsonValue(), fc.constantFrom(true, null, "https://a.fr", "h1", 3, "bullet"));
    const attributes = fc.dictionary(
      fc.constantFrom("bold", "link", "k", "list", "indent", "c:a", "ins", "__proto__", "z"),
      value,
      { maxKeys: 3 },
    );
    const insert = fc.oneof(
      fc.constantFrom("\n", "\uD83D", "\uDE00", "a\n\nb", "😀", "\r"),
      fc.record({ ref: fc.record({ to: fc.constantFrom("article", "x"), id: fc.constantFrom("a", "", 1) }) }),
    );
    const operation = fc.oneof(
      fc.record({ insert, attributes }),
      fc.record({ retain: fc.integer({ min: 1, max: 4 }), attributes }),
      fc.record({ delete: fc.integer({ min: 1, max: 4 }) }),
      fc.record({
        foreign: fc.array(fc.oneof(fc.jsonValue(), fc.constant(new Uint8Array(2))), { minLength: 1 }),
      }),
    );
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 8 }), fc.array(fc.nat(30)), (operations, places) => {
        const [a, b] = pair([1, 2], "un😀\ndeux");
        operations.forEach((one, index) => {
          const at = Math.min(places[index] ?? 0, b.ytext.length);
          if ("foreign" in one)
            Y.Array.prototype.insert.call(b.ytext, Math.min(at, 1), structuredClone(one.foreign));
          else b.ytext.applyDelta([...(at > 0 ? [{ retain: at }] : []), structuredClone(one)]);
        });
        a.receive(Y.encodeStateAsUpdate(b.doc));
        expect(isInStep(a.state.doc, readPieces(a.ytext).pieces)).toBe(true);
        // And the next edit of the user lands in its place.
        const transaction = a.state.tr.insertText("ici", 1);
        a.state = a.state.apply(transaction);
        a.doc.transact(() => applyTransaction(a.ytext, transaction), editor);
        expect(isInStep(a.state.doc, readPieces(a.ytext).pieces)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it("lets a view take any text for any other, and touches no paragraph that is the same", () => {
    fc.assert(
      fc.property(richTexts, richTexts, (first, second) => {
        const state = EditorState.create({ schema: textSchema, doc: documentOf(encode(first)) });
        const ytext = new Y.Doc().getText("text");
        replaceAll(ytext, second);
        const next = state.apply(resyncTransaction(state, ytext));
        next.doc.check();
        expect(isInStep(next.doc, readPieces(ytext).pieces)).toBe(true);
        expect(resyncTransaction(next, ytext).docChanged).toBe(false);
      }),
      { numRuns: 100 },
    );
  });
});

describe("delivery", () => {
  it("gives the same text in any order of one sender's updates, after one comparison of state vectors", () => {
    for (let seed = 1; seed <= 30; seed += 1) {
      const random = new Random(seed);
      const [a, b] = pair([random.between(3, 99), random.between(100, 999)], "un deux\ntrois");
      const sent: Uint8Array[] = [];
      a.doc.on("update", (update: Uint8Array) => sent.push(update));
      for (let step = 0; step < 25; step += 1) {
        const edit = textEdits[random.pick(editKinds)](a.state, random);
        if (edit !== undefined) a.dispatch(edit.transaction, edit.removes);
      }
      while (sent.length > 0) {
        b.receive(sent.splice(random.between(0, sent.length - 1), 1)[0] ?? new Uint8Array());
        b.check();
      }
      meet(a, b);
      expect(b.doc.store.pendingStructs).toBeNull();
      expect(b.ytext.toDelta()).toEqual(a.ytext.toDelta());
    }
  });

  it("shows text that arrives before the last newline it needs, and text that lost it", () => {
    const [a, b] = pair([1, 2], "un");
    a.doc.transact(() => a.ytext.delete(2, 1));
    a.check();
    b.doc.transact(() => b.ytext.insert(3, "sans fin"));
    b.check();
    expect(meet(a, b)).toBe("unsans fin");
    new Hand(a).type(2, " ");
    expect(meet(a, b)).toBe("un sans fin");
    expect(a.ytext.toJSON().endsWith("\n")).toBe(true);
  });

  it.each(clientOrders)(
    "lets somebody who only reads write nothing but format clean-up (ids %i, %i)",
    (...order) => {
      const random = new Random(7);
      const [a, b] = pair(order, "un deux\ntrois");
      let written = 0;
      b.doc.on("afterTransaction", ({ changed, origin }: Y.Transaction) => {
        if (changed.size > 0 && origin === editor) written += 1;
      });
      for (let step = 0; step < 60; step += 1) {
        const edit = textEdits[random.pick(editKinds)](a.state, random);
        if (edit !== undefined) a.dispatch(edit.transaction, edit.removes);
        meet(a, b);
      }
      expect(written).toBe(0);
      expect(b.doc.store.clients.has(b.doc.clientID)).toBe(false);
    },
  );
});

describe("the items of a text", () => {
  it("tell who wrote what and where something was, also when its content is gone", () => {
    const [a, b] = pair([1, 2], "un");
    new Hand(a).type(2, " deux");
    meet(a, b);
    new Hand(b).remove(2, 5);
    meet(a, b);
    const items = [...walkItems(a.ytext)];
    expect(items.filter(({ deleted }) => !deleted).map(({ id, text }) => [id.client, text])).toEqual([
      [3, "un"],
      [1, "ux"],
      [3, "\n"],
    ]);
    const gone = (replica: TextReplica) =>
      [...walkItems(replica.ytext)].filter(({ id, deleted }) => deleted && id.client === 1);
    expect(gone(b).map(({ length, text }) => [length, text])).toEqual([[3, " de"]]);
    expect(gone(a).map(({ length, text }) => [length, text])).toEqual([[3, undefined]]);
  });

  it("are not changed by reading", () => {
    const ytext = new Y.Doc().getText("text");
    insertText(ytext, 0, "un");
    const before = Y.encodeStateAsUpdate(ytext.doc ?? new Y.Doc());
    readPieces(ytext);
    expect([...walkItems(ytext)]).toHaveLength(2);
    expect(Y.encodeStateAsUpdate(ytext.doc ?? new Y.Doc())).toEqual(before);
  });
});
