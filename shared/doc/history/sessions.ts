import type * as Y from "yjs";
import { storedAuthor, type Author, type Session } from "#shared/model/author.ts";
import { authorsMap } from "#shared/doc/roots.ts";

/** The session that wrote what now stands under this key of a map: its client id. */
export const writerOf = (map: Y.Map<unknown>, key: string): number | undefined =>
  map._map.get(key)?.id.client;

/** Who was behind which client id. Only a session says who it is: what another wrote in its place is not read. */
export function readSessions(doc: Y.Doc): ReadonlyMap<number, Session> {
  const sessions = new Map<number, Session>();
  for (const [key, stored] of authorsMap(doc)) {
    const client = writerOf(authorsMap(doc), key);
    const parsed = storedAuthor.safeParse(stored);
    if (client === undefined || String(client) !== key || !parsed.success) continue;
    const { at, ...author } = parsed.data;
    sessions.set(client, { client, author, since: at });
  }
  return sessions;
}

export const authorOf = (sessions: ReadonlyMap<number, Session>, client: number): Author | null =>
  sessions.get(client)?.author ?? null;
