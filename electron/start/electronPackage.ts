import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { ElectronPackage } from "./findDesktop.ts";

const patienceMs = 4_000;
const usualMirror = "https://github.com/electron/electron/releases/download/";

type Ports = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly onFetch: (version: string) => void;
};

/** Never requires `electron` itself, which fetches its program on the spot and waits for as long as it takes. */
export function electronPackage({ env, onFetch }: Ports): ElectronPackage | undefined {
  const description = locate();
  if (description === undefined) return undefined;
  const folder = dirname(description);
  const { version } = JSON.parse(readFileSync(description, "utf8")) as { version: string };
  return {
    program: () => {
      const named = join(folder, "path.txt");
      if (!existsSync(named)) return undefined;
      const dist = env["ELECTRON_OVERRIDE_DIST_PATH"] ?? join(folder, "dist");
      const path = join(dist, readFileSync(named, "utf8"));
      return existsSync(path) ? path : undefined;
    },
    canFetch: async () => {
      const mirror = env["ELECTRON_MIRROR"] ?? env["npm_config_electron_mirror"] ?? usualMirror;
      try {
        const signal = AbortSignal.timeout(patienceMs);
        const answer = await fetch(`${mirror}v${version}/SHASUMS256.txt`, { method: "HEAD", signal });
        return answer.ok;
      } catch {
        return false;
      }
    },
    fetch: async () => {
      onFetch(version);
      const child = spawn(process.execPath, [join(folder, "install.js")], { stdio: "ignore" });
      await once(child, "exit");
    },
  };
}

function locate(): string | undefined {
  try {
    return createRequire(import.meta.url).resolve("electron/package.json");
  } catch {
    // Installed without what only developers need.
    return undefined;
  }
}
