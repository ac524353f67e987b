import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Reply } from "#shared/ipc/channels.ts";
import { desktopMachines, type Desktop } from "#tests/kit/electron/desktop.ts";
import { missingChromium } from "#tests/kit/persistence/chromium.ts";
import { until } from "#tests/kit/until.ts";

/** Past the preload, as a page that was taken over would. */
const raw = (desktop: Desktop, ...message: readonly unknown[]): Promise<Reply> =>
  desktop.page.evaluate(
    (given) => globalThis.standInInvoke("alliage:request", ...given) as Promise<never>,
    message,
  );
const navigations = async (desktop: Desktop) =>
  (await desktop.ask("calls")).filter(({ name }) => name === "webContents.navigation");

describe.skipIf(missingChromium !== undefined)("the desktop, under the stand-in, is locked", () => {
  const newMachine = desktopMachines();
  const started = async () => (await newMachine()).start();

  test("its window is sandboxed, isolated, without Node, and its preload hands over two functions", async () => {
    const desktop = await started();
    const [window] = await desktop.ask("windows");
    expect(window?.options["webPreferences"]).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
    });
    const calls = await desktop.ask("calls");
    expect(calls).toContainEqual({ name: "app.enableSandbox", value: true });
    expect(
      await desktop.page.evaluate(() => [
        Object.keys((window as unknown as { alliage: object }).alliage),
        typeof (globalThis as { require?: unknown }).require,
        typeof (globalThis as { process?: unknown }).process,
      ]),
    ).toEqual([["request", "on"], "undefined", "undefined"]);
  });

  test("a release has no developer tools", async () => {
    const { start } = await newMachine();
    const desktop = await start({ env: { STAND_IN_PACKAGED: "1" } });
    const [window] = await desktop.ask("windows");
    expect(window?.options["webPreferences"]).toMatchObject({ devTools: false });
    expect(JSON.stringify(await desktop.ask("menu"))).not.toContain("toggleDevTools");
  });

  test("its scheme is a secure context of its own, and reads no path of the disk", async () => {
    const desktop = await started();
    const calls = await desktop.ask("calls");
    expect(calls).toContainEqual({
      name: "protocol.privileged",
      value: [
        {
          scheme: "app",
          privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
        },
      ],
    });
    const statusOf = (path: string) =>
      desktop.page.evaluate(async (asked) => (await fetch(asked)).status, path);
    expect(await statusOf("/page.js")).toBe(200);
    for (const path of [
      "/../main/index.js",
      "/%2e%2e/main/index.js",
      "/..%2fmain%2findex.js",
      "//etc/passwd",
    ]) {
      expect([path, await statusOf(path).catch(() => 404)]).toEqual([path, 404]);
    }
  });

  test("its policy lets no inline script, no evaluated text, no frame and no foreign script in", async () => {
    const desktop = await started();
    const headers = await desktop.page.evaluate(async () => {
      const { headers } = await fetch("/index.html");
      return Object.fromEntries(headers);
    });
    const policy = headers["content-security-policy"] ?? "";
    expect(policy).not.toMatch(/unsafe|\*|data:(?!\s*blob)[^;]*script/);
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "referrer-policy": "no-referrer" });
    await desktop.page.evaluate(() => {
      document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) =>
        window.trial.heard.push({ event: effectiveDirective, detail: null }),
      );
      const add = (element: HTMLElement) => document.body.append(element);
      add(Object.assign(document.createElement("script"), { textContent: "window.inlineRan = true" }));
      add(Object.assign(document.createElement("script"), { src: "https://exemple.org/x.js" }));
      add(Object.assign(document.createElement("iframe"), { src: "https://exemple.org/" }));
      const button = document.createElement("button");
      button.setAttribute("onclick", "window.handlerRan = true");
      add(button);
      button.click();
      add(Object.assign(document.createElement("style"), { textContent: "body { display: none }" }));
    });
    await until("all is refused", async () => (await desktop.heard()).length >= 5);
    expect((await desktop.heard()).map(({ event }) => event).sort()).toEqual([
      "frame-src",
      "script-src-attr",
      "script-src-elem",
      "script-src-elem",
      "style-src-elem",
    ]);
    expect(
      await desktop.page.evaluate(() => {
        const { inlineRan, handlerRan } = window as { inlineRan?: boolean; handlerRan?: boolean };
        return [inlineRan, handlerRan, window.trial.evaluated];
      }),
    ).toEqual([undefined, undefined, "no"]);
  });

  test("requests of a frame within the page are refused, whatever they ask", async () => {
    const desktop = await started();
    const reply = await desktop.page.evaluate(async () => {
      const frame = document.createElement("iframe");
      document.body.append(frame);
      const inner = frame.contentWindow as unknown as typeof globalThis;
      return inner.standInInvoke("alliage:request", "settings:read", {});
    });
    expect(reply).toEqual({ ok: false, refusal: { kind: "foreign-sender" } });
    await until("it is reported", () => desktop.output().includes('"refusal":"foreign-sender"'));
    expect(await raw(desktop, "settings:read", {})).toMatchObject({ ok: true });
  });

  test("requests of a page of another origin are refused, even in the main frame of our window", async () => {
    const desktop = await started();
    // A page that no check kept out: its frame is ours, its origin is not.
    const server = createServer((_request, response) => void response.end("<!doctype html>ailleurs"));
    await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    await desktop.ask("forceNavigation", `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    expect(await desktop.page.textContent("body")).toBe("ailleurs");
    const reply = await raw(desktop, "identity:list", {});
    expect(reply).toEqual({ ok: false, refusal: { kind: "foreign-sender" } });
  });

  test("unknown names and malformed arguments are refused before any handler, and reported without their content", async () => {
    const desktop = await started();
    const refused = (kind: string) => ({ ok: false, refusal: { kind } });
    for (const name of ["shell:run", "__proto__", "constructor", "toString", 7, null, ["app:describe"], {}]) {
      expect(await raw(desktop, name, {})).toEqual(refused("unknown-request"));
    }
    const secret = "Hortense-Philibert";
    for (const [name, args] of [
      ["journal:open", { allianceId: `../../${secret}` }],
      ["journal:open", {}],
      ["journal:open", null],
      ["journal:append", { allianceId: "a", update: [1, 2, 3] }],
      ["file:open", { kind: secret }],
      ["settings:write", { theme: secret }],
      ["external:open", { url: secret, more: true }],
      ["identity:sign", { id: secret }],
      ["backup:read", { allianceId: "a", name: "\u0000" }],
    ] as const) {
      expect([name, await raw(desktop, name, args)]).toEqual([name, refused("malformed-request")]);
    }
    await until("the last one is reported", () =>
      desktop.output().includes('"refusal":"malformed-request","request":"backup:read"'),
    );
    expect(desktop.output()).toContain('"refusal":"malformed-request","request":"journal:open"');
    expect(desktop.output()).not.toContain(secret);
    const thrown = desktop.page.evaluate(() =>
      (
        window as unknown as { alliage: { request: (...args: unknown[]) => Promise<unknown> } }
      ).alliage.request("shell:run", {}),
    );
    await expect(thrown).rejects.toThrow("unknown-request");
  });

  test("the page goes nowhere else, opens no window, downloads nothing", async () => {
    const desktop = await started();
    const asked: unknown[] = [];
    for (const [go, url] of [
      [() => desktop.page.evaluate(() => (location.href = "https://exemple.org/")), "https://exemple.org/"],
      [
        () => desktop.page.evaluate(() => (location.href = "http://alliage.localhost/page.js")),
        "app://alliage/page.js",
      ],
    ] as const) {
      await go();
      asked.push({ url, isPrevented: true });
      await until(`it asks for ${url}`, async () => (await navigations(desktop)).length >= asked.length);
      expect((await navigations(desktop)).map(({ value }) => value)).toEqual(asked);
    }
    expect(await desktop.page.textContent("h1")).toBe("Page d’essai");
    await desktop.page.evaluate(() => window.open("/index.html"));
    await until("the window is refused", async () =>
      (await desktop.ask("calls")).some(
        ({ name, value }) => name === "webContents.windowOpen" && value === "deny",
      ),
    );
    expect(await desktop.ask("download")).toEqual({ isPrevented: true });
  });

  test("no permission is given but that of reaching relays on the local network, and to our page alone", async () => {
    const desktop = await started();
    const ours = "app://alliage/index.html";
    for (const name of [
      "media",
      "geolocation",
      "notifications",
      "clipboard-read",
      "fileSystem",
      "hid",
      "usb",
    ]) {
      expect([name, await desktop.ask("permission", name, ours)]).toEqual([
        name,
        { check: false, request: false },
      ]);
    }
    expect(await desktop.ask("device")).toBe(false);
    expect(await desktop.ask("permission", "local-network", ours)).toEqual({ check: true, request: true });
    for (const other of ["https://exemple.org/", "app://autre/", "", "app://alliage.exemple.org/"]) {
      expect(await desktop.ask("permission", "local-network", other)).toEqual({
        check: false,
        request: false,
      });
    }
  });

  test("only https and mailto addresses leave the application, as they were understood here", async () => {
    const desktop = await started();
    for (const url of [
      "http://exemple.org/",
      "file:///etc/passwd",
      "javascript:alert(1)",
      "smb://partage/x",
      "ms-msdt:/id",
      "https://anne:secret@exemple.org/",
      "https://",
      "exemple.org",
      " ",
    ]) {
      expect([url, await desktop.request("external:open", { url })]).toEqual([
        url,
        { ok: false, failure: { kind: "refused" } },
      ]);
    }
    await desktop.request("external:open", { url: "HTTPS://exemple.org/é?a=b c" });
    await desktop.request("external:open", { url: "mailto:anne@exemple.org?subject=Contrat" });
    await desktop.request("clipboard:write", { text: "1A2B 3C4D" });
    const calls = (await desktop.ask("calls")).filter(({ name }) => /openExternal|clipboard/.test(name));
    expect(calls.map(({ value }) => value)).toEqual([
      "https://exemple.org/%C3%A9?a=b%20c",
      "mailto:anne@exemple.org?subject=Contrat",
      "1A2B 3C4D",
    ]);
  });

  test("a right click offers the spelling and the clipboard where one writes, and nothing elsewhere", async () => {
    const desktop = await started();
    const place = {
      isEditable: true,
      selectionText: "acord",
      misspelledWord: "acord",
      dictionarySuggestions: ["accord"],
    };
    const items = await desktop.ask("contextMenu", place);
    expect(items.map(({ label }) => label)).toEqual([
      "accord",
      "Ajouter au dictionnaire",
      undefined,
      "Couper",
      "Copier",
      "Coller",
      "Coller sans mise en forme",
      undefined,
      "Tout sélectionner",
    ]);
    const elsewhere = { isEditable: false, selectionText: "", misspelledWord: "", dictionarySuggestions: [] };
    expect(await desktop.ask("contextMenu", elsewhere)).toEqual([]);
  });
});
