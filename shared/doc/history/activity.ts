import type * as Y from "yjs";
import { z } from "zod";
import { utf8 } from "#shared/base/bytes.ts";
import {
  activityLine,
  type Activity,
  type ActivityChange,
  type ActivityLine,
} from "#shared/model/activity.ts";
import type { Instant } from "#shared/model/time.ts";
import { deflate, inflate, parseJson } from "#shared/doc/pack.ts";
import { activityMap } from "#shared/doc/roots.ts";
import { authorOf, readSessions, writerOf } from "./sessions.ts";

/*
 * Each session keeps a diary of its own, in pages that nobody else writes: `<client>/<page>` → deflated lines. The last
 * page is written again as the work goes on, and a full one never again.
 */

const linesPerPage = 30;
const maxPageBytes = 32 * 1024;
/** Work on one record with no longer pause than this is one line. */
const pauseMs = 15 * 60 * 1000;

const page = z.array(activityLine).max(linesPerPage);

/** Adds what this session did to its diary. The caller opens the `transact`. */
export function keepActivity(doc: Y.Doc, changes: readonly ActivityChange[], now: Instant): void {
  const lines = new Map<string, ActivityLine[]>();
  let number = lastPage(doc);
  let last = readPage(doc, pageName(doc, number)) ?? [];
  for (const change of changes) {
    last = withChange(last, change, now);
    if (last.length > linesPerPage) {
      number += 1;
      last = last.slice(-1);
    }
    lines.set(pageName(doc, number), last);
  }
  for (const [name, written] of lines) activityMap(doc).set(name, deflate(utf8(JSON.stringify(written))));
}

const pageName = (doc: Y.Doc, number: number): string => `${doc.clientID}/${number}`;

function lastPage(doc: Y.Doc): number {
  let number = 0;
  while (activityMap(doc).has(pageName(doc, number + 1))) number += 1;
  return number;
}

function withChange(lines: readonly ActivityLine[], change: ActivityChange, now: Instant): ActivityLine[] {
  const index = lines.findLastIndex(
    ({ collection, id }) => collection === change.collection && id === change.id,
  );
  const line = lines[index];
  if (line === undefined || line.kind !== change.kind || Date.parse(now) - Date.parse(line.until) > pauseMs) {
    return [...lines, { ...change, at: now, until: now }];
  }
  const fields = [...new Set([...line.fields, ...change.fields])].sort();
  return lines.with(index, { ...line, fields, until: now > line.until ? now : line.until });
}

function readPage(doc: Y.Doc, name: string): ActivityLine[] | undefined {
  const stored = activityMap(doc).get(name);
  const bytes =
    stored instanceof Uint8Array && stored.length <= maxPageBytes ? inflate(stored, maxPageBytes) : undefined;
  const parsed = page.safeParse(bytes && parseJson(bytes));
  return parsed.success ? parsed.data : undefined;
}

/** What everybody did, newest first. */
export function readActivity(doc: Y.Doc): readonly Activity[] {
  const [sessions, map] = [readSessions(doc), activityMap(doc)];
  const found: Activity[] = [];
  for (const name of map.keys()) {
    const client = writerOf(map, name);
    if (client === undefined || name.split("/")[0] !== String(client)) continue;
    for (const line of readPage(doc, name) ?? []) {
      found.push({ ...line, client, author: authorOf(sessions, client) });
    }
  }
  return found.sort(newestFirst);
}

const sortKey = ({ until, at, collection, id, client, kind }: Activity): string =>
  [until, at, collection, id, client, kind].join("/");

function newestFirst(a: Activity, b: Activity): number {
  const [left, right] = [sortKey(a), sortKey(b)];
  return left > right ? -1 : Number(left < right);
}
