import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const entry = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Builds what runs in plain Node: the command line, which carries the relay, and what `npm start` runs. Dependencies stay in node_modules. */
export default defineConfig({
  logLevel: "warn",
  build: {
    ssr: true,
    outDir: "out/cli",
    emptyOutDir: true,
    target: "node20",
    minify: false,
    rollupOptions: {
      input: { alliage: entry("electron/cli/index.ts"), start: entry("electron/start/index.ts") },
      output: { entryFileNames: "[name].js", banner: "#!/usr/bin/env node" },
    },
  },
});
