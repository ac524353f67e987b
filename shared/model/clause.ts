import { z } from "zod";
import { scopes, type Scope } from "./alliance.ts";
import type { Id } from "./Id.ts";
import { defineRecord, line, members, value, type RecordOf } from "./record.ts";
import type { RichText } from "./richText.ts";

/** Clauses stand before or after the articles of the agreement (`domain.md` 4.2: the articles are order 6). */
export const clausePlaces = ["BEFORE_ARTICLES", "AFTER_ARTICLES"] as const;

export const clauseRecord = defineRecord({
  code: value(line(40), ""),
  label: value(line(200).min(1), ""),
  place: value(z.enum(clausePlaces), "AFTER_ARTICLES"),
  isMandatory: value(z.boolean(), false),
  /** The scopes that this clause is offered for. */
  scopes: members(z.enum(scopes)),
  isIncluded: value(z.boolean(), true),
  legalNote: value(line(1000), ""),
});

/** The body may hold variables such as `{{alliance.name}}`; they are filled when it is read. */
export const clauseTexts = ["body"] as const;

export type Clause = RecordOf<typeof clauseRecord> & { readonly id: Id<"clause">; readonly body: RichText };

/** A clause stands in the agreement when the parties keep it and it suits the scope; no scope named means all. */
export const clauseApplies = (clause: Pick<Clause, "isIncluded" | "scopes">, scope: Scope): boolean =>
  clause.isIncluded && clauseSuits(clause, scope);

/** Whether a clause is meant for the scope; one that names none is meant for all. */
export const clauseSuits = ({ scopes: meantFor }: Pick<Clause, "scopes">, scope: Scope): boolean =>
  meantFor.length === 0 || meantFor.includes(scope);
