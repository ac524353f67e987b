import type { Page } from "playwright-core";
import { Bug } from "#shared/base/Bug.ts";

/** Somebody who has no mouse. */
export type Keyboard = {
  /** Presses one key, or a chord such as `Alt+2`. */
  readonly press: (key: string) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** Tab, as often as it takes, until what has the focus bears this name; throws after `maxStops`. */
  readonly tabTo: (name: string | RegExp, key?: "Tab" | "Shift+Tab") => Promise<void>;
  /** Goes there by Tab, and presses Enter. */
  readonly enter: (name: string | RegExp, key?: "Tab" | "Shift+Tab") => Promise<void>;
  /**
   * What a person without a mouse suffered so far: the focus lost to the page, out of sight, or going backwards.
   */
  readonly faults: readonly string[];
};

const maxStops = 90;

export function keyboardOf(page: Page): Keyboard {
  const faults: string[] = [];
  let hasBegun = false;

  async function look(done: string): Promise<string> {
    const seen = await page.evaluate(lookAtFocus, done.endsWith("Tab") ? 100 : 5000);
    // Before anything was reached, the focus has nowhere to be.
    hasBegun ||= seen.name !== null;
    // Beyond the last stop, and before the first, is the browser's own bar.
    if (hasBegun && !(seen.name === null && done.endsWith("Tab")))
      faults.push(...seen.faults.map((fault) => `${done}: ${fault}`));
    return seen.name ?? "";
  }
  async function press(key: string): Promise<string> {
    await page.evaluate(rememberFocus, key);
    await page.keyboard.press(key);
    return look(key);
  }
  async function tabTo(name: string | RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
    const passed: string[] = [];
    for (let count = 0; count < maxStops; count += 1) {
      const here = await press(key);
      if (typeof name === "string" ? here.includes(name) : name.test(here)) return;
      passed.push(here);
    }
    throw new Bug(
      `the keyboard does not reach « ${String(name)} »: ${[...passed, "", ...faults].join(" › ")}`,
    );
  }
  return {
    press: async (key) => void (await press(key)),
    async type(text) {
      await page.keyboard.type(text);
      await look(`typing « ${text} »`);
    },
    tabTo,
    async enter(name, key) {
      await tabTo(name, key);
      await press("Enter");
    },
    faults,
  };
}

/** In the page: keeps what has the focus, to be compared with what will have it after a Tab. */
function rememberFocus(key: string): void {
  const { activeElement } = document;
  Object.assign(globalThis, { focusBefore: key === "Tab" ? activeElement : null });
}

/** In the page: waits for the focus to be somewhere, so many milliseconds, then tells what is wrong with where it is. */
async function lookAtFocus(
  patienceMs: number,
): Promise<{ readonly name: string | null; readonly faults: readonly string[] }> {
  const until = performance.now() + patienceMs;
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  while (document.activeElement === document.body && performance.now() < until) await frame();
  const here = document.activeElement;
  if (here === null || here === document.body) return { name: null, faults: ["the focus is lost"] };

  const words = (here.getAttribute("aria-labelledby") ?? "")
    .split(" ")
    .map((id) => document.getElementById(id)?.textContent ?? "")
    .join(" ");
  const label =
    here instanceof HTMLInputElement || here instanceof HTMLTextAreaElement ? here.labels?.[0] : null;
  // As a screen reader would say it, or nearly.
  const name = (
    here.getAttribute("aria-label") ??
    (words.trim() || label?.textContent || here.textContent || here.tagName)
  )
    .replaceAll(/\s+/g, " ")
    .slice(0, 160);
  const faults: string[] = [];
  const style = getComputedStyle(here);
  const hasRing = (element: Element | null, pseudo?: string) => {
    if (element === null) return false;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element, pseudo);
    return outlineStyle !== "none" && outlineWidth !== "0px" && !/, 0\)$|transparent/.test(outlineColor);
  };
  // An invisible input shows its focus by its label; a text shows its caret.
  const shown = [
    here,
    here.closest("label"),
    here.querySelector("[data-focus-visible]"),
    here.closest("label")?.querySelector(".check-box") ?? null,
  ];
  const isText = here instanceof HTMLElement && here.isContentEditable && style.caretColor !== "transparent";
  const fills = style.boxShadow !== "none" || here.matches(".date-segment, [role=menuitem], [role=option]");
  // A heading or a region that takes the focus by script is where reading goes on; nothing is done there.
  const isLanding = here.getAttribute("tabindex") === "-1" && here.matches("h1, h2, main, div, section");
  if (
    !isText &&
    !fills &&
    !isLanding &&
    !shown.some((element) => hasRing(element)) &&
    !hasRing(here, "::after")
  )
    faults.push(`the focus is invisible on « ${name} »`);

  const { focusBefore: before } = globalThis as unknown as { focusBefore?: Element | null };
  const region = (element: Element) =>
    element.closest("nav, aside, header, footer, form, fieldset, article, section, table, [role], main");
  if (before?.isConnected === true && before !== here && region(before) === region(here)) {
    const [from, to] = [before.getBoundingClientRect(), here.getBoundingClientRect()];
    const isAbove = to.bottom <= from.top && to.left < from.right;
    const isLeft = to.right <= from.left && to.top < from.bottom && to.bottom > from.top;
    if (isAbove || isLeft) faults.push(`Tab goes backwards to « ${name} »`);
  }
  return { name, faults };
}
