import { defaultSettings, type Settings } from "#shared/ipc/settings.ts";
import { request } from "./bridge.ts";
import { createStore, useStore } from "./store.ts";

const settings = createStore<Settings>(defaultSettings);

export const currentSettings = (): Settings => settings.get();
export const useSettings = (): Settings => useStore(settings);

export async function loadSettings(): Promise<void> {
  settings.set(await request("settings:read", {}));
}

/** Takes effect at once; a shell that cannot keep it says so in the answer. */
export function changeSettings(change: Partial<Settings>) {
  const next = { ...settings.get(), ...change };
  settings.set(next);
  return request("settings:write", next);
}
