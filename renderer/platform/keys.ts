import { currentFirstMessages } from "./language.ts";
import { currentCommands } from "./commands.ts";

const isMac = /Mac|iP(hone|ad)/.test(navigator.platform);

/** Keys as they stand on this person's keyboard: `Mod+Shift+Z` is ⇧⌘Z on a Mac. */
export function shownKeys(keys: string): string {
  const parts = keys.split("+");
  if (isMac) {
    const signs: Readonly<Record<string, string>> = { Mod: "⌘", Shift: "⇧", Alt: "⌥", Enter: "↩" };
    return parts.map((part) => signs[part] ?? part).join("");
  }
  return parts
    .map((part) =>
      part === "Mod" ? "Ctrl" : part === "Shift" ? currentFirstMessages().app.shiftKey() : part,
    )
    .join("+");
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

function matches(keys: string, event: KeyboardEvent): boolean {
  const parts = keys.split("+");
  const key = parts.at(-1) ?? "";
  const wants = (part: string) => parts.slice(0, -1).includes(part);
  const isMod = isMac ? event.metaKey : event.ctrlKey;
  const pressed = /^[0-9]$/.test(key)
    ? event.code === `Digit${key}`
    : event.key.toLowerCase() === key.toLowerCase();
  // Signs such as « ? » need Shift on one keyboard and not on another.
  const isSign = key.length === 1 && !/[a-z0-9]/i.test(key);
  return (
    pressed &&
    isMod === wants("Mod") &&
    event.altKey === wants("Alt") &&
    (isSign || event.shiftKey === wants("Shift"))
  );
}

/** Runs the command whose keys were pressed, unless a field or a dialog has them for itself. */
export function onKeyDown(event: KeyboardEvent): void {
  if (!event.defaultPrevented && runPressed(event)) event.preventDefault();
}

/** False when these are the keys of no command here. */
export function runPressed(event: KeyboardEvent): boolean {
  if (event.isComposing) return false;
  const isInDialog = event.target instanceof Element && event.target.closest("[role=dialog]") !== null;
  for (const command of currentCommands()) {
    if (command.keys === undefined || !matches(command.keys, event)) continue;
    if (isInDialog || (isField(event.target) && command.worksInFields !== true)) continue;
    command.run();
    return true;
  }
  return false;
}
