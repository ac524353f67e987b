import { styled, styleOf } from "./pastedStyle.ts";

const levelPattern = /mso-list\s*:\s*l\d+\s+level(\d)/i;
const markPattern = /mso-list\s*:\s*Ignore/i;
/** `1.`, `1.2`, `a)`, `(iv)`; anything else in front of an item is a bullet (`·`, `o`, `§`, `-`). */
const numberPattern = /^\(?(?:\d+(?:\.\d+)*|[a-z]{1,5})[.)]|^\d+(?:\.\d+)+/i;

/**
 * The list items of Word, on the desktop and on the web, made into paragraphs that the schema reads: Word writes them
 * as paragraphs with a style and the number as words.
 */
export function markWordLists(root: HTMLElement): void {
  for (const item of root.querySelectorAll<HTMLElement>("[data-style*='mso-list']")) {
    const level = levelPattern.exec(styleOf(item))?.[1];
    if (level === undefined) continue;
    const mark = [...item.querySelectorAll(styled)].find((each) => markPattern.test(styleOf(each)));
    const isNumbered = numberPattern.test((mark?.textContent ?? "").trim());
    mark?.remove();
    if (item.nodeName !== "P") continue;
    item.dataset["list"] = isNumbered ? "ordered" : "bullet";
    item.dataset["indent"] = String(Math.min(4, Number(level) - 1));
  }
  for (const item of root.querySelectorAll<HTMLElement>("li[data-aria-level]")) {
    const level = Number(item.dataset["ariaLevel"]);
    item.dataset["indent"] = String(Math.min(4, Math.max(0, level - 1)));
    for (const words of item.querySelectorAll<HTMLElement>(":scope > p"))
      words.dataset["indent"] = item.dataset["indent"];
  }
}
