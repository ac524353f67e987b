import { chacha20poly1305, hchacha } from "@noble/ciphers/chacha.js";
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
const tagLength = 16;
/** What sealing adds: the nonce, and Poly1305's tag. */
export const sealOverhead = nonceLength + tagLength;

type SealingKeys = Pick<RoomKeys, "roomId" | "sealingKey">;

/**
 * Seals what one sender says in a room: nonce (24 bytes) ‖ XChaCha20-Poly1305 ciphertext and tag
 * (draft-irtf-cfrg-xchacha-03).
 */
export function sealer(keys: SealingKeys, random: RandomBytes) {
  const writeNonce = nonces(random);
  const cipher = cipherOf(keys);
  return (purpose: Purpose, plain: Uint8Array): Bytes => {
    const sealed = new Uint8Array(plain.length + sealOverhead);
    writeNonce(sealed);
    cipher(sealed, purpose).encrypt(plain, sealed.subarray(nonceLength));
    return sealed;
  };
}

/** Opens what anybody sealed for that room. */
export function opener(keys: SealingKeys) {
  const cipher = cipherOf(keys);
  return (purpose: Purpose, sealed: Uint8Array): Result<Uint8Array, { kind: "not-authentic" }> => {
    if (sealed.length < sealOverhead) return fail({ kind: "not-authentic" });
    try {
      return ok(cipher(sealed, purpose).decrypt(sealed.subarray(nonceLength)));
    } catch {
      return fail({ kind: "not-authentic" });
    }
  };
}

const prefixLength = 16;
/** A process that is copied while it runs repeats at most what was left of them, as with any nonces drawn ahead. */
const noncesPerPrefix = 100;

/**
 * Sixteen random bytes, drawn anew for every hundred messages, and a count within them: no two are the same, and those
 * of one prefix share the subkey that XChaCha20 derives from it.
 */
function nonces(random: RandomBytes): (into: Bytes) => void {
  let prefix: Uint8Array = new Uint8Array();
  let given = noncesPerPrefix;
  return (into) => {
    if (given === noncesPerPrefix) {
      prefix = random(prefixLength);
      given = 0;
    }
    into.set(prefix);
    new DataView(into.buffer).setUint32(prefixLength, given);
    given += 1;
  };
}

function cipherOf(keys: SealingKeys) {
  const subkey = subkeys(keys.sealingKey);
  const associated = associatedData(keys);
  return (sealed: Uint8Array, purpose: Purpose) => {
    const nonce = new Uint8Array(12);
    nonce.set(sealed.subarray(prefixLength, nonceLength), 4);
    return chacha20poly1305(subkey(sealed.subarray(0, prefixLength)), nonce, associated(purpose));
  };
}

const sigma = words(utf8("expand 32-byte k"));
/** As many senders as a busy room has. */
const maxSubkeys = 64;

/** HChaCha20, which is a third of sealing a keystroke: done once for each prefix of the last senders. */
function subkeys(sealingKey: Uint8Array): (prefix: Uint8Array) => Uint8Array {
  const key = words(sealingKey);
  const known = new Map<string, Uint8Array>();
  return (prefix) => {
    const name = String.fromCharCode(...prefix);
    const derived = known.get(name);
    if (derived !== undefined) return derived;
    const subkey = new Uint8Array(32);
    hchacha(sigma, key, words(prefix), new Uint32Array(subkey.buffer));
    const [oldest] = known.keys();
    if (known.size === maxSubkeys && oldest !== undefined) known.delete(oldest);
    known.set(name, subkey);
    return subkey;
  };
}

function words(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(concatBytes(bytes).buffer);
}

function associatedData({ roomId }: SealingKeys): (purpose: Purpose) => Bytes {
  let latest: { readonly label: string; readonly bytes: Bytes } | undefined;
  return (purpose) => {
    const label = purpose.kind === "snapshot" ? `snapshot covering ${purpose.covers}` : purpose.kind;
    // One entry follows another.
    if (latest?.label !== label) latest = { label, bytes: utf8(`alliage room 1: ${roomId} ${label}`) };
    return latest.bytes;
  };
}
