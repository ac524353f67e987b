import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import type { Settings } from "#shared/ipc/settings.ts";
import { defaultSettings } from "#shared/ipc/settings.ts";
import { machine, serve, shareLink, show, type Machine } from "./commandLine.ts";

const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const flags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"];

export const launchChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath, args: flags, headless: true });

/** An alliance on a relay that also serves the application. */
export type ServedAlliance = {
  readonly on: Machine;
  readonly id: string;
  readonly url: string;
  readonly link: string;
};

type Line = { readonly command: string; readonly args: object };

/** Begins an alliance from the template, applies the commands, and puts it on a relay. */
export async function servedAlliance(lines: readonly Line[] = []): Promise<ServedAlliance> {
  const on = machine();
  const file = "essai.alliance";
  await on.ok(["new", file, "--name", "Alliance de la Sourde"]);
  if (lines.length > 0) await on.ok(["apply", file, on.commands(lines)]);
  const { url } = await serve(on);
  const link = await shareLink(on, file, url);
  await on.ok(["sync", file, "--link", link]);
  const { alliance } = await show(on, file);
  return { on, id: alliance.id, url, link };
}

/** What the relay holds now, as `show --json` tells it. */
export async function readShared({ on, link }: ServedAlliance): Promise<Record<string, unknown>> {
  const file = "essai.alliance";
  await on.ok(["sync", file, "--link", link]);
  return (await show(on, file)) as unknown as Record<string, unknown>;
}

type Person = {
  readonly name?: string;
  readonly settings?: Partial<Settings>;
  readonly size?: { readonly width: number; readonly height: number };
};

/** Opens a room of the alliance as a person whose browser has joined it; the page's errors fail what awaits them. */
export async function openRoom(
  browser: Browser,
  { id, url, link }: ServedAlliance,
  place: string,
  { name = "Anne Roux", settings = {}, size = { width: 1280, height: 800 } }: Person = {},
): Promise<{ readonly page: Page; readonly context: BrowserContext; readonly errors: readonly string[] }> {
  const context = await browser.newContext({ viewport: size, locale: "fr-FR" });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  await page.addInitScript(
    ([allianceId, invitation, kept]) => {
      localStorage.setItem(`alliage:invitation:${allianceId}`, JSON.stringify(invitation));
      localStorage.setItem("alliage:settings", kept ?? "");
    },
    [
      id,
      link,
      JSON.stringify({
        ...defaultSettings,
        language: "fr",
        profile: { fullName: name, organisation: "" },
        ...settings,
      }),
    ] as const,
  );
  await page.goto(`${url}#/a/${id}/${place}`);
  await page.locator("#main h1").first().waitFor();
  return { page, context, errors };
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

type AxeAnswer = {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly target: readonly unknown[] }[];
  }[];
};

/** What axe-core finds wrong on the page, one line a rule. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: (of: Document) => Promise<AxeAnswer> } }).axe.run(document),
  );
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(" | ")}`,
  );
}
