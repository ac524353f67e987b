import { basename } from "node:path";
import { BrowserWindow, dialog } from "electron";
import type { FileKind, ShellFailure } from "#shared/ipc/answers.ts";
import type { Messages } from "#shared/messages/fr.ts";
import type { FileDialogs } from "./handlers/file.ts";
import type { Caller } from "./handlers/Handlers.ts";
import { endings } from "./storage/pickedFile.ts";

const windowOf = ({ windowId }: Caller) => BrowserWindow.fromId(windowId);

/** The system's own dialogs, in front of the window that asks. */
export function fileDialogs(say: () => Messages): FileDialogs {
  const filtersOf = (kind: FileKind) => [
    { name: say().desktop.fileKind[kind](), extensions: [...endings[kind]] },
    { name: say().desktop.allFiles(), extensions: ["*"] },
  ];
  return {
    chooseFile: async (kind, caller) => {
      const window = windowOf(caller);
      if (window === null) return undefined;
      const { filePaths } = await dialog.showOpenDialog(window, {
        properties: ["openFile"],
        filters: filtersOf(kind),
      });
      return filePaths[0];
    },
    chooseDestination: async (kind, suggestedName, caller) => {
      const window = windowOf(caller);
      if (window === null) return undefined;
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        defaultPath: suggestedName,
        filters: filtersOf(kind),
        properties: ["showOverwriteConfirmation", "createDirectory"],
      });
      return canceled || filePath === "" ? undefined : filePath;
    },
  };
}

/** Why a file that the system handed over was not opened. */
export async function sayNotOpened(say: Messages, path: string, failure: ShellFailure): Promise<void> {
  const { title, gone, tooLarge, unreadable } = say.desktop.cannotOpen;
  const sentence = failure.kind === "gone" ? gone : failure.kind === "too-large" ? tooLarge : unreadable;
  await dialog.showMessageBox({
    type: "warning",
    message: title(),
    detail: sentence({ file: basename(path) }),
  });
}

/** What to do with changes that the disk refused, when their window closes. */
export async function askAboutUnsaved(
  say: Messages,
  window: BrowserWindow,
): Promise<"retry" | "stay" | "leave"> {
  const { title, detail, retry, stay, leave } = say.desktop.unsaved;
  const { response } = await dialog.showMessageBox(window, {
    type: "warning",
    message: title(),
    detail: detail(),
    buttons: [retry(), stay(), leave()],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  return (["retry", "stay", "leave"] as const)[response] ?? "stay";
}
