import type { Id } from "#shared/model/Id.ts";
import { runCommand, value } from "./documents.ts";
import { speakingAlliance } from "./speakingAlliance.ts";

/** An article on which one consents and the other objected, was heard, and has a reservation; two decisions. */
export function debatedAlliance() {
  const { doc, town, gardens } = speakingAlliance();
  const articleId = "cap" as Id<"article">;
  value(town.position({ articleId, kind: "CONSENT" }));
  const { id: objection = "" } = value(
    gardens.position({
      articleId,
      kind: "OBJECTION",
      comment: "Le cap ne dit rien de l’eau.\nElle est pourtant notre défi & notre raison.",
      concernsPurpose: true,
    }),
  );
  value(town.step({ objection, to: "TESTED" }));
  value(
    runCommand(doc, "insertText", {
      in: { collection: "articles", id: articleId, field: "text" },
      paragraph: 0,
      offset: 0,
      text: "Pour l’eau. ",
    }),
  );
  value(
    gardens.position({ articleId, kind: "CONSENT_WITH_RESERVATION", comment: "Un budget <avant mars>." }),
  );
  const { id: first = "" } = value(
    town.decide({ articleId, subject: "Le cap", kind: "POSTPONE", method: "CONSENT" }),
  );
  value(town.position({ articleId, kind: "CONSENT" }));
  value(
    gardens.decide({
      articleId,
      subject: "Le cap, relu",
      kind: "ADOPT",
      method: "CONSENT",
      responsiblePartnerId: "mairie" as Id<"partner">,
      dueOn: "2027-03-01",
      replaces: first,
    }),
  );
  return doc;
}
