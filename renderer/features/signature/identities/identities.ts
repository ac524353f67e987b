import { useEffect } from "react";
import type { IdentitySummary } from "#shared/ipc/answers.ts";
import { describeShellFailure } from "#shared/messages/describeShell.ts";
import { request } from "#renderer/platform/bridge.ts";
import { currentMessages } from "#renderer/platform/language.ts";
import { createStore, useStore } from "#renderer/platform/store.ts";
import { toast } from "#renderer/ui/Toasts.tsx";

const kept = createStore<readonly IdentitySummary[] | null>(null);
/** Removed on the screen, and still to be removed for good unless the person takes it back. */
const leaving = new Map<string, ReturnType<typeof setTimeout>>();

/** A little more than a toast stays. */
const regretMs = 10_000;

/** The identities of this device; `null` until they have been read. */
export function useIdentities(): readonly IdentitySummary[] | null {
  useEffect(() => void refreshIdentities(), []);
  return useStore(kept);
}

export async function refreshIdentities(): Promise<void> {
  const all = await request("identity:list", {});
  kept.set(all.filter(({ id }) => !leaving.has(id)));
}

/** Takes the identity away at once, and for good when nobody has taken it back or the page is left. */
export function removeIdentity({ id, fullName }: IdentitySummary): void {
  const say = currentMessages();
  leaving.set(
    id,
    setTimeout(() => void removeForGood(id), regretMs),
  );
  void refreshIdentities();
  toast({
    text: say.signing.identity.removed({ name: fullName }),
    action: {
      label: say.signing.identity.undo(),
      run: () => void stays(id),
    },
  });
}

/** Takes a removal back; also when the same identity is brought in again. */
export async function stays(id: string): Promise<void> {
  clearTimeout(leaving.get(id));
  leaving.delete(id);
  await refreshIdentities();
}

async function removeForGood(id: string): Promise<void> {
  if (!leaving.has(id)) return;
  const removed = await request("identity:remove", { id });
  leaving.delete(id);
  if (!removed.ok) toast({ tone: "problem", text: describeShellFailure(currentMessages(), removed.failure) });
  await refreshIdentities();
}

addEventListener("pagehide", () => {
  for (const id of leaving.keys()) void request("identity:remove", { id });
});
