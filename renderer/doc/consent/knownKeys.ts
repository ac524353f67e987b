import { z } from "zod";
import { readValue, writeValue } from "#renderer/platform/browser/localValue.ts";
import { createStore, useStore } from "#renderer/platform/store.ts";

const name = "known-keys";
const schema = z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(10_000);
const known = createStore<readonly string[]>(readValue(name, schema, []));

/** Fingerprints of the further keys that this person was told of, on this device: each is announced once. */
export const useKnownKeys = (): readonly string[] => useStore(known);

export function noteKeys(fingerprints: readonly string[]): void {
  known.set([...new Set([...known.get(), ...fingerprints])]);
  writeValue(name, known.get());
}
