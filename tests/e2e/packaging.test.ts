import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire, isBuiltin } from "node:module";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

/** The configuration of the packages, as far as it can be checked without Electron's program. */
const configuration = parse(readFileSync("electron-builder.yml", "utf8")) as {
  readonly electronVersion: string;
  readonly electronFuses: Readonly<Record<string, boolean>>;
  readonly files: readonly string[];
  readonly fileAssociations: readonly { readonly ext: string }[];
  readonly protocols: readonly { readonly schemes: readonly string[] }[];
  readonly directories: { readonly buildResources: string };
  readonly linux: { readonly icon: string; readonly target: readonly string[] };
  readonly win: { readonly icon: string; readonly target: readonly string[] };
  readonly mac: { readonly icon: string; readonly target: readonly string[] };
  readonly nsis: { readonly language: string };
};
const description = JSON.parse(readFileSync("package.json", "utf8")) as {
  readonly main: string;
  readonly devDependencies: Readonly<Record<string, string>>;
};
const resources = configuration.directories.buildResources;
const png = (path: string) => {
  const bytes = readFileSync(path);
  expect([path, bytes.toString("latin1", 1, 4)]).toEqual([path, "PNG"]);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

const numberedHeadings = (licence: string) => licence.match(/^\d+(?=\.\S)/gm);

describe("the desktop's packages", () => {
  test("electron-builder accepts their configuration", async () => {
    const require = createRequire(import.meta.url);
    const { validateConfiguration } = require("app-builder-lib/out/util/config/config.js") as {
      validateConfiguration: (configuration: object, log: object) => Promise<void>;
    };
    const log = { isEnabled: false, add: () => undefined };
    await validateConfiguration(configuration, log);
    await expect(validateConfiguration({ ...configuration, asr: true }, log)).rejects.toThrow("asr");
  });

  test("have the fuses of a locked application, and all of it in one archive whose integrity is checked", () => {
    expect(configuration.electronFuses).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      grantFileProtocolExtraPrivileges: false,
      enableCookieEncryption: true,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
    });
    expect(configuration).toMatchObject({ asar: true });
  });

  test("are made for the three systems, from the version of Electron that is installed", () => {
    expect(configuration.electronVersion).toBe(description.devDependencies["electron"]);
    expect([configuration.linux.target, configuration.win.target, configuration.mac.target]).toEqual([
      ["AppImage", "deb"],
      ["nsis"],
      ["dmg"],
    ]);
  });

  test("open alliance files and links, with icons that are there", () => {
    expect(configuration.fileAssociations.map(({ ext }) => ext)).toEqual(["alliance"]);
    expect(configuration.protocols.flatMap(({ schemes }) => schemes)).toEqual(["alliage"]);
    for (const size of [16, 32, 48, 64, 128, 256, 512]) {
      const path = `${resources}/${configuration.linux.icon}/${size}x${size}.png`;
      expect([path, png(path)]).toEqual([path, [size, size]]);
    }
    for (const icon of [configuration.win.icon, configuration.mac.icon]) {
      expect(png(`${resources}/${icon}`)).toEqual([1024, 1024]);
    }
    expect(readFileSync(`${resources}/alliance.ico`).readUInt32LE(0)).toBe(0x00010000);
    expect(readFileSync(`${resources}/alliance.icns`).toString("latin1", 0, 4)).toBe("icns");
  });

  test("show the licence in French first, whole", () => {
    const licence = readFileSync("LICENSE", "utf8");
    expect(readFileSync(`${resources}/license_en.txt`, "utf8")).toBe(licence);
    const french = readFileSync(`${resources}/license_fr.txt`, "utf8");
    expect(french.startsWith("LICENCE PUBLIQUE DE L'UNION EUROPÉENNE v. 1.2\n")).toBe(true);
    expect(numberedHeadings(french)).toEqual(numberedHeadings(licence));
    expect(numberedHeadings(french)).toHaveLength(15);
    // As many definitions, rights, laws and compatible licences, in the two languages.
    expect(french.match(/^—/gm)).toHaveLength(licence.match(/^—/gm)?.length ?? 0);
    expect(french).toMatch(/\nAppendice\n[^]*requiert la production d'une nouvelle version de l'EUPL\.\n$/);
    expect(configuration.nsis.language).toBe("1036");
  });

  test("carry the native module and all that it needs, and no other", () => {
    const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
      readonly packages: Readonly<
        Record<string, { readonly dependencies?: Readonly<Record<string, string>> }>
      >;
    };
    const needed = new Set<string>();
    const visit = (name: string) => {
      if (needed.has(name)) return;
      needed.add(name);
      const found = lock.packages[`node_modules/${name}`];
      expect([name, found !== undefined]).toEqual([name, true]);
      // Macros for the compiler: the module ships compiled.
      for (const next of Object.keys(found?.dependencies ?? {})) if (next !== "napi-macros") visit(next);
    };
    visit("classic-level");
    const carried = configuration.files.flatMap(
      (pattern) => /^node_modules\/\{(.*)\}/.exec(pattern)?.[1]?.split(",") ?? [],
    );
    expect([...carried].sort()).toEqual([...needed].sort());
  });

  test("start from files that the build makes, which ask for nothing else at run time", () => {
    expect(description.main).toBe("out/main/index.js");
    for (const file of [
      "main/index.js",
      "main/relayProcess.js",
      "preload/index.cjs",
      "renderer/index.html",
    ]) {
      expect([file, existsSync(`out/${file}`)]).toEqual([file, true]);
    }
    const imports = execFileSync(
      "grep",
      ["-rhoE", String.raw`^(import|export) .* from "[^".]+"|^import "[^".]+"`, "out/main"],
      {
        encoding: "utf8",
      },
    );
    const modules = new Set([...imports.matchAll(/"([^"]+)"/g)].map(([, name = ""]) => name));
    expect([...modules].filter((name) => !isBuiltin(name)).sort()).toEqual(["classic-level", "electron"]);
    const required = [...readFileSync("out/preload/index.cjs", "utf8").matchAll(/require\("([^"]+)"\)/g)];
    expect(required.map(([, name]) => name)).toEqual(["electron"]);
  });
});
