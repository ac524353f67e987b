/**
 * What the desktop's menus ask of the page, by the names of its commands: `menu:chosen` carries one of these. The page
 * says with `menu:offer` which of them can be done where the person is; the others are shown dimmed.
 */
export const menuCommands = [
  "file:new",
  "file:open",
  "file:join",
  "file:save-copy",
  "file:export-word",
  "file:sign",
  "file:verify",
  "edit:undo",
  "edit:redo",
  "edit:find",
  "app:palette",
  "app:keyboard",
  "app:settings",
  "app:about",
  "app:home",
  "room:overview",
  "room:contract",
  "room:debate",
  "room:partners",
  "room:trajectory",
  "room:history",
  "room:signature",
  "theme:system",
  "theme:light",
  "theme:dark",
  "theme:contrast",
] as const;
export type MenuCommand = (typeof menuCommands)[number];

export const isMenuCommand = (id: string): id is MenuCommand =>
  (menuCommands as readonly string[]).includes(id);

/** The keys that the menus show, as Electron writes them; the page's key map answers to the same. */
export const menuKeys: Readonly<Partial<Record<MenuCommand, string>>> = {
  "file:new": "CmdOrCtrl+N",
  "file:open": "CmdOrCtrl+O",
  "file:save-copy": "CmdOrCtrl+Shift+S",
  "file:export-word": "CmdOrCtrl+E",
  "edit:undo": "CmdOrCtrl+Z",
  "edit:redo": "CmdOrCtrl+Shift+Z",
  "edit:find": "CmdOrCtrl+F",
  "app:palette": "CmdOrCtrl+K",
  "app:settings": "CmdOrCtrl+,",
  "app:keyboard": "F1",
  "app:home": "Alt+0",
  "room:overview": "Alt+1",
  "room:contract": "Alt+2",
  "room:debate": "Alt+3",
  "room:partners": "Alt+4",
  "room:trajectory": "Alt+5",
  "room:history": "Alt+6",
  "room:signature": "Alt+7",
};
