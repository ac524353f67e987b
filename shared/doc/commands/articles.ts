import { keepFirstRevision } from "#shared/doc/history/keepRevision.ts";
import { recordCommands, type Check } from "./recordCommands.ts";
import { allExist } from "./writeRecord.ts";

const checkArticle: Check = (doc, fields) => {
  const principles = allExist(
    doc,
    "principles",
    (fields["principleIds"] as readonly string[] | undefined) ?? [],
  );
  const owner = allExist(doc, "partners", [fields["ownerPartnerId"] as string | null | undefined]);
  const clause = allExist(doc, "clauses", [(fields["legalClauseRef"] as string | undefined) || null]);
  return [principles, owner, clause].find(({ ok }) => !ok) ?? principles;
};

const articles = recordCommands("articles", { check: checkArticle, onMade: keepFirstRevision });
export const addArticle = articles.add;
export const editArticle = articles.edit;
export const dropArticle = articles.drop;
export const restoreArticle = articles.restore;
export const moveArticle = articles.move;

const clauses = recordCommands("clauses", { within: "place" });
export const addClause = clauses.add;
export const editClause = clauses.edit;
export const dropClause = clauses.drop;
export const restoreClause = clauses.restore;
export const moveClause = clauses.move;

/** The seven slots are there from the start: they are filled, never added or dropped. */
export const editPrinciple = recordCommands("principles").edit;
