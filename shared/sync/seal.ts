import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { concatBytes, utf8, type Bytes } from "#shared/base/bytes.ts";
import { fail, ok, type Result } from "#shared/base/Result.ts";
import type { RandomBytes, RoomKeys } from "./roomKeys.ts";

/**
 * What a sealed blob is for. It is bound (with the room, and for a snapshot with the number it covers) as
 * associated data, so that a relay cannot pass one off as another.
 */
export type Purpose =
  | { readonly kind: "entry" }
  | { readonly kind: "presence" }
  | { readonly kind: "snapshot"; readonly covers: number };

export const nonceLength = 24;
/** What sealing adds: the nonce, and Poly1305's tag. */
export const sealOverhead = nonceLength + 16;

type SealingKeys = Pick<RoomKeys, "roomId" | "sealingKey">;

/** nonce (24 bytes) ‖ XChaCha20-Poly1305 ciphertext and tag. */
export function seal(keys: SealingKeys, purpose: Purpose, plain: Uint8Array, random: RandomBytes): Bytes {
  const nonce = random(nonceLength);
  return concatBytes(
    nonce,
    xchacha20poly1305(keys.sealingKey, nonce, associatedData(keys, purpose)).encrypt(plain),
  );
}

export function open(
  keys: SealingKeys,
  purpose: Purpose,
  sealed: Uint8Array,
): Result<Uint8Array, { kind: "not-authentic" }> {
  if (sealed.length < sealOverhead) return fail({ kind: "not-authentic" });
  const cipher = xchacha20poly1305(
    keys.sealingKey,
    sealed.subarray(0, nonceLength),
    associatedData(keys, purpose),
  );
  try {
    return ok(cipher.decrypt(sealed.subarray(nonceLength)));
  } catch {
    return fail({ kind: "not-authentic" });
  }
}

/** The last one of each room: one entry follows another. */
const latest = new WeakMap<SealingKeys, { readonly label: string; readonly bytes: Bytes }>();

function associatedData(keys: SealingKeys, purpose: Purpose): Bytes {
  const label = purpose.kind === "snapshot" ? `snapshot covering ${purpose.covers}` : purpose.kind;
  const known = latest.get(keys);
  if (known?.label === label) return known.bytes;
  const bytes = utf8(`alliage room 1: ${keys.roomId} ${label}`);
  latest.set(keys, { label, bytes });
  return bytes;
}
