import { z } from "zod";
import * as Y from "yjs";
import { fail, ok } from "#shared/base/Result.ts";
import { allianceRecord } from "#shared/model/alliance.ts";
import { idSchema } from "#shared/model/Id.ts";
import { parseMarkup } from "#shared/model/markup.ts";
import { principleCount, principleId, principleRecord } from "#shared/model/principle.ts";
import { parseTemplate, type Template } from "#shared/model/template.ts";
import { keepFirstRevision } from "#shared/doc/history/keepRevision.ts";
import { orderAt } from "#shared/doc/order.ts";
import { readHeads, recordMap } from "#shared/doc/readRecord.ts";
import { replaceAll } from "#shared/doc/text/replaceAll.ts";
import { allianceMap, allianceTexts } from "#shared/doc/roots.ts";
import type { InvalidTemplate } from "#shared/model/templateProblem.ts";
import { defineCommand, type Context } from "./command.ts";
import { allianceId } from "./editAlliance.ts";
import { createAxis } from "./matrix.ts";
import { createRecord, createTexts, reveal, writeFields } from "./writeRecord.ts";

/** The text of a template file (`resources/templates/README.md`). */
const templateText = z.string().max(1024 * 1024);

const invalidTemplate = (failure: InvalidTemplate) =>
  fail({ kind: "invalid-template", template: failure } as const);

/**
 * Begins an alliance in an empty document, with the seven empty slots of the Charte's principles and, if given,
 * a template's articles, clauses and axes under the template's own ids: nobody else can have made them yet.
 */
export const createAlliance = defineCommand(
  () =>
    z.strictObject({
      id: idSchema<string>().optional(),
      get fields() {
        return allianceRecord.creation;
      },
      challenge: z.string().max(20_000).optional(),
      template: templateText.optional(),
    }),
  (doc, args, context) => {
    if (allianceId(doc) !== undefined) return fail({ kind: "alliance-exists" });
    const template = args.template === undefined ? undefined : parseTemplate(args.template);
    if (template?.ok === false) return invalidTemplate(template.failure);
    const id = args.id ?? context.newId();
    return ok({
      make: () => {
        const map = allianceMap(doc);
        map.set("id", id);
        map.set("createdAt", context.now);
        const templateTitle = template?.value.title ?? "";
        writeFields(map, allianceRecord.fields, { templateTitle, ...args.fields });
        createTexts(
          map,
          allianceTexts,
          args.challenge === undefined ? {} : { challenge: parseMarkup(args.challenge) },
        );
        createPrincipleSlots(doc, context);
        if (template) for (const show of makeTemplate(doc, template.value, context, (given) => given)) show();
      },
      write: () => ({ id }),
    });
  },
);

/** Adds a template's articles, clauses and axes after those that are there, under fresh ids. */
export const importTemplate = defineCommand(
  () => z.strictObject({ template: templateText }),
  (doc, args, context) => {
    if (allianceId(doc) === undefined) return fail({ kind: "no-alliance" });
    const template = parseTemplate(args.template);
    if (!template.ok) return invalidTemplate(template.failure);
    let revelations: readonly (() => void)[] = [];
    return ok({
      make: () => {
        revelations = makeTemplate(doc, template.value, context, () => context.newId());
      },
      write: () => {
        for (const show of revelations) show();
        return {};
      },
    });
  },
);

function createPrincipleSlots(doc: Y.Doc, { now }: Context): void {
  for (let position = 1; position <= principleCount; position += 1) {
    const order = orderAt(readHeads(doc, "principles", "all"), position - 1);
    createRecord(doc, "principles", { id: principleId(position), order, fields: { position } }, now);
    reveal(doc, "principles", principleId(position));
  }
}

/** Makes a template's records and answers how to reveal them. Slots of the Charte that are filled stay as they are. */
function makeTemplate(
  doc: Y.Doc,
  template: Template,
  context: Context,
  idOf: (given: string) => string,
): readonly (() => void)[] {
  const lastPlace = (collection: "articles" | "clauses") => {
    const peers = readHeads(doc, collection, "all");
    return orderAt(peers, peers.length);
  };
  const articles = template.articles.map(({ id: given, text, concretely, weWillNot, ...fields }) => {
    const id = idOf(given);
    const texts = { text, concretely, weWillNot };
    createRecord(doc, "articles", { id, order: lastPlace("articles"), fields, texts }, context.now);
    keepFirstRevision(doc, id, context.now);
    return () => reveal(doc, "articles", id);
  });
  const clauses = template.clauses.map(({ body, ...fields }) => {
    const id = idOf(fields.code.toLowerCase());
    createRecord(doc, "clauses", { id, order: lastPlace("clauses"), fields, texts: { body } }, context.now);
    return () => reveal(doc, "clauses", id);
  });
  const axes = template.axes.map(({ id: given, ...fields }) => {
    const id = idOf(given);
    createAxis(doc, id, fields, undefined, context);
    return () => reveal(doc, "axes", id);
  });
  const principles = template.principles.map(({ position, statement, ...fields }) => () => {
    const slot = recordMap(doc, "principles", principleId(position));
    const stored = slot?.get("statement");
    if (slot === undefined || !(stored instanceof Y.Text) || slot.get("label") !== undefined) return;
    writeFields(slot, principleRecord.fields, fields);
    replaceAll(stored, statement);
  });
  return [...articles, ...clauses, ...axes, ...principles];
}
