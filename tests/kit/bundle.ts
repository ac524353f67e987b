import { join } from "node:path";
import { build } from "vite";

/** Builds a module into one file that plain Node runs, for tests and benches that need a process of their own. */
export async function bundle(entry: string, folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: "error",
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: false,
      target: "node20",
      rollupOptions: { output: { entryFileNames: "bundled.mjs" } },
    },
    ssr: { noExternal: true },
  });
  return join(folder, "bundled.mjs");
}
