import { Menu, type BrowserWindow } from "electron";
import type { Messages } from "#shared/messages/fr.ts";
import { contextMenuTemplate } from "./menu/contextMenuTemplate.ts";
import { menuTemplate, type MenuPorts } from "./menu/menuTemplate.ts";

export const showMenus = (ports: MenuPorts): void =>
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(ports)));

/** Spelling suggestions and the clipboard at a right click: Electron has no menu of its own there. */
export function showContextMenus(window: BrowserWindow, say: () => Messages): void {
  const { webContents } = window;
  webContents.on("context-menu", (_event, place) => {
    const template = contextMenuTemplate(place, {
      say: say(),
      replaceWord: (word) => webContents.replaceMisspelling(word),
      learnWord: (word) => webContents.session.addWordToSpellCheckerDictionary(word),
    });
    if (template.length > 0) Menu.buildFromTemplate(template).popup({ window });
  });
}
