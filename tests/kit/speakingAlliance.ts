import type * as Y from "yjs";
import { assert } from "#shared/base/Bug.ts";
import type { Id } from "#shared/model/Id.ts";
import { readConsent } from "#shared/doc/queries/consent.ts";
import { runCommand, smallAlliance, value } from "./documents.ts";
import { speaker } from "./speaker.ts";

/** The article of the small alliance that people speak about. */
export const cap = "cap" as Id<"article">;

/** Nobody compared any key. */
export const nobody: ReadonlySet<string> = new Set();

/** Two partners, a person of each with a published key. */
export function speakingAlliance() {
  const doc = smallAlliance();
  value(runCommand(doc, "editRepresentative", { id: "maire", changes: { canDecide: true } }));
  const fields = { partnerId: "asso", fullName: "Léo Blanc", canDecide: true };
  value(runCommand(doc, "addRepresentative", { id: "leo", fields }));
  const [town, gardens] = [speaker(doc, "mairie", "maire"), speaker(doc, "asso", "leo")];
  town.publish();
  gardens.publish();
  return { doc, town, gardens };
}

/** Where everybody stands on that article. */
export const consentOn = (doc: Y.Doc, compared = nobody) =>
  readConsent(doc, compared).articles.find(({ id }) => id === cap);

export function statusOf(doc: Y.Doc, compared = nobody) {
  const found = consentOn(doc, compared);
  assert(found !== undefined, "the article is there");
  return found.status;
}

/** Writes at the head of the article's text: its words have changed. */
export function insert(doc: Y.Doc, text: string): void {
  const place = { collection: "articles", id: cap, field: "text" };
  value(runCommand(doc, "insertText", { in: place, paragraph: 0, offset: 0, text }));
}
