import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const entry = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Builds what runs in plain Node: the command line, which carries the relay, and what `npm start` runs. Dependencies are
 * built in, for a command that reads one file starts twice as fast as one that gathers hundreds; native code stays in
 * node_modules, and so does Electron, which may not be there.
 */
export default defineConfig({
  logLevel: "warn",
  ssr: { noExternal: true, external: ["classic-level", "electron"] },
  build: {
    ssr: true,
    outDir: "out/cli",
    emptyOutDir: true,
    target: "node20",
    // One file that carries its dependencies is what is wanted here.
    chunkSizeWarningLimit: 4_000,
    minify: false,
    rollupOptions: {
      input: { alliage: entry("electron/cli/index.ts"), start: entry("electron/start/index.ts") },
      output: { entryFileNames: "[name].js", banner: "#!/usr/bin/env node" },
    },
  },
});
