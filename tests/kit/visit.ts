import type { Page } from "playwright-core";
import type { Messages } from "#shared/messages/fr.ts";
import type { Saved } from "./pageFiles.ts";

/** Somebody's page, and the words that it speaks. */
export type Visit = {
  readonly page: Page;
  readonly url: string;
  readonly say: Messages;
  /** What was saved last on this visit. */
  saved?: Saved;
};

export type Screen = {
  readonly name: string;
  /** Comes to the screen from the one before it in the list. */
  readonly open: (visit: Visit) => Promise<unknown>;
  /** The dialog of the screen before stays open. */
  readonly isWithin?: true;
};

/** Comes to the screen; what was open over the one before it is closed. */
export async function openScreen({ open, isWithin }: Screen, visit: Visit): Promise<void> {
  if (isWithin !== true) await closeOver(visit);
  await open(visit);
}

async function closeOver({ page }: Visit): Promise<void> {
  const over = page.getByRole("dialog");
  while ((await over.count()) > 0) {
    await page.keyboard.press("Escape");
    // The palette's field takes the first Escape, to empty itself.
    await over.waitFor({ state: "detached", timeout: 1_000 }).catch(() => undefined);
  }
}

export const button = ({ page }: Visit, name: string) => page.getByRole("button", { name, exact: true });
export const dialog = ({ page }: Visit) => page.getByRole("dialog").waitFor();
export const radio = ({ page }: Visit, name: string) => page.getByRole("radio", { name, exact: true });
