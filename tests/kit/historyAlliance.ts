import * as Y from "yjs";
import type { CommandName } from "#shared/doc/commands/registry.ts";
import { copyOf, runCommand, shippedTemplate, value } from "./documents.ts";

/** Four days of three people's work on an alliance from the shipped outline, as their applications would have kept it. */
export function historyAlliance(allianceId: string): Y.Doc {
  let doc = new Y.Doc();
  let count = 0;
  let now = "2026-11-20T08:00:00.000Z";
  const run = (name: CommandName, args: unknown) =>
    value(runCommand(doc, name, args, { now, newId: () => `new-${(count += 1)}` }));
  /** A session of its own: another client id, and a name for it. */
  const session = (client: number, name: string, organisation: string) => {
    doc = copyOf(doc, client);
    run("nameAuthor", { name, organisation });
  };
  const note = (collection: string, id: string, kind: string, ...fields: string[]) =>
    run("recordActivity", { changes: [{ collection, id, kind, fields }] });
  const text = (id: string, field = "text") => ({ in: { collection: "articles", id, field } });

  doc.clientID = 11;
  run("createAlliance", {
    id: allianceId,
    fields: { name: "Alliance des Sources", territory: "Cévennes" },
    challenge: "Garder l’eau pour tous.",
    template: shippedTemplate("fr"),
  });
  const [first = "", second = "", third = ""] = [...doc.getMap("articles").keys()];
  session(12, "Anne Roux", "Commune de Sauve");
  run("addPartner", {
    id: "mairie",
    fields: { legalName: "Commune de Sauve", actorType: "LOCAL_AUTHORITY" },
  });
  note("partners", "mairie", "added");
  run("writeText", {
    ...text(first),
    text: "Les partenaires partagent un cap commun.\nIls tiennent parole et se rendent compte chaque année.\n- l’eau des sources\n- les sols vivants\nCe cap vaut pour sept ans.",
  });
  note("articles", first, "edited", "text");
  run("recordRevision", { id: first });
  run("nameMoment", { id: "atelier", name: "Avant l’atelier de novembre" });

  now = "2026-11-21T14:05:00.000Z";
  session(13, "Bruno Mas", "Les Jardins partagés");
  run("addPartner", { id: "jardins", fields: { legalName: "Les Jardins partagés" } });
  note("partners", "jardins", "added");
  run("writeText", {
    ...text(first),
    text: "Ce cap vaut pour sept ans.\nLes partenaires partagent un **cap commun**.\nIls tiennent parole et se rendent compte deux fois par an.\n- l’eau des sources et des nappes\n- les sols vivants",
  });
  note("articles", first, "edited", "text");
  run("recordRevision", { id: first });
  run("editArticle", { id: second, changes: { title: "Une voix pour chacun", intent: "Décider ensemble" } });
  note("articles", second, "edited", "title", "intent");
  run("recordRevision", { id: second });

  now = "2026-11-23T09:30:00.000Z";
  session(14, "Claire Benoît", "Fondation des Rives");
  run("moveArticle", { id: third, to: 0 });
  note("articles", third, "moved");
  run("editPartner", { id: "jardins", changes: { legalForm: "association loi 1901", isSignatory: false } });
  note("partners", "jardins", "edited", "legalForm", "isSignatory");
  run("insertTable", { ...text(second), paragraph: 0, offset: 0, id: "voix", rows: 2, columns: 2 });
  run("writeText", { in: { collection: "tables", id: "voix", row: "r1", column: "c1" }, text: "Qui" });
  run("recordRevision", { id: second });
  run("writeText", { in: { collection: "tables", id: "voix", row: "r1", column: "c1" }, text: "Qui décide" });
  note("tables", "voix", "edited");
  run("recordRevision", { id: second });
  return doc;
}
