import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { freePort } from "#tests/kit/freePort.ts";
import { plain } from "#tests/kit/commandLine.ts";
import { until } from "#tests/kit/until.ts";

const script = fileURLToPath(new URL("../../out/cli/start.js", import.meta.url));

function newHome() {
  const home = mkdtempSync(join(tmpdir(), "alliage-start-"));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  return home;
}

/** What `npm start` runs after the build, on a machine without a screen and with an empty home. */
function started(home: string, port: number, env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [script, "--port", String(port)], {
    env: { PATH: process.env["PATH"], HOME: home, LANG: "fr_FR.UTF-8", ...env },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (data: Buffer) => (said += data.toString()));
  // What it said last is read by then, which the mere exit does not promise.
  const closed = once(child, "close");
  onTestFinished(() => void child.kill("SIGKILL"));
  return {
    said: () => plain(said),
    end: async (signal?: NodeJS.Signals) => {
      if (signal !== undefined) child.kill(signal);
      await closed;
      return child.exitCode;
    },
  };
}

test("without a screen, one line says why, and the browser shell opens on the same address and folder each time", async () => {
  const [home, port] = [newHome(), await freePort()];
  const url = `http://127.0.0.1:${port}/`;
  for (let time = 0; time < 2; time += 1) {
    const first = started(home, port);
    await until("all is said", () => first.said().endsWith("arrêter.\n"));
    expect(first.said()).toBe(
      [
        "L’application de bureau demande un écran, et il n’y en a pas ici : Alliage s’ouvre dans le navigateur.",
        `Alliage est ouvert sur ${url}`,
        `Données : ${join(home, ".local/share/alliage")}`,
        "Ctrl+C pour arrêter.\n",
      ].join("\n"),
    );
    expect(await (await fetch(url)).text()).toContain('<div id="root">');
    const second = started(home, port);
    expect(await second.end()).toBe(0);
    expect(second.said()).toContain(`Alliage est déjà ouvert sur ${url}`);
    expect(await first.end("SIGTERM")).toBe(0);
  }
  expect(existsSync(join(home, ".local/share/alliage/relay"))).toBe(true);
});

test("a port that another program has is said with what to do, and nothing is left behind", async () => {
  const server = createServer((socket) => socket.end("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"));
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const start = started(newHome(), port);
  expect(await start.end()).toBe(2);
  expect(start.said()).toContain(`Le port ${port} est déjà pris sur 127.0.0.1.`);
});

test.runIf(process.getuid?.() === 0)("the superuser is told why the desktop does not open", async () => {
  const [home, port] = [newHome(), await freePort()];
  const start = started(home, port, { DISPLAY: ":99", PATH: "" });
  await until("the address is said", () => start.said().includes("Alliage est ouvert"));
  expect(start.said().split("\n")[0]).toContain("superutilisateur");
  expect(await start.end("SIGINT")).toBe(0);
});
