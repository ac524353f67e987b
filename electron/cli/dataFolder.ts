import { homedir } from "node:os";
import { join } from "node:path";
import type { Terminal } from "./Terminal.ts";

/**
 * Where this user's data live: `ALLIAGE_DATA` if it is set, else the place that the system gives to applications.
 * It holds the relay's log (`relay/`) and the secrets of shared alliances (`secrets.json`, for the owner's eyes only).
 */
export function dataFolder({ env }: Terminal, platform = process.platform): string {
  if (env["ALLIAGE_DATA"]) return env["ALLIAGE_DATA"];
  if (platform === "win32") return join(env["APPDATA"] ?? join(homedir(), "AppData", "Roaming"), "Alliage");
  if (platform === "darwin") return join(homedir(), "Library", "Application Support", "Alliage");
  return join(env["XDG_DATA_HOME"] || join(homedir(), ".local", "share"), "alliage");
}
