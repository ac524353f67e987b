import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

/** Builds one TypeScript entry for plain Node, and gives the path of the module. */
export async function bundled(entry: string): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), "alliage-bundle-"));
  await build({
    configFile: false,
    logLevel: "error",
    root: fileURLToPath(new URL("../..", import.meta.url)),
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir,
      target: "node20",
      minify: false,
      rollupOptions: { input: { entry }, output: { entryFileNames: "[name].mjs" } },
    },
  });
  return join(outDir, "entry.mjs");
}
