import { fileURLToPath } from "node:url";
import { defineConfig } from "electron-vite";
import page from "./vite.renderer.config.ts";

/** Absolute: a bare `electron/…` is taken for the package of that name, and left out of the build. */
const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The desktop: main process, preload, and the page that the relay serves to browsers as well. */
export default defineConfig({
  main: {
    logLevel: "warn",
    build: {
      outDir: at("out/main"),
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
    ...page,
    build: { ...page.build, rollupOptions: { input: { index: at("renderer/index.html") } } },
  },
});
