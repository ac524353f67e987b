import { chromium, type Page } from "playwright-core";
import { assert } from "#shared/base/Bug.ts";
import { defaultSettings, type Settings } from "#shared/ipc/settings.ts";
import { newMachine, serve } from "./commandLine.ts";
import { chromiumFlags, executablePath, patienceMs } from "./persistence/chromium.ts";

export type Person = {
  readonly page: Page;
  /** Bugs, and refusals of the page's policy, that the browser reported so far. */
  readonly problems: readonly string[];
  /** Throws when the browser reported a bug, or something that the page's policy refused. */
  readonly close: () => Promise<void>;
};

export type PersonOptions = {
  readonly fullName?: string;
  readonly organisation?: string;
  readonly settings?: Partial<Settings>;
  readonly size?: { readonly width: number; readonly height: number };
  /** Things move, fade in and out, as most people see them. */
  readonly hasMotion?: boolean;
  /** The address where they begin, after the application's own; home, unless given. */
  readonly path?: string;
  /** Files that cannot be had, as a glob, until `page.unroute` with the same one. */
  readonly missing?: string;
  /** The browser keeps the page for the time without its relay, as it does for everybody: work that most tests do without. */
  readonly keepsPage?: boolean;
};

/** The application as a guest has it: `alliage serve` with the built page, and people in Chromium. */
export type App = {
  readonly url: string;
  /** Somebody with a browser profile of their own, at home. */
  readonly person: (options?: PersonOptions) => Promise<Person>;
  /** Whoever is still there closes the browser: to be called after each test. */
  readonly everybodyLeaves: () => Promise<void>;
  /** The relay is gone, as a server or a network that fails: pages that are open stay open. */
  readonly cut: () => Promise<void>;
  /** It is back, at the same address, with all that it kept. */
  readonly mend: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Starts the built relay on a free port, and Chromium. Build first: `npm run build`. */
export async function startApp(): Promise<App> {
  const server = newMachine();
  let relay = await serve(server);
  const { url, port } = relay;
  const browser = await chromium.launch({ executablePath, args: ["--headless=new", ...chromiumFlags] });
  const present = new Set<Person>();

  return {
    url,
    async person({
      fullName = "",
      organisation = "",
      settings,
      size,
      hasMotion = false,
      path = "",
      missing,
      keepsPage = false,
    } = {}) {
      const context = await browser.newContext({
        locale: "fr-FR",
        // What is half faded in has no colours to judge.
        reducedMotion: hasMotion ? "no-preference" : "reduce",
        viewport: size ?? { width: 1280, height: 800 },
        serviceWorkers: keepsPage ? "allow" : "block",
      });
      context.setDefaultTimeout(patienceMs);
      await context.addInitScript(
        ([key, value]) => {
          if (localStorage.getItem(key) === null) localStorage.setItem(key, value);
        },
        [
          "alliage:settings",
          JSON.stringify({ ...defaultSettings, profile: { fullName, organisation }, ...settings }),
        ] as const,
      );
      const page = await context.newPage();
      const problems: string[] = [];
      page.on("pageerror", (error) => problems.push(error.message));
      page.on("console", (message) => {
        const text = message.text();
        // A page that is left while it fetches one of its parts says so; where one is missing, nothing is shown.
        const isLeft = /dynamically imported module/.test(text);
        if (!isLeft && /Content Security Policy|React|RangeError|TypeError/.test(text)) problems.push(text);
      });
      // What is refused within a `try` is not on the console.
      await page.addInitScript(() =>
        document.addEventListener("securitypolicyviolation", ({ blockedURI, sourceFile }) =>
          // oxlint-disable-next-line no-console -- read by the test
          console.error(`Content Security Policy: ${blockedURI}, asked for by ${sourceFile}`),
        ),
      );
      if (missing !== undefined) await page.route(missing, (route) => route.abort());
      await page.goto(`${url}${path}`);
      const person: Person = {
        page,
        problems,
        async close() {
          present.delete(person);
          await context.close();
          assert(problems.length === 0, `the page is sound: ${problems.join(" | ")}`);
        },
      };
      present.add(person);
      return person;
    },
    async everybodyLeaves() {
      for (const { close } of present) await close();
    },
    cut: async () => void (await relay.end("SIGKILL")),
    async mend() {
      relay = await serve(server, { port });
    },
    async stop() {
      await browser.close();
      await relay.end("SIGTERM");
      await server.remove();
    },
  };
}
