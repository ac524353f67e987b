import type * as Y from "yjs";
import { z } from "zod";
import type { Agreement } from "#shared/model/agreement.ts";
import { allianceRecord, allianceTexts } from "#shared/model/alliance.ts";
import { horizons } from "#shared/model/horizon.ts";
import { isId } from "#shared/model/Id.ts";
import { cellId, type Axis } from "#shared/model/matrix.ts";
import { plainText, type RichText } from "#shared/model/richText.ts";
import { richText } from "#shared/model/richTextSchema.ts";
import { sha256Hex } from "#shared/model/version.ts";
import { wordingOf, type Wording } from "#shared/model/wording.ts";
import { keepContent, readContent } from "#shared/doc/contents.ts";
import { collections, type CollectionName } from "#shared/doc/roots.ts";
import { normalise } from "#shared/doc/text/normalise.ts";
import { readWording } from "./revisions.ts";

/*
 * The whole agreement as it stood, in contents: each part of it, and each article's wording, under a hash of its own, so
 * that what two versions share is kept once.
 */

const partNames = ["alliance", "parties", "principles", "clauses", "axes"] as const;

const manifest = z.object({
  parts: z.object(Object.fromEntries(partNames.map((name) => [name, sha256Hex]))),
  articles: z.array(z.object({ contentHash: sha256Hex, record: z.unknown() })),
});
type Manifest = z.infer<typeof manifest>;

const readManifest = (doc: Y.Doc, hash: string): Manifest | undefined => {
  const parsed = manifest.safeParse(readContent(doc, hash));
  return parsed.success ? parsed.data : undefined;
};

/** Keeps the agreement, over that of hash `near`. The caller opens the `transact`. */
export function keepAgreement(doc: Y.Doc, agreement: Agreement, near: string | null): string {
  const previous = near === null ? undefined : readManifest(doc, near);
  const parts = Object.fromEntries(
    partNames.map((name) => [name, keepContent(doc, agreement[name], previous?.parts[name])]),
  );
  const articles = agreement.articles.map((article) => {
    const { title: _title, text: _text, concretely: _concretely, weWillNot: _not, ...record } = article;
    const before = previous?.articles.find((other) => idIn(other.record) === article.id);
    return { contentHash: keepContent(doc, wordingOf(article), before?.contentHash), record };
  });
  return keepContent(doc, { parts, articles }, near);
}

/** The agreement of a version, or `undefined` when its content is not there whole. */
export function readSnapshot(doc: Y.Doc, hash: string): Agreement | undefined {
  const kept = readManifest(doc, hash);
  if (kept === undefined) return undefined;
  const part = (name: (typeof partNames)[number]) => readContent(doc, kept.parts[name] ?? "");
  const articles = kept.articles.flatMap(({ record, contentHash }, index) => {
    const said = readWording(doc, contentHash) ?? unknownWording;
    return revived("articles", record).map((article) => ({ ...article, ...said, number: index + 1 }));
  });
  return {
    alliance: {
      ...allianceRecord.revive(part("alliance")),
      ...textsIn(part("alliance"), allianceTexts),
      id: idIn(part("alliance")),
    },
    parties: listOf(part("parties")).flatMap(reviveParty),
    principles: listOf(part("principles")).flatMap((record) => revived("principles", record)),
    articles,
    clauses: listOf(part("clauses")).flatMap((record) => revived("clauses", record)),
    axes: listOf(part("axes")).flatMap(reviveAxis),
  } as unknown as Agreement;
}

const unknownWording: Wording = {
  title: "",
  text: plainText(""),
  concretely: plainText(""),
  weWillNot: plainText(""),
};

const listOf = (data: unknown): readonly unknown[] => (Array.isArray(data) ? data : []);
const memberOf = (data: unknown, name: string): unknown =>
  typeof data === "object" && data !== null && Object.hasOwn(data, name)
    ? (data as Record<string, unknown>)[name]
    : undefined;

function idIn(data: unknown): string {
  const id = memberOf(data, "id");
  return isId(id) ? id : "";
}

function textsIn(data: unknown, names: readonly string[]): Readonly<Record<string, RichText>> {
  const readText = (name: string) => {
    const parsed = richText.safeParse(memberOf(data, name));
    return normalise(parsed.success ? parsed.data : []);
  };
  return Object.fromEntries(names.map((name) => [name, readText(name)]));
}

/** One record, or none when it has no name. */
function revived(collection: CollectionName, data: unknown) {
  const { record, texts } = collections[collection];
  const id = idIn(data);
  return id === "" ? [] : [{ ...record.revive(data), ...textsIn(data, texts), id }];
}

const reviveParty = (data: unknown) =>
  revived("partners", memberOf(data, "partner")).map((partner) => ({
    partner,
    representatives: listOf(memberOf(data, "representatives")).flatMap((one) =>
      revived("representatives", one),
    ),
  }));

const reviveAxis = (data: unknown) =>
  revived("axes", data).map((axis) => ({
    ...axis,
    cells: Object.fromEntries(
      horizons.map((horizon) => {
        const id = cellId(axis.id as Axis["id"], horizon);
        const [cell] = revived("cells", { ...Object(memberOf(memberOf(data, "cells"), horizon)), id });
        return [horizon, { ...cell, axisId: axis.id, horizon }];
      }),
    ),
  }));
