import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { _electron, type ElectronApplication, type Page } from "playwright-core";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Answer, Arguments, Bridge, RequestName } from "#shared/ipc/contract.ts";
import type { Id } from "#shared/model/Id.ts";
import { until } from "#tests/kit/until.ts";

/** The journeys of the stand-in's tests with Electron itself, where its program is and there is a screen. */
function programOrReason(): { readonly program: string } | { readonly reason: string } {
  const folder = dirname(createRequire(import.meta.url).resolve("electron/package.json"));
  const named = join(folder, "path.txt");
  const program = existsSync(named) ? join(folder, "dist", readFileSync(named, "utf8")) : "";
  if (program === "" || !existsSync(program)) return { reason: "Electron's program is not here" };
  const hasScreen =
    process.platform !== "linux" || Boolean(process.env["DISPLAY"] ?? process.env["WAYLAND_DISPLAY"]);
  if (!hasScreen) return { reason: "there is no screen" };
  return process.getuid?.() === 0 ? { reason: "the sandbox refuses the superuser" } : { program };
}

const found = programOrReason();
const skipped = "reason" in found ? found.reason : undefined;
const allianceId = "a-sourde" as Id<"alliance">;
type Shell = { readonly alliage: Bridge };

const request = <N extends RequestName>(page: Page, name: N, args: Arguments<N>): Promise<Answer<N>> =>
  page.evaluate(([asked, given]) => (globalThis as unknown as Shell).alliage.request(asked, given as never), [
    name,
    args,
  ] as const) as never;

function newData(): string {
  const data = mkdtempSync(join(tmpdir(), "alliage-electron-"));
  onTestFinished(() => rmSync(data, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));
  return data;
}

async function started(data: string, args: readonly string[] = []): Promise<[ElectronApplication, Page]> {
  const app = await _electron.launch({
    executablePath: "program" in found ? found.program : "",
    args: [".", ...args],
    env: { ...process.env, ALLIAGE_DATA: data },
  });
  onTestFinished(() => app.close().catch(() => undefined));
  const page = await app.firstWindow();
  await page.waitForLoadState();
  return [app, page];
}

describe.skipIf(skipped !== undefined)(
  `in Electron itself${skipped === undefined ? "" : ` (not run: ${skipped})`}`,
  () => {
    test("it starts on its page, sandboxed, from a scheme of its own, and offers the contract alone", async () => {
      const [app, page] = await started(newData());
      expect(page.url()).toMatch(/^app:\/\/alliage\/index\.html/);
      expect(await page.evaluate(() => [isSecureContext, typeof Reflect.get(globalThis, "require")])).toEqual(
        [true, "undefined"],
      );
      expect(await request(page, "app:describe", {})).toMatchObject({ shell: "desktop" });
      const menu = await app.evaluate(({ Menu }) =>
        Menu.getApplicationMenu()?.items.map(({ label }) => label),
      );
      expect(menu).toContain(process.platform === "darwin" ? "Alliage" : menu?.[0]);
    });

    test("the policy holds: no evaluated text, no foreign frame, no navigation, no new window", async () => {
      const [app, page] = await started(newData());
      await page.evaluate(() => window.open("https://exemple.org/"));
      await page.evaluate(() => {
        location.href = "https://exemple.org/";
      });
      const policy = await page.evaluate(async () =>
        (await fetch("/")).headers.get("content-security-policy"),
      );
      expect(policy).not.toContain("unsafe");
      expect(page.url()).toMatch(/^app:\/\/alliage\//);
      expect(app.windows()).toHaveLength(1);
    });

    test("what was acknowledged is there after a kill", async () => {
      const data = newData();
      const [app, page] = await started(data);
      await request(page, "journal:open", { allianceId });
      expect(
        await request(page, "journal:append", { allianceId, update: new Uint8Array([1, 2]) }),
      ).toMatchObject({
        ok: true,
      });
      app.process().kill("SIGKILL");
      const [, again] = await started(data);
      const opened = await request(again, "journal:open", { allianceId });
      expect(opened.ok && opened.value.updates.map((update) => [...update])).toEqual([[1, 2]]);
    });

    test("files, keys and the relay: saved where the dialog says, sealed by the system, reached over HTTP", async () => {
      const data = newData();
      const [app, page] = await started(data);
      const path = join(data, "contrat.docx");
      await app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
      }, path);
      const bytes = new Uint8Array([80, 75]);
      expect(
        await request(page, "file:save", { kind: "word", suggestedName: "contrat.docx", bytes }),
      ).toEqual({
        ok: true,
        value: "contrat.docx",
      });
      expect([...readFileSync(path)]).toEqual([80, 75]);
      const link = "https://relais.example/#alliage=x";
      await request(page, "invitation:write", { allianceId, link });
      expect(await request(page, "invitation:read", { allianceId })).toBe(link);
      const relay = await request(page, "relay:start", {});
      const port = new URL(relay.ok ? (relay.value.addresses[0] ?? "") : "").port;
      expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
    });

    test("a second start hands its file to the first and ends", async () => {
      const data = newData();
      writeFileSync(join(data, "b.alliance"), "deux");
      const [app] = await started(data);
      await app.evaluate(({ app: running }) => {
        running.on("second-instance", (_event, args) => Reflect.set(globalThis, "handed", args));
      });
      const second = await _electron
        .launch({
          executablePath: "program" in found ? found.program : "",
          args: [".", join(data, "b.alliance")],
          env: { ...process.env, ALLIAGE_DATA: data },
        })
        .catch(() => undefined);
      await second?.close().catch(() => undefined);
      await until("the first hears of it", async () =>
        String(await app.evaluate(() => Reflect.get(globalThis, "handed"))).includes("b.alliance"),
      );
      expect(app.windows()).toHaveLength(1);
    });
  },
);
