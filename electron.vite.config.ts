import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";
import type { Plugin } from "vite";
import { partOf } from "./renderer.parts.ts";

/** Absolute: a bare `electron/…` is taken for the package of that name, and left out of the build. */
const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const { version } = JSON.parse(readFileSync(at("package.json"), "utf8")) as { version: string };

/** The application itself is asked for by the page, beside the first script and not after it. */
const startAhead: Plugin = {
  name: "start-ahead",
  transformIndexHtml: {
    order: "post",
    handler(_, { bundle = {} }) {
      const files = Object.values(bundle).filter(
        (file) => file.type === "chunk" && (file.name === "view" || file.name === "start"),
      );
      if (files.length !== 2) throw new Error("the application has no files of its own");
      return files.map(({ fileName }) => ({
        tag: "link",
        attrs: { rel: "modulepreload", crossorigin: true, href: `./${fileName}` },
        injectTo: "head",
      }));
    },
  },
};

/** Modules of React Aria that ask about languages as soon as they are read; a browser takes 30 to 100 ms to answer. */
const asking = ["useDefaultLocale", "useNumberFormatter"].map((name) => ({
  asks: `/${name}.mjs`,
  waits: at(`renderer/platform/reactAria/${name}.ts`),
}));

const asksNothing: Plugin = {
  name: "asks-nothing",
  enforce: "pre",
  resolveId(source, importer) {
    if (importer?.includes("/react-aria/") !== true) return null;
    return asking.find(({ asks }) => source.endsWith(asks))?.waits ?? null;
  },
  generateBundle() {
    const unread = asking.find(({ waits }) => this.getModuleInfo(waits) === null);
    if (unread !== undefined) throw new Error(`React Aria has no ${unread.asks} any more`);
  },
};

export default defineConfig({
  main: {
    logLevel: "warn",
    build: {
      outDir: at("out/main"),
      chunkSizeWarningLimit: 4_000,
      // All is in the files but one native module, so that the package carries no other dependency.
      externalizeDeps: false,
      rollupOptions: {
        external: ["classic-level"],
        input: { index: at("electron/main/index.ts"), relayProcess: at("electron/main/relayProcess.ts") },
      },
    },
  },
  preload: {
    logLevel: "warn",
    build: {
      outDir: at("out/preload"),
      // A sandboxed preload is one CommonJS file, which can require nothing but `electron`.
      externalizeDeps: false,
      rollupOptions: {
        input: { index: at("electron/preload/index.ts") },
        output: { format: "cjs", entryFileNames: "[name].cjs" },
      },
    },
  },
  renderer: {
    logLevel: "warn",
    root: at("renderer"),
    // The same files are served by `app://alliage/` and by a relay from `/`.
    base: "/",
    define: { __APP_VERSION__: JSON.stringify(version) },
    // Of the thirty languages that the widgets speak, those of the interface.
    plugins: [react(), startAhead, asksNothing, optimizeLocales.vite({ locales: ["fr-FR", "en-US"] })],
    build: {
      outDir: at("out/renderer"),
      target: "es2023",
      minify: true,
      // One style sheet, which the page names: a script never waits for one of its own.
      cssCodeSplit: false,
      // Fonts and images are files: the policy allows no data in style sheets.
      assetsInlineLimit: 0,
      // Certificates and the worker that verifies: loaded by who signs, and by nobody else.
      chunkSizeWarningLimit: 1_000,
      rollupOptions: {
        input: { index: at("renderer/index.html") },
        // What is fetched later is read from its part, with no file between.
        preserveEntrySignatures: "allow-extension",
        output: {
          chunkFileNames: ({ name }) => `assets/${name.split("~", 1)[0]}-[hash].js`,
          codeSplitting: {
            includeDependenciesRecursively: false,
            groups: [
              { name: partOf, debugName: "parts" },
              { name: "common", minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 20_000 },
            ],
          },
        },
      },
    },
  },
});
