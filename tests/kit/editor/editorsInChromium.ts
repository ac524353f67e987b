import type { BrowserContext, CDPSession, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { launched, newProfile, removeProfile, servedPage } from "#tests/kit/persistence/chromium.ts";
import type { EditorsPage } from "./page.ts";

declare const editors: EditorsPage;

type Told = {
  readonly nodeId: string;
  readonly childIds?: readonly string[];
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value: unknown } }[];
};

/** What a screen reader is told of the page: role, level and name of each thing in it, in order. */
async function heardOn(session: CDPSession): Promise<string[]> {
  const { nodes } = (await session.send("Accessibility.getFullAXTree")) as unknown as { nodes: Told[] };
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const say = (node: Told): string[] => {
    const level = node.properties?.find(({ name }) => name === "level")?.value.value;
    const own = [node.role?.value, level, node.name?.value].filter(
      (part) => part !== undefined && part !== "",
    );
    const inner = (node.childIds ?? []).flatMap((id) => say(byId.get(id) as Told));
    const isSilent = node.ignored || /^(?:InlineTextBox|generic)$/.test(node.role?.value ?? "");
    return isSilent ? inner : [own.join(" "), ...inner];
  };
  return nodes[0] === undefined ? [] : say(nodes[0]);
}

/**
 * A page of editors for each test of a `describe`, in Chromium under the application's own policy. A test fails when
 * anything was thrown, or refused by the policy, in its page.
 */
export function editorsInChromium() {
  let site: Awaited<ReturnType<typeof servedPage>>;
  let browser: BrowserContext;
  let profile: string;
  let current: Page;
  const errors: string[] = [];

  async function open(): Promise<Page> {
    const page = await browser.newPage();
    page.on("pageerror", (error) => errors.push(String(error.stack)));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    await page.goto(site.url);
    await page.waitForFunction(() => "editors" in globalThis);
    return page;
  }

  beforeAll(async () => {
    site = await servedPage(new URL("page.ts", import.meta.url));
    profile = newProfile();
    browser = await launched(profile);
    await browser.grantPermissions(["clipboard-read", "clipboard-write"]);
  });
  afterAll(async () => {
    await browser?.close();
    removeProfile(profile);
    site?.close();
  });
  beforeEach(async () => {
    errors.length = 0;
    current = await open();
  });
  afterEach(async () => {
    await current.close();
    // oxlint-disable-next-line vitest/no-standalone-expect -- part of every test that uses this
    expect(errors).toEqual([]);
  });

  const page = () => current;
  return {
    page,
    open,
    cdp: (): Promise<CDPSession> => browser.newCDPSession(current),
    keys: () => current.keyboard,
    /** Waits for the cell's editor, which is drawn when its row nears the screen. */
    focusCell: (name: string, index: number) => current.locator(`#${name} td .rich-text`).nth(index).focus(),
    heard: async () => heardOn(await browser.newCDPSession(current)),
    start: async (names: readonly string[], markup: string, on = current) => {
      await on.evaluate(({ names, markup }) => editors.start(names, markup), { names, markup });
      await on.waitForFunction(() => editors.isReady());
    },
    select: (name: string, anchor: number, head = anchor) =>
      current.evaluate(([name, anchor, head]) => editors.select(name, anchor, head), [
        name,
        anchor,
        head,
      ] as const),
    /** The words, a paragraph a line, provided that shown, stored and drawn are one. */
    words: async (name: string, on = current): Promise<string> => {
      const { words, isInStep } = await on.evaluate(
        (name) => ({ words: editors.stored(name), isInStep: editors.isInStep(name) }),
        name,
      );
      expect(isInStep, `${name} sees what is stored`).toBe(true);
      return words;
    },
    text: (name: string) => current.evaluate((name) => editors.text(name), name),
    /** Writes as somebody else would, without a screen: units from the start of the text. */
    type: (name: string, at: number, words: string) =>
      current.evaluate(([name, at, words]) => editors.type(name, at, words), [name, at, words] as const),
  };
}
