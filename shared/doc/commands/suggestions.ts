import type * as Y from "yjs";
import { z } from "zod";
import { fail, ok } from "#shared/base/Result.ts";
import { author } from "#shared/model/author.ts";
import { idSchema } from "#shared/model/Id.ts";
import { listKinds, maxIndent, paragraphKinds } from "#shared/model/richText.ts";
import { openSuggestions, type SuggestionFilter } from "#shared/doc/suggestions/openSuggestions.ts";
import { keepOutcome, suggestionRecords, type Outcome } from "#shared/doc/suggestions/records.ts";
import { settle } from "#shared/doc/suggestions/settle.ts";
import { Suggester } from "#shared/doc/suggestions/Suggester.ts";
import { formatRange, setParagraph } from "#shared/doc/text/edit.ts";
import type { PutSplice } from "#shared/doc/text/splice.ts";
import { textAt, textPlace, type TextPlace } from "#shared/doc/textAt.ts";
import { defineCommand, type Context, type Plan } from "./command.ts";
import { at, between, definedOnly, markChanges, point, prose, rewrite, within } from "./texts.ts";

const id = idSchema<string>();

/*
 * Each command makes one suggestion, and answers its id when there was something to suggest. Places count the whole
 * text, with what is suggested to come in and to go.
 */

/** Suggests other words for a passage: an insertion when the passage is empty, a deletion when the words are. */
export const suggestText = defineCommand(
  () => z.strictObject({ id: id.optional(), in: textPlace, from: point, to: point, text: prose }),
  (doc, args, context) =>
    suggesting(doc, args, context, (put) =>
      within(doc, args.in, (text) =>
        between(text, args, (from, to) => rewrite(text, from, to, args.text, put)),
      ),
    ),
);

/** Suggests to set marks, and to take away those given as null. */
export const suggestFormat = defineCommand(
  () => z.strictObject({ id: id.optional(), in: textPlace, from: point, to: point, marks: markChanges }),
  (doc, args, context) =>
    suggesting(doc, args, context, (put) =>
      within(doc, args.in, (text) =>
        between(text, args, (from, to) => formatRange(text, from, to, definedOnly(args.marks), put)),
      ),
    ),
);

/** Suggests to make a paragraph a title, an item of a list, or to indent it. */
export const suggestParagraph = defineCommand(
  () =>
    z.strictObject({
      id: id.optional(),
      in: textPlace,
      paragraph: z.number().int().min(0),
      kind: z.enum(paragraphKinds).optional(),
      list: z.enum(listKinds).optional(),
      indent: z.number().int().min(0).max(maxIndent).optional(),
    }),
  (doc, args, context) => {
    const { id: _id, in: place, paragraph, ...change } = args;
    return suggesting(doc, args, context, (put) =>
      within(doc, place, (text) =>
        at(text, { paragraph, offset: 0 }, () => setParagraph(text, paragraph, definedOnly(change), put)),
      ),
    );
  },
);

type Suggested = { readonly id?: string | undefined; readonly in: TextPlace };

function suggesting(doc: Y.Doc, given: Suggested, context: Context, plan: (put: PutSplice) => Plan): Plan {
  const suggestion = given.id ?? context.newId();
  if (suggestionRecords(doc).has(suggestion))
    return fail({ kind: "record-exists", collection: "suggestions", id: suggestion });
  let suggester: Suggester | undefined;
  const planned = plan((ytext, change) => {
    suggester ??= new Suggester(ytext, given.in, context, suggestion);
    suggester.put(ytext, change);
  });
  if (!planned.ok) return planned;
  return ok({
    write: () => {
      planned.value.write();
      return suggestionRecords(doc).has(suggestion) ? { id: suggestion } : {};
    },
  });
}

const one = z.strictObject({ id });
/** Those of one article, of one author, of both, or all. */
const several = z.strictObject({ articleId: id.optional(), author: author.strict().optional() });

/** Makes what is left of a suggestion part of its text. */
export const acceptSuggestion = defineCommand(
  () => one,
  (doc, args, context) => settling(doc, [args.id], "accepted", context),
);

/** Takes what is left of a suggestion out of its text; its author withdraws it so. */
export const rejectSuggestion = defineCommand(
  () => one,
  (doc, args, context) => settling(doc, [args.id], "rejected", context),
);

export const acceptSuggestions = defineCommand(
  () => several,
  (doc, args, context) => settling(doc, idsOf(doc, args), "accepted", context),
);

export const rejectSuggestions = defineCommand(
  () => several,
  (doc, args, context) => settling(doc, idsOf(doc, args), "rejected", context),
);

const idsOf = (doc: Y.Doc, filter: SuggestionFilter): readonly string[] =>
  openSuggestions(doc, filter).map((suggestion) => suggestion.id);

function settling(doc: Y.Doc, ids: readonly string[], outcome: Outcome, { now }: Context): Plan {
  const records = suggestionRecords(doc);
  const unknown = ids.find((each) => !records.has(each));
  if (unknown !== undefined) return fail({ kind: "no-such-record", collection: "suggestions", id: unknown });
  return ok({
    write: () => {
      for (const [text, own] of byText(doc, ids)) {
        settle(text, new Set(own), outcome);
        for (const each of own) keepOutcome(doc, each, outcome, now);
      }
      return {};
    },
  });
}

function byText(doc: Y.Doc, ids: readonly string[]): ReadonlyMap<Y.Text, readonly string[]> {
  const found = new Map<Y.Text, string[]>();
  for (const each of ids) {
    const place = suggestionRecords(doc).get(each)?.in;
    const text = place && textAt(doc, place);
    if (text !== undefined) found.set(text, [...(found.get(text) ?? []), each]);
  }
  return found;
}
