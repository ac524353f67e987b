import { z } from "zod";
import { readValue, writeValue } from "./browser/localValue.ts";
import { createStore, useStore, type Observable } from "./store.ts";

const name = "compared-fingerprints";
const schema = z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(10_000);

const compared = createStore<readonly string[]>(readValue(name, schema, []));

/** SHA-256 fingerprints of the certificates and keys that this person has compared with their holders, on this device. */
export const comparedFingerprints: Observable<readonly string[]> = compared;
export const useComparedFingerprints = (): readonly string[] => useStore(compared);

export function setCompared(fingerprint: string, isCompared: boolean): void {
  const others = compared.get().filter((each) => each !== fingerprint);
  compared.set(isCompared ? [...others, fingerprint] : others);
  writeValue(name, compared.get());
}
