import type { Alliance } from "./alliance.ts";
import type { Article } from "./article.ts";
import type { Clause } from "./clause.ts";
import type { Axis } from "./matrix.ts";
import type { Partner } from "./partner.ts";
import type { Principle } from "./principle.ts";
import type { Representative } from "./representative.ts";

/** A partner with the people who speak and sign for it. */
export type Party = { readonly partner: Partner; readonly representatives: readonly Representative[] };

/**
 * The whole agreement as it stands: what is shown, exported and hashed. Nothing dropped is in it, every list is
 * in the order agreed, articles are numbered. Clause variables are still unfilled: `fillVariables` does that.
 */
export type Agreement = {
  readonly alliance: Alliance;
  readonly parties: readonly Party[];
  readonly principles: readonly Principle[];
  readonly articles: readonly Article[];
  readonly clauses: readonly Clause[];
  readonly axes: readonly Axis[];
};
