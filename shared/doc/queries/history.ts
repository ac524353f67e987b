import type * as Y from "yjs";
import { allianceTexts } from "#shared/model/alliance.ts";
import type { Activity } from "#shared/model/activity.ts";
import type { Author } from "#shared/model/author.ts";
import type { Agreement } from "#shared/model/agreement.ts";
import type { Revision } from "#shared/model/revision.ts";
import type { Instant, IsoDate } from "#shared/model/time.ts";
import type { Version } from "#shared/model/version.ts";
import { wordingOf, type Wording } from "#shared/model/wording.ts";
import { plainText } from "#shared/model/richText.ts";
import {
  compareWordings,
  countChanges,
  sumOf,
  type ChangeCounts,
} from "#shared/doc/compare/compareWordings.ts";
import type { WrittenText } from "#shared/doc/compare/withWriters.ts";
import { readActivity } from "#shared/doc/history/activity.ts";
import { readRevision, readRevisions, readWording } from "#shared/doc/history/revisions.ts";
import { authorOf, readSessions } from "#shared/doc/history/sessions.ts";
import { readSnapshot } from "#shared/doc/history/snapshot.ts";
import { readWriters } from "#shared/doc/history/writers.ts";
import type { Query } from "#shared/doc/observe.ts";
import { agreement, readAgreement } from "./agreement.ts";
import { readOne, readPresent, recordMap } from "#shared/doc/readRecord.ts";
import { collections, storedKeys, type CollectionName } from "#shared/doc/roots.ts";
import { decode } from "#shared/doc/text/decode.ts";
import { textAt, type TextPlace } from "#shared/doc/textAt.ts";

/** The wordings of an article, newest first; one that says the same as the one before it is left out. */
export const articleHistory = (articleId: string): Query<readonly Revision[]> => ({
  watches: ["revisions", "authors"],
  read: (doc) => {
    const revisions = readRevisions(doc, articleId);
    return revisions
      .filter(({ contentHash }, index) => revisions[index - 1]?.contentHash !== contentHash)
      .toReversed();
  },
});

/** How much a revision changed in the wording that it was written from; `null` when either was not kept. */
export const changeCounts = (revision: Revision): Query<ChangeCounts | null> => ({
  watches: ["revisions", "contents"],
  read: (doc) => countsSince(doc, revision),
});

/** The wording of an article before its first. */
export const nothingWritten: Wording = {
  title: "",
  text: plainText(""),
  concretely: plainText(""),
  weWillNot: plainText(""),
};

function countsSince(doc: Y.Doc, { parent, contentHash }: Revision): ChangeCounts | null {
  if (parent === null) return countsBetween(doc, null, contentHash);
  const before = readRevision(doc, parent);
  return before === undefined ? null : countsBetween(doc, before.contentHash, contentHash);
}

/** A hash names the same words for ever, so what lies between two of them is counted once. */
const counted = new WeakMap<Y.Doc, Map<string, ChangeCounts>>();

function countsBetween(doc: Y.Doc, before: string | null, after: string): ChangeCounts | null {
  const known = counted.get(doc) ?? new Map<string, ChangeCounts>();
  counted.set(doc, known);
  const name = `${before}>${after}`;
  const done = known.get(name);
  if (done !== undefined) return done;
  const [old, next] = [before === null ? nothingWritten : readWording(doc, before), readWording(doc, after)];
  if (old === undefined || next === undefined) return null;
  const counts = sumOf(Object.values(compareArticle(old, next)).map(countChanges));
  known.set(name, counts);
  return counts;
}

/** Title and texts of an article, each compared with itself. */
export const compareArticle = (before: Wording, after: Wording) => ({
  title: compareWordings(plainText(before.title), plainText(after.title)),
  text: compareWordings(before.text, after.text),
  concretely: compareWordings(before.concretely, after.concretely),
  weWillNot: compareWordings(before.weWillNot, after.weWillNot),
});

