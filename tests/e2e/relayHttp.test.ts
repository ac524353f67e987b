import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { startRelay } from "#electron/relay/startRelay.ts";
import { roomKeys } from "#shared/sync/roomKeys.ts";
import { newInvitation, participant, relay, temporaryFolder } from "#tests/kit/rooms.ts";
import { until } from "#tests/kit/until.ts";

/** Asks for a path as it is written: `fetch` would tidy it first. */
const status = (url: string, path: string, method = "GET") =>
  new Promise<number | undefined>((resolve, reject) => {
    const { hostname, port } = new URL(url);
    request({ hostname, port, path, method }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on("error", reject)
      .end();
  });

function builtFolder() {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>Alliage</title>");
  writeFileSync(join(folder, "assets/index-B3xK9aQz.js"), `console.log("${"a".repeat(3_000)}")`);
  writeFileSync(join(folder, "assets/index-B3xK9aQz.js.map"), "{}");
  writeFileSync(join(folder, ".env"), "SECRET=1");
  symlinkSync("/etc/hostname", join(folder, "link.txt"));
  return folder;
}

describe("the page of a relay", () => {
  test("without a built one, says in French and English what this is, under a strict policy", async () => {
    const { url } = await relay();
    const response = await fetch(url);
    const html = await response.text();
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(html).toContain("Ceci est un relais");
    expect(html).toContain("This is a relay");
    expect(html).not.toMatch(/<script|style=|<style|https?:\/\//);
    const policy = response.headers.get("content-security-policy");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`connect-src 'self' ws://${new URL(url).host}`);
    expect(policy).not.toContain("unsafe");
    expect(response.headers.get("referrer-policy")).toBe("no-referrer");
    expect((await fetch(`${url}relay.css`)).headers.get("content-type")).toBe("text/css; charset=utf-8");
  });

  test("when built, is served with its types, compressed, and cached as long as it is true", async () => {
    const { url } = await relay({ staticDir: builtFolder() });
    const page = await fetch(url);
    expect(page.headers.get("cache-control")).toBe("no-cache");
    const again = await fetch(url, { headers: { "if-none-match": page.headers.get("etag") as string } });
    expect(again.status).toBe(304);
    const script = await fetch(`${url}assets/index-B3xK9aQz.js`);
    expect(script.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(script.headers.get("content-encoding")).toBe("gzip");
    expect(script.headers.get("cache-control")).toContain("immutable");
    expect(script.headers.get("x-content-type-options")).toBe("nosniff");
    expect(await script.text()).toHaveLength(3_000 + 'console.log("")'.length);
  });

  test("serves nothing else: no way up, no hidden file, no link, no source map", async () => {
    const { url } = await relay({ staticDir: builtFolder() });
    for (const path of [
      "/../../../etc/passwd",
      "/..%2f..%2fetc/passwd",
      "/%2e%2e/%2e%2e/etc/passwd",
      "/assets/../../../etc/passwd",
      "//etc/passwd",
      "/.env",
      "/link.txt",
      "/assets",
      "/assets/",
      "/assets/index-B3xK9aQz.js.map",
      "/index.html%00.js",
      "/__proto__",
    ]) {
      expect([path, await status(url, path)]).toEqual([path, 404]);
    }
    expect(await status(url, "/", "HEAD")).toBe(200);
    expect(await status(url, "/", "POST")).toBe(405);
  });
});

test("the relay's state is told to machines, without a name in it", async () => {
  const { url } = await relay();
  expect(await (await fetch(`${url}healthz`)).text()).toBe("ok\n");
  const invitation = newInvitation(url);
  const ada = participant(invitation);
  ada.write("un mot");
  await ada.saved();
  const metrics = await (await fetch(`${url}metrics`)).text();
  expect(metrics).toContain("alliage_relay_connections 1");
  expect(metrics).toContain("alliage_relay_rooms_open 1");
  expect(metrics).toContain("alliage_relay_entries_appended_total 1");
  expect(metrics).toContain("alliage_relay_commit_seconds_count");
  expect(metrics).not.toContain(roomKeys(invitation.access).roomId.slice(0, 8));
  ada.leave();
});

test("nobody is left in memory when everybody has gone", async () => {
  const { url } = await relay();
  for (let i = 0; i < 20; i += 1) {
    const ada = participant(newInvitation(url));
    ada.write("un mot");
    await ada.saved();
    ada.leave();
  }
  await until("no room is open", async () =>
    (await (await fetch(`${url}metrics`)).text()).includes("alliage_relay_rooms_open 0"),
  );
  expect(await (await fetch(`${url}metrics`)).text()).toContain("alliage_relay_rooms_stored 20");
});

test("what cannot be started says why", async () => {
  const file = join(temporaryFolder(), "file");
  writeFileSync(file, "");
  expect(await startRelay({ dataDir: file })).toMatchObject({ failure: { kind: "data-unreadable" } });
  expect(await startRelay({ dataDir: temporaryFolder(), staticDir: "/nowhere" })).toMatchObject({
    failure: { kind: "page-unreadable" },
  });
  expect(await startRelay({ dataDir: temporaryFolder(), host: "192.0.2.1" })).toMatchObject({
    failure: { kind: "address-unavailable" },
  });
});
