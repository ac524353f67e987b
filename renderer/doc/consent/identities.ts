import { useEffect } from "react";
import { z } from "zod";
import { isEqual } from "#shared/base/equality.ts";
import type { IdentitySummary } from "#shared/ipc/answers.ts";
import { describeShellFailure } from "#shared/messages/describeShell.ts";
import { request } from "#renderer/platform/bridge.ts";
import { readValue, writeValue } from "#renderer/platform/browser/localValue.ts";
import { currentMessages } from "#renderer/platform/language.ts";
import { createStore, useStore } from "#renderer/platform/store.ts";
import { toast } from "#renderer/ui/Toasts.tsx";

const kept = createStore<readonly IdentitySummary[] | null>(null);

let reading: Promise<void> | undefined;

/** The identities of this device, whomever they speak for; `null` until they have been read. */
export function useIdentities(): readonly IdentitySummary[] | null {
  // Once for all who ask together.
  useEffect(() => void (reading ??= refreshIdentities().finally(() => (reading = undefined))), []);
  return useStore(kept);
}

/** Reads them again: one was made, brought in or removed. */
export async function refreshIdentities(): Promise<void> {
  const all = await request("identity:list", {});
  const staying = all.filter(({ id }) => !leaving.has(id));
  if (!isEqual(staying, kept.get())) kept.set(staying);
}

/*
 * A removal can be taken back for a little longer than its toast stays. What is still to be removed is written down, so
 * that it does not come back when the page is left in between.
 */
const regretMs = 10_000;
const name = "leaving-identities";
const schema = z.array(z.strictObject({ id: z.string(), at: z.number() }));
const leaving = new Map<string, { readonly at: number; readonly timer: ReturnType<typeof setTimeout> }>();
for (const { id, at } of readValue(name, schema, [])) leave(id, at);

function leave(id: string, at: number): void {
  const timer = setTimeout(() => void removeForGood(id), Math.max(0, at - Date.now()));
  leaving.set(id, { at, timer });
  writeDown();
}

function writeDown(): void {
  const still = [...leaving].map(([id, { at }]) => ({ id, at }));
  writeValue(name, still);
}

export function removeIdentity({ id, fullName }: IdentitySummary): void {
  const say = currentMessages();
  leave(id, Date.now() + regretMs);
  void refreshIdentities();
  toast({
    text: say.signing.identity.removed({ name: fullName }),
    action: { label: say.signing.identity.undo(), run: () => void stays(id) },
  });
}

/** Takes a removal back; also when the same identity is brought in again. */
export async function stays(id: string): Promise<void> {
  clearTimeout(leaving.get(id)?.timer);
  leaving.delete(id);
  writeDown();
  await refreshIdentities();
}

async function removeForGood(id: string): Promise<void> {
  const removed = await request("identity:remove", { id });
  if (!removed.ok) toast({ tone: "problem", text: describeShellFailure(currentMessages(), removed.failure) });
  await stays(id);
}