/** The words of a content hash, or of the article as it stands when the hash is `null`. */
export const wordingQuery = (articleId: string, contentHash: string | null): Query<Wording | null> => ({
  watches: contentHash === null ? ["articles", "tables"] : ["contents"],
  read: (doc) => {
    if (contentHash !== null) return readWording(doc, contentHash) ?? null;
    const article = readOne(doc, "articles", articleId);
    return article === undefined ? null : wordingOf(article);
  },
});

/**
 * The long texts of a record by their names, with who wrote their words: by the names that people gave to their
 * sessions, which nobody vouches for. With a moment, a session that began after it wrote nothing of what stood then.
 */
export const writtenTexts = (
  collection: "alliance" | CollectionName,
  id: string,
  at: Instant | null,
): Query<Readonly<Record<string, WrittenText>>> => ({
  watches: [collection, "authors", "tables"],
  read: (doc) => {
    const sessions = readSessions(doc);
    const nameOf = (client: number): string | null => {
      const session = sessions.get(client);
      return session === undefined || (at !== null && session.since > at) ? null : session.author.name;
    };
    const names = collection === "alliance" ? allianceTexts : collections[collection].texts;
    return Object.fromEntries(
      names.flatMap((field) => {
        const place = collection === "alliance" ? { collection, field } : { collection, id, field };
        const text = textAt(doc, place as TextPlace);
        if (text === undefined) return [];
        return [[field, { text: decode(text), writers: readWriters(text).map((line) => line.map(nameOf)) }]];
      }),
    );
  },
});

/** What one person did in one day, newest first. */
export type ActivityOfDay = {
  readonly day: IsoDate;
  readonly people: readonly { readonly author: Author | null; readonly activities: readonly Activity[] }[];
};

/** Who changed what, by day (as `dayOf` cuts time, which depends on where one is) and person, newest first. */
export const activityByDay = (dayOf: (at: Instant) => IsoDate): Query<readonly ActivityOfDay[]> => ({
  watches: ["activity", "authors"],
  read: (doc) =>
    grouped(readActivity(doc), ({ until }) => dayOf(until)).map(([day, ofDay]) => ({
      day,
      people: grouped(ofDay, ({ author, client }) =>
        author === null ? `#${client}` : `${author.organisation}\n${author.name}`,
      ).map(([, activities]) => ({ author: activities[0]?.author ?? null, activities })),
    })),
});

function grouped<T>(
  all: readonly T[],
  nameOf: (one: T) => string,
): readonly (readonly [string, readonly T[]])[] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const name = nameOf(one);
    const group = groups.get(name);
    if (group) group.push(one);
    else groups.set(name, [one]);
  }
  return [...groups];
}

/** The moments that people named, and every other version, newest first. */
export const momentList: Query<readonly Version[]> = {
  watches: ["versions", "authors"],
  read: (doc) => {
    const sessions = readSessions(doc);
    return readPresent(doc, "versions")
      .map(({ order: _order, droppedAt: _dropped, ...version }) => {
        const client = recordMap(doc, "versions", version.id)?._map.get(storedKeys.createdAt)?.id.client;
        return { ...version, author: client === undefined ? null : authorOf(sessions, client) } as Version;
      })
      .sort((a, b) => (a.at + a.id < b.at + b.id ? 1 : -1));
  },
};

/** The whole agreement as it stood at a version; `null` when its content is not there. */
export function readMoment(doc: Y.Doc, id: string): Agreement | null {
  const version = readOne(doc, "versions", id);
  return version ? (readSnapshot(doc, version.contentHash) ?? null) : null;
}

/** The agreement at a version, or as it stands (`now`). */
export const agreementAt = (id: string): Query<Agreement | null> => ({
  watches: id === "now" ? agreement.watches : ["versions", "contents"],
  read: (doc) => (id === "now" ? readAgreement(doc) : readMoment(doc, id)),
});
