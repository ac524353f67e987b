import { app, clipboard, shell } from "electron";
import type { MenuCommand } from "#shared/ipc/menu.ts";
import type { FileDialogs } from "./handlers/file.ts";
import { appHandlers } from "./handlers/app.ts";
import { backupHandlers } from "./handlers/backup.ts";
import { fileHandlers } from "./handlers/file.ts";
import type { Caller, Handlers } from "./handlers/Handlers.ts";
import { identityHandlers } from "./handlers/identity.ts";
import { journalHandlers } from "./handlers/journal.ts";
import { libraryHandlers } from "./handlers/library.ts";
import { relayHandlers, type RelayHost } from "./handlers/relay.ts";
import type { KeptSettings } from "./handlers/settings.ts";
import { systemHandlers } from "./handlers/system.ts";
import type { DataPaths } from "./storage/dataPaths.ts";
import type { FileSystem } from "./storage/FileSystem.ts";
import { identitiesIn } from "./storage/identities.ts";
import { invitationsIn } from "./storage/invitations.ts";
import type { JournalDesk } from "./storage/journalDesk.ts";
import { libraryIn } from "./storage/library.ts";
import type { Vault } from "./storage/vault.ts";

type Ports = {
  readonly fs: FileSystem;
  readonly paths: DataPaths;
  readonly now: () => Date;
  readonly vault: Vault;
  readonly desk: JournalDesk;
  readonly settings: KeptSettings;
  readonly relay: RelayHost;
  readonly dialogs: FileDialogs;
  readonly locale: () => string;
  readonly remember: (path: string) => Promise<void>;
  readonly closeWindow: (caller: Caller) => void;
  readonly offer: (commands: readonly MenuCommand[]) => void;
};

/** All that the contract asks for, over this machine. */
export function allHandlers(ports: Ports): Handlers {
  const { fs, paths, now, vault, desk, settings } = ports;
  const identities = identitiesIn({ fs, folder: paths.identities, vault, now });
  const invitations = invitationsIn({ fs, paths, vault, now });
  const library = libraryIn({ fs, paths, now });
  return {
    ...appHandlers({
      vault,
      version: app.getVersion(),
      platform: process.platform,
      locale: ports.locale,
      settingsSetAside: settings.setAside,
    }),
    ...settings.handlers,
    ...libraryHandlers({ library, invitations, desk }),
    ...journalHandlers(desk),
    ...backupHandlers({ fs, paths, now }),
    ...fileHandlers({ fs, dialogs: ports.dialogs, remember: ports.remember }),
    ...identityHandlers({ identities, now }),
    ...relayHandlers(ports.relay),
    ...systemHandlers({
      openExternal: (url) => shell.openExternal(url),
      writeClipboard: (text) => clipboard.writeText(text),
      closeWindow: ports.closeWindow,
      offer: ports.offer,
    }),
  };
}
