import * as Y from "yjs";
import { copyOf, runCommand, smallAlliance, testContext, value } from "./documents.ts";

const at = (offset: number, paragraph = 0) => ({ paragraph, offset });
const inText = { collection: "articles", id: "cap", field: "text" };

/**
 * « Nous disons Un cap commun. Nous tenons parole. » with three threads: on « disons », answered by Léo; over the end
 * of the first paragraph, resolved; on « tenons », whose words somebody took away.
 */
export function commentedAlliance(): Y.Doc {
  const doc = smallAlliance();
  value(runCommand(doc, "nameAuthor", { name: "Anne Roux", organisation: "Commune de Sauve" }));
  const open = (id: string, from: object, to: object, text: string) =>
    value(
      runCommand(
        doc,
        "openThread",
        { id, in: { collection: "articles", id: "cap", field: "text" }, from, to, message: { text } },
        testContext(id),
      ),
    );
  open("dire", at(5), at(11), "Disons, ou affirmons\u00a0?\nÀ voir & revoir.");
  open("fin", at(19), at(4, 1), "Deux phrases <ou une>.");
  open("tenir", at(5, 1), at(11, 1), "Tenir, c’est beaucoup.");
  value(runCommand(doc, "resolveThread", { id: "fin" }));
  value(runCommand(doc, "formatText", { in: inText, from: at(7), to: at(9), marks: { bold: true } }));
  value(runCommand(doc, "deleteText", { in: inText, from: at(5, 1), to: at(12, 1) }));
  const away = copyOf(doc, 2);
  value(runCommand(away, "nameAuthor", { name: "Léo Vidal", organisation: "" }));
  const later = { ...testContext("reply"), now: "2026-11-23T09:30:00.000Z" };
  value(runCommand(away, "replyInThread", { id: "dire", message: { text: "Affirmons." } }, later));
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(away));
  return doc;
}
