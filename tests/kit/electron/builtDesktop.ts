import { cpSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";
import { assert } from "#shared/base/Bug.ts";

const root = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** The desktop's built files beside a page of the tests, and the stand-in that runs them. */
export type BuiltDesktop = {
  readonly main: string;
  /** For `--import`. */
  readonly loader: string;
  readonly port: string;
  readonly remove: () => void;
};

/** What `npm run build` made, as it is; only the page is another one, which says what it hears. */
export async function builtDesktop(page = root("tests/kit/electron/page")): Promise<BuiltDesktop> {
  assert(existsSync(root("out/main/index.js")), "the desktop is built: npm run build");
  const folder = root(`out/kit/desktop-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  cpSync(root("out/main"), join(folder, "main"), { recursive: true });
  cpSync(root("out/preload"), join(folder, "preload"), { recursive: true });
  cpSync(page, join(folder, "renderer"), { recursive: true });
  const kit = join(folder, "kit");
  await build({
    configFile: false,
    logLevel: "error",
    root: root("."),
    build: {
      ssr: true,
      outDir: kit,
      target: "node20",
      minify: false,
      rollupOptions: {
        input: Object.fromEntries(
          ["standIn", "standInLoader", "standInPort"].map((name) => [
            name,
            root(`tests/kit/electron/${name}.ts`),
          ]),
        ),
        output: { entryFileNames: "[name].js" },
      },
    },
  });
  const url = (name: string) => pathToFileURL(join(kit, name)).href;
  return {
    main: join(folder, "main/index.js"),
    loader: url("standInLoader.js"),
    port: url("standInPort.js"),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
