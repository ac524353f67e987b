import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/** Files that climb over a wall, and the neighbours that they may speak to. */
const climbing: Readonly<Record<string, string>> = {
  "shared/base/a.ts": "zod",
  "shared/model/a.ts": "#shared/doc/origins.ts",
  "shared/model/b.ts": "node:fs/promises",
  "shared/zip/a.ts": "#shared/model/Id.ts",
  "shared/doc/a.ts": "#shared/word/exportWord.ts",
  "shared/doc/b.ts": "../model/Id.ts",
  "shared/word/a.ts": "yjs",
  "shared/signature/a.ts": "#shared/model/Id.ts",
  "shared/sync/a.ts": "yjs",
  "shared/sync/client/a.ts": "#shared/doc/origins.ts",
  "electron/relay/a.ts": "yjs",
  "electron/relay/b.ts": "#shared/doc/origins.ts",
  "electron/cli/a.ts": "electron",
  "electron/main/storage/a.ts": "electron/main",
  "electron/main/a.ts": "#renderer/doc/a.ts",
  "renderer/ui/a.ts": "yjs",
  "renderer/doc/a.ts": "#electron/cli/index.ts",
};
const allowed: Readonly<Record<string, string>> = {
  "shared/model/c.ts": "#shared/base/Result.ts",
  "shared/doc/c.ts": "yjs",
  "shared/sync/client/c.ts": "yjs",
  "electron/relay/c.ts": "#shared/sync/frames.ts",
  "electron/main/c.ts": "electron",
  "renderer/doc/c.ts": "yjs",
};

describe("the walls of the house", () => {
  let folder = "";
  let report = "";

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "alliage-walls-"));
    copyFileSync(".oxlintrc.json", join(folder, ".oxlintrc.json"));
    for (const [file, imported] of Object.entries({ ...climbing, ...allowed })) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), `import * as it from "${imported}";\nexport const kept = it;\n`);
    }
    const oxlint = resolve("node_modules/.bin/oxlint");
    report = spawnSync(oxlint, ["--format", "unix"], { cwd: folder, encoding: "utf8" }).stdout;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const isRefused = (file: string) =>
    report.split("\n").some((line) => line.startsWith(file) && line.includes("no-restricted-imports"));

  test.each(Object.entries(climbing))("keep %s from importing %s", (file) => {
    expect(isRefused(file)).toBe(true);
  });

  test.each(Object.entries(allowed))("let %s import %s", (file) => {
    expect(isRefused(file)).toBe(false);
  });
});
