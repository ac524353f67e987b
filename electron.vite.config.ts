import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
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

/** Tells the service worker which files the page is made of: all that is built, and what is copied beside it. */
const pageOfWorker: Plugin = {
  name: "page-of-worker",
  enforce: "post",
  generateBundle: {
    order: "post",
    handler(_, bundle) {
      const worker = bundle["serviceWorker.js"];
      const page = bundle["index.html"];
      if (worker?.type !== "chunk" || page?.type !== "asset")
        throw new Error("no page, or no worker to keep it");
      const built = Object.keys(bundle).filter((name) => name !== worker.fileName && name !== page.fileName);
      const files = ["/", ...[...built, ...readdirSync(at("renderer/public"))].map((name) => `/${name}`)];
      const version = createHash("sha256")
        .update(JSON.stringify([files, page.source]))
        .digest("hex");
      worker.code = worker.code.replaceAll(
        "__PAGE__",
        JSON.stringify({ files, version: version.slice(0, 16) }),
      );
    },
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
    plugins: [
      react(),
      startAhead,
      asksNothing,
      pageOfWorker,
      optimizeLocales.vite({ locales: ["fr-FR", "en-US"] }),
    ],
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
        input: { index: at("renderer/index.html"), serviceWorker: at("renderer/serviceWorker.ts") },
        // What is fetched later is read from its part, with no file between.
        preserveEntrySignatures: "allow-extension",
        output: {
          // The page's own script has its content in its name; a browser asks for the worker by the same name for ever.
          entryFileNames: ({ name }) => (name === "serviceWorker" ? "[name].js" : "assets/[name]-[hash].js"),
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
