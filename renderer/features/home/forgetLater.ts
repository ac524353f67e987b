import type { LibraryEntry } from "#shared/ipc/answers.ts";
import { now } from "#renderer/platform/random.ts";
import { createStore } from "#renderer/platform/store.ts";

/** Alliances that the list no longer shows, and since when: taken out for good when the message that offers to undo it goes. */
export const forgotten = createStore<ReadonlyMap<string, string>>(new Map());

export const hide = (allianceId: string): void =>
  forgotten.set(new Map([...forgotten.get(), [allianceId, now()]]));

export const show = (allianceId: string): void =>
  forgotten.set(new Map([...forgotten.get()].filter(([id]) => id !== allianceId)));

/** Opened again since, it is not forgotten. */
export function isForgotten(
  since: ReadonlyMap<string, string>,
  { allianceId, openedAt }: Pick<LibraryEntry, "allianceId" | "openedAt">,
): boolean {
  const hiddenAt = since.get(allianceId);
  return hiddenAt !== undefined && openedAt <= hiddenAt;
}
