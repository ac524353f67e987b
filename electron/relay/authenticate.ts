import { createPublicKey, verify } from "node:crypto";
import { concatBytes } from "#shared/base/bytes.ts";
import { fail, ok, type Result } from "#shared/base/Result.ts";
import { protocolVersion, type ClientFrame } from "#shared/sync/frames.ts";
import { roleOf, type Role } from "#shared/sync/roles.ts";
import { proofBytes, roomIdOf } from "#shared/sync/roomKeys.ts";

/** What a hello and a watch have in common; a watch is signed as a reader's hello. */
type Claim = Pick<
  ClientFrame & { readonly type: "hello" },
  "version" | "role" | "writePublicKey" | "readPublicKey" | "signature"
>;
type Refusal = { readonly kind: "unknown-version" | "not-authentic" };

/** DER of a SubjectPublicKeyInfo for Ed25519 (RFC 8410), up to the 32 bytes of the key. */
const spkiPrefix = Buffer.from("302a300506032b6570032100", "hex");

/** Who says hello: the room that its two keys name, and the role whose private key signed this connection's nonce. */
export function authenticate(
  hello: Claim,
  nonce: Uint8Array,
): Result<{ readonly roomId: string; readonly role: Role }, Refusal> {
  if (hello.version !== protocolVersion) return fail({ kind: "unknown-version" });
  const role = roleOf(hello.role);
  if (!role) return fail({ kind: "not-authentic" });
  const roomId = roomIdOf(hello.writePublicKey, hello.readPublicKey);
  const publicKey = role === "write" ? hello.writePublicKey : hello.readPublicKey;
  return isSignedBy(publicKey, proofBytes(nonce, roomId, role), hello.signature)
    ? ok({ roomId, role })
    : fail({ kind: "not-authentic" });
}

/** OpenSSL's verification: a relay spends about a tenth of a millisecond on a stranger. */
function isSignedBy(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  try {
    const key = createPublicKey({
      key: Buffer.from(concatBytes(spkiPrefix, publicKey)),
      format: "der",
      type: "spki",
    });
    return verify(null, message, key, signature);
  } catch {
    return false;
  }
}
