import type { Settings } from "#shared/ipc/settings.ts";
import { changeSettings, currentSettings } from "#renderer/platform/settings.ts";
import { createStore, useStore } from "#renderer/platform/store.ts";

type Profile = Settings["profile"];

const nobody: Profile = { fullName: "", organisation: "" };

/** What the person has typed of who they are, wherever home asks for it, and not confirmed. */
const typed = createStore(nobody);

export const useTypedProfile = (): Profile => useStore(typed);
export const typeProfile = (part: Partial<Profile>): void => typed.set({ ...typed.get(), ...part });

/** Keeps what was typed, confirmed or not, of who had given no name; `undefined` when there is nothing to keep. */
export async function keepTypedProfile() {
  const { fullName, organisation } = typed.get();
  typed.set(nobody);
  if (fullName.trim() === "" || currentSettings().profile.fullName !== "") return undefined;
  return changeSettings({ profile: { fullName: fullName.trim(), organisation: organisation.trim() } });
}
