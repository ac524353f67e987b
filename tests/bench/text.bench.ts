import { expect, it } from "vitest";
import * as Y from "yjs";
import { applyTransaction } from "#shared/doc/text/applyTransaction.ts";
import { decode } from "#shared/doc/text/decode.ts";
import { replaceAll } from "#shared/doc/text/replaceAll.ts";
import { unitCount } from "#shared/doc/text/textDocument.ts";
import { plainText } from "#shared/model/richText.ts";
import { Random } from "#tests/kit/random.ts";
import { somewhere } from "#tests/kit/text/textEdits.ts";
import { TextReplica, editor } from "#tests/kit/text/TextReplica.ts";
import { percentile, report } from "./sideBySide.ts";

/** 10,000 words in 200 paragraphs: far longer than any article. */
const words = Array.from({ length: 200 }, () => "les partenaires conviennent de ".repeat(12).trim()).join(
  "\n",
);
const edits = 1_000;

const longText = (): TextReplica => {
  const source = new Y.Doc();
  replaceAll(source.getText("text"), plainText(words));
  const replica = new TextReplica(2);
  replica.receive(Y.encodeStateAsUpdate(source));
  return replica;
};

it("edits a text of 10,000 words", () => {
  const random = new Random(1);
  const local = longText();
  const updates: Uint8Array[] = [];
  const remote = new TextReplica(3);
  remote.receive(Y.encodeStateAsUpdate(local.doc));
  local.doc.on("update", (update: Uint8Array) => updates.push(update));

  const localTimes: number[] = [];
  for (let edit = 0; edit < edits; edit += 1) {
    const transaction = local.state.tr.insertText("x", somewhere(local.state.doc, random));
    const start = performance.now();
    local.state = local.state.apply(transaction);
    local.doc.transact(() => applyTransaction(local.ytext, transaction), editor);
    localTimes.push(performance.now() - start);
  }
  const remoteTimes: number[] = [];
  for (const update of updates) {
    const start = performance.now();
    remote.receive(update);
    remoteTimes.push(performance.now() - start);
  }
  const start = performance.now();
  decode(local.ytext);
  const decoding = performance.now() - start;
  for (const [name, times] of [
    ["one's own edit", localTimes],
    ["an edit received", remoteTimes],
  ] as const) {
    report({
      name: `text of ${unitCount(local.state.doc)} characters: ${name}, median`,
      ours: percentile(times, 50),
    });
    report({
      name: `text of ${unitCount(local.state.doc)} characters: ${name}, p95`,
      ours: percentile(times, 95),
      bar: 16,
    });
  }
  report({ name: "text: decode", ours: decoding });
  expect(decode(remote.ytext)).toEqual(decode(local.ytext));
});
