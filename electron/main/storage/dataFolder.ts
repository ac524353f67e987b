import { homedir } from "node:os";
import { join } from "node:path";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where this user's data live, for the application and the command line alike: `ALLIAGE_DATA` if it is set, else the
 * place that the system gives to applications. `docs/architecture.md` says what it holds.
 */
export function dataFolder(env: Environment, platform: NodeJS.Platform = process.platform): string {
  if (env["ALLIAGE_DATA"]) return env["ALLIAGE_DATA"];
  if (platform === "win32") return join(env["APPDATA"] ?? join(homedir(), "AppData", "Roaming"), "Alliage");
  if (platform === "darwin") return join(homedir(), "Library", "Application Support", "Alliage");
  return join(env["XDG_DATA_HOME"] || join(homedir(), ".local", "share"), "alliage");
}
