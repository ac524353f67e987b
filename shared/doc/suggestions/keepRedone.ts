import * as Y from "yjs";
import { origins } from "#shared/doc/origins.ts";
import { suggestionRecords } from "./records.ts";
import { keepUnits } from "./ownUnits.ts";
import { isOf, keysOf, readStretches } from "./stretches.ts";
import { readMark } from "./marks.ts";

/**
 * What an undo brings back has new ids, in Yjs 13: what was part of a suggestion under the old ones stays part of it.
 * To be called after the undo, with what the step that was taken back had deleted.
 */
export function keepRedone(doc: Y.Doc, deletions: ReturnType<typeof Y.createDeleteSet>): void {
  if (suggestionRecords(doc).size === 0) return;
  doc.transact((transaction) => {
    const [redone, texts] = [new Map<string, Y.ID>(), new Set<Y.Text>()];
    Y.iterateDeletedStructs(transaction, deletions, (struct) => {
      if (!(struct instanceof Y.Item) || struct.redone === null || !(struct.parent instanceof Y.Text)) return;
      texts.add(struct.parent);
      for (let offset = 0; offset < struct.length; offset += 1)
        redone.set(
          `${struct.redone.client}:${struct.redone.clock + offset}`,
          Y.createID(struct.id.client, struct.id.clock + offset),
        );
    });
    for (const ytext of texts) keepIn(ytext, redone);
  }, origins.make);
}

function keepIn(ytext: Y.Text, redone: ReadonlyMap<string, Y.ID>): void {
  if (ytext.doc === null) return;
  for (const stretch of readStretches(ytext))
    for (const { key, id } of keysOf(stretch)) {
      const mark = readMark(key, stretch.attributes[key], stretch.isNewline);
      if (mark === undefined) continue;
      for (let offset = 0; offset < stretch.length; offset += 1) {
        const [client, clock] = [stretch.id.client, stretch.id.clock + offset];
        const old = redone.get(`${client}:${clock}`);
        if (
          old !== undefined &&
          isOf(ytext, mark, old.client, old.clock) &&
          !isOf(ytext, mark, client, clock)
        )
          keepUnits(ytext.doc, id, mark.does === "insert" ? "put" : "seen", [client, clock, 1]);
      }
    }
}
