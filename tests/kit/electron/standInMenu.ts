import type { MenuItemConstructorOptions } from "electron";
import type { Item } from "./control.ts";

type Template = readonly MenuItemConstructorOptions[];

/** What a test can look at of a template: functions stay here. */
export const plainItems = (template: Template): readonly Item[] =>
  template.map(({ id, label, role, accelerator, enabled, submenu }) => ({
    ...(id !== undefined && { id }),
    ...(label !== undefined && { label }),
    ...(role !== undefined && { role }),
    ...(typeof accelerator === "string" && { accelerator }),
    ...(enabled !== undefined && { enabled }),
    ...(Array.isArray(submenu) && { submenu: plainItems(submenu) }),
  }));

const flat = (template: Template): readonly MenuItemConstructorOptions[] =>
  template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);

type Built = { readonly template: Template; readonly popup: () => void };

export const Menu = {
  current: [] as Template,
  /** The last menu that was shown at a place of the page. */
  popped: [] as Template,
  buildFromTemplate: (template: Template): Built => ({
    template,
    popup: () => {
      Menu.popped = template;
    },
  }),
  setApplicationMenu: ({ template }: Built) => {
    Menu.current = template;
  },
  choose: (label: string) => {
    const item = flat(Menu.current).find((each) => each.label === label);
    if (item?.click === undefined) throw new Error(`no such menu item: ${label}`);
    item.click({} as never, undefined, {});
  },
};
