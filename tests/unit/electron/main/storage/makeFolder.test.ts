import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { makeFolder } from "#electron/main/storage/makeFolder.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "alliage-folder-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
});

const modeOf = (path: string) => statSync(path).mode & 0o777;

test("a folder is made with those above it, for its owner alone, and again changes nothing", () => {
  const deep = join(folder, "a", "b", "c");
  makeFolder(deep);
  expect(modeOf(deep)).toBe(0o700);
  expect(modeOf(join(folder, "a"))).toBe(0o700);
  chmodSync(deep, 0o750);
  makeFolder(deep);
  expect(modeOf(deep)).toBe(0o750);
});

test("a link to a folder is that folder", () => {
  mkdirSync(join(folder, "disk"));
  symlinkSync(join(folder, "disk"), join(folder, "link"));
  makeFolder(join(folder, "link", "data"));
  expect(statSync(join(folder, "disk", "data")).isDirectory()).toBe(true);
});

test("below a link that leads nowhere, or a file, it fails at once", () => {
  symlinkSync(join(folder, "unplugged"), join(folder, "link"));
  writeFileSync(join(folder, "file"), "");
  expect(() => makeFolder(join(folder, "link", "data"))).toThrow("EEXIST");
  expect(() => makeFolder(join(folder, "file", "data"))).toThrow("EEXIST");
  expect(() => makeFolder(join(folder, "file"))).toThrow("EEXIST");
});

test.runIf(process.platform === "linux")("a place that can hold no folder is refused at once", () => {
  expect(() => makeFolder("/proc/alliage/data")).toThrow("ENOENT");
});
