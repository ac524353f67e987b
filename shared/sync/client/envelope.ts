import { concatBytes, type Bytes } from "#shared/base/bytes.ts";
import { fail, ok, type Result } from "#shared/base/Result.ts";
import { opener, sealer, type Purpose } from "#shared/sync/seal.ts";
import type { RandomBytes, RoomKeys } from "#shared/sync/roomKeys.ts";

/** First byte of every sealed content; entries and snapshots then hold one Yjs update (format 1). */
const contentVersion = 1;

export type EnvelopeFailure = { readonly kind: "not-authentic" | "made-by-newer-app" };

/** Seals and opens what the room carries. */
export function envelopes(keys: RoomKeys, random: RandomBytes) {
  const seal = sealer(keys, random);
  const open = opener(keys);
  return {
    seal: (purpose: Purpose, content: Uint8Array): Bytes =>
      seal(purpose, concatBytes(new Uint8Array([contentVersion]), content)),
    open(purpose: Purpose, sealed: Uint8Array): Result<Uint8Array, EnvelopeFailure> {
      const opened = open(purpose, sealed);
      if (!opened.ok) return opened;
      if (opened.value.length === 0) return fail({ kind: "not-authentic" });
      if (opened.value[0] !== contentVersion) return fail({ kind: "made-by-newer-app" });
      return ok(opened.value.subarray(1));
    },
  };
}
export type Envelopes = ReturnType<typeof envelopes>;
