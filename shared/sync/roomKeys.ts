import { ed25519 } from "@noble/curves/ed25519.js";
import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { concatBytes, utf8, type Bytes } from "#shared/base/bytes.ts";
import { roleByte, type Role } from "./roles.ts";

/**
 * How one 32-byte secret becomes everything a room needs (HKDF-SHA256, RFC 5869):
 *
 *     secret ──► write identity (Ed25519)
 *        └────► read secret ──► read identity (Ed25519)
 *                       └────► sealing key (XChaCha20-Poly1305)
 *     room id = SHA-256(context ‖ write public key ‖ read public key)
 *
 * The room id names its own keys, so that a relay checks a proof with nothing registered and nothing stored: who
 * steals a relay's disk gets no access. The read secret leads to no write identity: a reader cannot become a writer.
 */
export type Access =
  | { readonly role: "write"; readonly secret: Uint8Array }
  | { readonly role: "read"; readonly readSecret: Uint8Array; readonly writePublicKey: Uint8Array };

export type RoomKeys = {
  readonly role: Role;
  /** 64 hexadecimal digits; no secret. */
  readonly roomId: string;
  readonly writePublicKey: Bytes;
  readonly readPublicKey: Bytes;
  /** The private key of this role's identity. */
  readonly identity: Bytes;
  readonly sealingKey: Bytes;
};

/** Fills 32 or 16 bytes: `crypto.getRandomValues` everywhere, a seeded source in tests. */
export type RandomBytes = (length: number) => Uint8Array;

export const secretLength = 32;
export const publicKeyLength = 32;

export const newSecret = (random: RandomBytes): Bytes => concatBytes(random(secretLength));

const derive = (secret: Uint8Array, purpose: string): Bytes =>
  concatBytes(hkdf(sha256, secret, undefined, utf8(`alliage room 1: ${purpose}`), 32));

const readSecretOf = (access: Access): Uint8Array =>
  access.role === "write" ? derive(access.secret, "read") : access.readSecret;

const writePublicKeyOf = (access: Access): Uint8Array =>
  access.role === "write"
    ? ed25519.getPublicKey(derive(access.secret, "write identity"))
    : access.writePublicKey;

/** What a reader may be handed by somebody who holds `access`. */
export const readAccess = (access: Access): Access & { readonly role: "read" } => ({
  role: "read",
  readSecret: readSecretOf(access),
  writePublicKey: writePublicKeyOf(access),
});

export function roomKeys(access: Access): RoomKeys {
  const { readSecret, writePublicKey } = readAccess(access);
  const readIdentity = derive(readSecret, "read identity");
  const readPublicKey = ed25519.getPublicKey(readIdentity);
  return {
    role: access.role,
    roomId: roomIdOf(writePublicKey, readPublicKey),
    writePublicKey: concatBytes(writePublicKey),
    readPublicKey: concatBytes(readPublicKey),
    identity: access.role === "write" ? derive(access.secret, "write identity") : readIdentity,
    sealingKey: derive(readSecret, "sealing"),
  };
}

/** What ties both public keys to one name: the relay recomputes it from each hello. */
export const roomIdOf = (writePublicKey: Uint8Array, readPublicKey: Uint8Array): string =>
  bytesToHex(sha256(concatBytes(utf8("alliage room 1: id"), writePublicKey, readPublicKey)));

/** The bytes that a client signs to answer a challenge: good for one connection, one room and one role. */
export const proofBytes = (nonce: Uint8Array, roomId: string, role: Role): Bytes =>
  concatBytes(utf8("alliage relay 1: hello"), nonce, utf8(roomId), new Uint8Array([roleByte[role]]));

export const signProof = (keys: RoomKeys, nonce: Uint8Array): Bytes =>
  concatBytes(ed25519.sign(proofBytes(nonce, keys.roomId, keys.role), keys.identity));
