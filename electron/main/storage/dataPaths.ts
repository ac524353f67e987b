import { join } from "node:path";
import { isId, type Id } from "#shared/model/Id.ts";

const prefix = "alliance-";

/** Ids may differ by case alone, file names of Windows and macOS may not: a capital letter is written `=` and small. */
const folderName = (id: Id<"alliance">): string =>
  `${prefix}${id.replaceAll(/[A-Z]/g, (letter) => `=${letter.toLowerCase()}`)}`;

/** The alliance that a folder of `alliances/` belongs to; nothing for a folder that is not ours. */
export function allianceOf(name: string): Id<"alliance"> | undefined {
  if (!name.startsWith(prefix)) return undefined;
  const id = name
    .slice(prefix.length)
    .replaceAll(/=([a-z])/g, (_whole, letter: string) => letter.toUpperCase());
  return isId(id) && folderName(id as Id<"alliance">) === name ? (id as Id<"alliance">) : undefined;
}

/** Where everything lies in the data folder. */
export const dataPaths = (root: string) => ({
  settings: join(root, "settings.json"),
  windowState: join(root, "window.json"),
  library: join(root, "library.json"),
  recents: join(root, "recent.json"),
  identities: join(root, "identities"),
  relay: join(root, "relay"),
  /** The browser engine's own: cookies, caches, IndexedDB. */
  profile: join(root, "profile"),
  alliances: join(root, "alliances"),
  journalOf: (id: Id<"alliance">) => join(root, "alliances", folderName(id)),
  backupsOf: (id: Id<"alliance">) => join(root, "backups", folderName(id)),
  invitationOf: (id: Id<"alliance">) => join(root, "invitations", `${folderName(id)}.json`),
});
export type DataPaths = ReturnType<typeof dataPaths>;
