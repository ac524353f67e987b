import { readFileSync } from "node:fs";
import * as Y from "yjs";
import { assert } from "#shared/base/Bug.ts";
import { runNamedCommand } from "#shared/doc/commands/registry.ts";
import { readAgreement } from "#shared/doc/queries/agreement.ts";
import type { Id } from "#shared/model/Id.ts";
import { toPlainText } from "#shared/model/richText.ts";
import { copyOf, runCommand, shippedTemplate, testContext, value } from "#tests/kit/documents.ts";
import { speaker } from "#tests/kit/speaker.ts";

const lines = readFileSync(
  new URL("../../resources/examples/fr/alliance.jsonl", import.meta.url),
  "utf8",
).split("\n");

/** The worked example, some weeks later: its partners have suggested, commented, taken positions and decided. */
export function debatedExample(allianceId: string): Y.Doc {
  const doc = new Y.Doc();
  const context = testContext("exemple");
  for (const [index, line] of lines.filter((line) => line !== "").entries()) {
    const { command, args } = JSON.parse(line) as { command: string; args: object };
    const more = index === 0 ? { id: allianceId, template: shippedTemplate("fr") } : {};
    const ran = runNamedCommand(doc, { command, args: { ...args, ...more } }, context);
    assert(ran?.ok === true, `the example's line ${index + 1} is a command`);
  }
  const as = (client: number, name: string, organisation: string, act: (away: Y.Doc) => void): void => {
    const away = copyOf(doc, client);
    value(runCommand(away, "nameAuthor", { name, organisation }));
    act(away);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(away));
  };
  const article = "balanced-voice";
  const find = (words: string) => {
    const text = toPlainText(readAgreement(doc).articles.find(({ id }) => id === article)?.text ?? []);
    return { paragraph: 0, offset: text.indexOf(words) };
  };
  as(2, "Paul Dupré", "Les Champs d’Orbaise", (away) => {
    const at = find("quel que soit");
    const place = { collection: "articles", id: article, field: "text" };
    const text = "dite par une seule personne, ";
    value(runCommand(away, "suggestText", { in: place, from: at, to: at, text }, testContext("paul")));
  });
  as(3, "Inès Carvalho", "Fondation Pierre-Vive", (away) => {
    const from = find("une voix");
    const message = { text: "Et quand une organisation envoie deux personnes à la réunion\u00a0?" };
    const to = { ...from, offset: from.offset + "une voix".length };
    const args = { in: { collection: "articles", id: article, field: "text" }, from, to, message };
    value(runCommand(away, "openThread", args, testContext("ines")));
  });

  const [town, table, fields, foundation] = [
    speaker(doc, "saint-aubrac", "helene-marchal"),
    speaker(doc, "table", "karim-benali"),
    speaker(doc, "champs", "paul-dupre"),
    speaker(doc, "pierre-vive", "ines-carvalho"),
  ];
  const speakers = [town, table, fields, foundation];
  for (const one of speakers) one.publish();
  for (const [row, { id: articleId }] of readAgreement(doc).articles.slice(0, 9).entries()) {
    for (const [column, one] of speakers.entries()) {
      const isObjecting = one === fields && articleId === "decide-together";
      if (row > 5 && column % 2 === row % 2 && !isObjecting) continue;
      if (isObjecting) {
        const comment = "En pleine moisson, personne d’une ferme ne peut venir décider en soirée.";
        value(one.position({ articleId, kind: "OBJECTION", comment, concernsPurpose: true }));
      } else if (one === foundation && row === 4) {
        value(one.position({ articleId, kind: "STAND_ASIDE" }));
      } else if (one === table && row === 2) {
        const comment = "À relire après une saison.";
        value(one.position({ articleId, kind: "CONSENT_WITH_RESERVATION", comment }));
      } else value(one.position({ articleId, kind: "CONSENT" }));
    }
  }
  value(
    table.decide({
      articleId: "common-course" as Id<"article">,
      subject: "1. Un cap commun : bien manger, tout près",
      kind: "ADOPT",
      method: "CONSENT",
      responsiblePartnerId: "table" as Id<"partner">,
      dueOn: "2027-01-15",
    }),
  );
  return doc;
}
