import { readFileSync } from "node:fs";
import * as Y from "yjs";
import { assert } from "#shared/base/Bug.ts";
import type { Result } from "#shared/base/Result.ts";
import type { Context } from "#shared/doc/commands/command.ts";
import type { Id } from "#shared/model/Id.ts";
import { createAlliance } from "#shared/doc/commands/alliance.ts";
import { commands, type CommandName } from "#shared/doc/commands/registry.ts";

/** Time and ids that are the same at each run. */
export function testContext(prefix = "id"): Context {
  let count = 0;
  return { now: "2026-11-22T08:00:00.000Z", newId: () => `${prefix}-${(count += 1)}` };
}

export const shippedTemplate = (language: "fr" | "en", name = "contrat-de-confiance"): string =>
  readFileSync(new URL(`../../resources/templates/${language}/${name}.yaml`, import.meta.url), "utf8");

/** An alliance with three articles, two partners and two axes: enough to be wrong in many ways. */
export function smallAlliance(clientId = 1): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  const context = testContext("seed");
  value(
    createAlliance(doc, { id: "alliance" as Id<string>, fields: { name: "Alliance des Sources" } }, context),
  );
  const run = (name: CommandName, args: unknown) => value(runCommand(doc, name, args, context));
  for (const [id, title] of [
    ["cap", "Un cap commun"],
    ["voix", "Une voix pour chacun"],
    ["sortie", "Se quitter"],
  ]) {
    run("addArticle", {
      id,
      fields: { title },
      texts: { text: `Nous disons ${title}.\nNous tenons parole.` },
    });
  }
  run("addPartner", {
    id: "mairie",
    fields: { legalName: "Commune de Sauve", actorType: "LOCAL_AUTHORITY" },
  });
  run("addPartner", { id: "asso", fields: { legalName: "Les Jardins partagés" } });
  run("addRepresentative", { id: "maire", fields: { partnerId: "mairie", fullName: "Anne Roux" } });
  run("addAxis", { id: "cohesion", fields: { label: "Cohésion" } });
  run("addAxis", { id: "coherence", fields: { label: "Cohérence" } });
  run("addClause", { id: "duree", fields: { label: "Durée" }, texts: { body: "Cinq ans." } });
  return doc;
}

/** Another person's copy, who writes under another client id. */
export function copyOf(doc: Y.Doc, clientId: number): Y.Doc {
  const copy = new Y.Doc();
  copy.clientID = clientId;
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

export function runCommand(doc: Y.Doc, name: CommandName, args: unknown, context = testContext()) {
  return (
    commands[name] as (doc: Y.Doc, args: unknown, context: Context) => ReturnType<(typeof commands)["addKey"]>
  )(doc, args, context);
}

export function value<T>(result: Result<T>): T {
  assert(result.ok, `expected a value, got ${JSON.stringify(result)}`);
  return result.value;
}
