import * as Y from "yjs";
import type { Id } from "#shared/model/Id.ts";
import type { ObjectionStep, Position, PositionKind, Statement } from "#shared/model/statement.ts";
import { idOfStatement } from "#shared/model/statementForm.ts";
import { wordingOf } from "#shared/model/wording.ts";
import { keepContent } from "#shared/doc/contents.ts";
import { readPresent } from "#shared/doc/readRecord.ts";
import { statementsMap, type StatementRoot } from "#shared/doc/roots.ts";
import { runCommand, testContext, value } from "./documents.ts";
import { Random } from "./random.ts";
import { speaker, testKey } from "./speaker.ts";

const legalNames = [
  "Commune de Sauve",
  "Les Jardins partagés",
  "Fondation des Rives",
  "Communauté de communes du Piémont",
  "Coopérative La Source vive",
  "Agence de l’eau",
  "Université des Garrigues",
  "Fermes d’ici",
  "Syndicat de rivière",
  "Entreprise Vidal et filles",
  "Association des pêcheurs",
  "École du Vidourle",
  "Collectif citoyen Eau claire",
  "Chambre d’agriculture",
  "Maison de santé",
];
const subjects = [
  "Un cap commun",
  "Une voix pour chacun",
  "Ce que chacun apporte, en temps, en moyens et en savoirs",
  "Dire ce que nous faisons",
  "Partager l’eau des années sèches",
  "Se quitter sans se nuire",
];
const usual: readonly PositionKind[] = [
  "CONSENT",
  "CONSENT",
  "CONSENT",
  "CONSENT",
  "CONSENT_WITH_RESERVATION",
  "STAND_ASIDE",
];

/** An alliance that has debated: many articles, many partners, every kind of position, and a register. */
export function debateAlliance(allianceId: string, size = { articles: 30, partners: 15 }): Y.Doc {
  const random = new Random(7);
  const doc = new Y.Doc();
  doc.clientID = 21;
  const context = testContext("debate");
  const run = (name: Parameters<typeof runCommand>[1], args: unknown) =>
    value(runCommand(doc, name, args, context));
  run("createAlliance", { id: allianceId, fields: { name: "Alliance des Sources" } });
  const text = "Nous gardons l’eau pour tous.\nNous tenons parole, et nous en rendons compte chaque année.";
  for (let index = 0; index < size.articles; index += 1) {
    const title = subjects[index % subjects.length];
    run("addArticle", { id: `article-${index + 1}`, fields: { title }, texts: { text } });
  }
  run("recordRevision", { id: "article-1" });
  const partnerIds = legalNames.slice(0, size.partners).map((legalName, index) => {
    const id = `partner-${index + 1}`;
    run("addPartner", { id, fields: { legalName, displayColor: index % 12 } });
    const fields = { partnerId: id, fullName: `Personne ${index + 1}`, canDecide: true };
    run("addRepresentative", { id: `of-${id}`, fields });
    run("addKey", { representativeId: `of-${id}`, publicKey: testKey(`of-${id}`).publicKey });
    return id;
  });

  // Written as commands would write them, which read all that is there each time.
  const keep = (root: StatementRoot, said: Statement): string => {
    const id = idOfStatement(said);
    statementsMap(doc, root).set(id, testKey(said.representativeId).sign(said));
    return id;
  };
  const who = (partnerId: string, minute: number) => ({
    allianceId: allianceId as Id<"alliance">,
    partnerId: partnerId as Id<"partner">,
    representativeId: `of-${partnerId}` as Id<"representative">,
    at: new Date(Date.UTC(2026, 10, 23, 9, minute)).toISOString(),
  });
  for (const [row, article] of readPresent(doc, "articles").entries()) {
    const contentHash = keepContent(doc, wordingOf(article));
    for (const [column, partnerId] of partnerIds.entries()) {
      // The first partner has said nothing on a few articles; the others are silent now and then.
      if (column === 0 ? row % 9 === 4 : random.chance(row < 6 ? 0 : 0.25)) continue;
      const kind = (row * 7 + column) % 41 === 3 ? "OBJECTION" : random.pick(usual);
      const said: Position = {
        says: "position",
        ...who(partnerId, row),
        articleId: article.id as Id<"article">,
        contentHash,
        kind,
        comment: kind === "OBJECTION" ? "Rien ne dit qui mesure l’eau prélevée." : "Un bilan chaque année.",
        concernsPurpose: kind === "OBJECTION" ? true : null,
        counterWording: null,
        after: [],
      };
      const id = keep("positions", said);
      if (kind !== "OBJECTION" || row % 2 === 0) continue;
      const step: ObjectionStep = {
        says: "objection-step",
        ...who(partnerId, row + 30),
        objection: id,
        to: "RESOLVED",
        comment: "Une jauge est posée à chaque source.",
        contentHash,
        after: [],
      };
      keep("objections", step);
    }
  }
  // The third article says something else since, and somebody wrote a position in another's name.
  const place = { collection: "articles", id: "article-3", field: "text" };
  run("insertText", { in: place, paragraph: 0, offset: 0, text: "Dès le printemps, " });
  run("recordRevision", { id: "article-3" });
  const [, forged] = [...statementsMap(doc, "positions")].at(-1) ?? [];
  const { statement } = forged as { statement: Position };
  const lie: Position = { ...statement, kind: "OBJECTION", comment: "Non.", at: who("", 50).at };
  statementsMap(doc, "positions").set(idOfStatement(lie), testKey("a stranger").sign(lie));

  const town = speaker(doc, "partner-1", "of-partner-1");
  value(
    town.decide({
      articleId: "article-1" as Id<"article">,
      subject: "1. Un cap commun",
      kind: "ADOPT",
      method: "CONSENT",
      responsiblePartnerId: "partner-2" as Id<"partner">,
      dueOn: "2027-03-03",
    }),
  );
  const meeting = { subject: "La prochaine séance", kind: "POSTPONE", method: "MAJORITY" } as const;
  const { id: first = null } = value(
    town.decide({ ...meeting, wording: "Le 3 mars à Sauve, salle des fêtes." }),
  );
  value(town.decide({ ...meeting, wording: "Le 10 mars à Quissac.", method: "CONSENSUS", replaces: first }));
  return doc;
}
