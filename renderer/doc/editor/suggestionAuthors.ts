import { authorOf, readSessions } from "#shared/doc/history/sessions.ts";
import { authorsMap } from "#shared/doc/roots.ts";
import { colorOf } from "#renderer/doc/session/presence.ts";
import type { EditorSession } from "./EditorSession.ts";
import { readPeer } from "./presence.ts";

export type SuggestionAuthor = { readonly name: string; readonly color: number };

/** Who is behind a session: as the document says, else as they say who are here; read again when that changes. */
export function suggestionAuthors({ doc, awareness }: EditorSession) {
  let sessions: ReturnType<typeof readSessions> | undefined;
  const forget = () => {
    sessions = undefined;
  };
  authorsMap(doc).observe(forget);
  return {
    of: (client: number): SuggestionAuthor => {
      sessions ??= readSessions(doc);
      const author = authorOf(sessions, client);
      if (author !== null) return { name: author.name, color: colorOf(author) };
      const peer = readPeer(client, awareness.getStates().get(client));
      return { name: peer?.name ?? "", color: peer?.color ?? colorOf(null) };
    },
    destroy: () => authorsMap(doc).unobserve(forget),
  };
}
