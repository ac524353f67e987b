import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { authenticate } from "#electron/relay/authenticate.ts";
import { protocolVersion } from "#shared/sync/frames.ts";
import { newSecret, readAccess, roomKeys, signProof, type Access } from "#shared/sync/roomKeys.ts";
import { roleByte } from "#shared/sync/roles.ts";

const random = (length: number) => new Uint8Array(randomBytes(length));
const nonce = random(32);
const write: Access = { role: "write", secret: newSecret(random) };
const read = readAccess(write);

const hello = (access: Access, signed = nonce) => {
  const keys = roomKeys(access);
  return {
    type: "hello" as const,
    version: protocolVersion,
    role: roleByte[keys.role],
    writePublicKey: keys.writePublicKey,
    readPublicKey: keys.readPublicKey,
    signature: signProof(keys, signed),
    log: new Uint8Array(16),
    since: 0,
  };
};
const stranger = roomKeys({ role: "write", secret: newSecret(random) });

test("who holds a link proves it, in its own role", () => {
  const { roomId } = roomKeys(write);
  expect(authenticate(hello(write), nonce)).toEqual({ ok: true, value: { roomId, role: "write" } });
  expect(authenticate(hello(read), nonce)).toEqual({ ok: true, value: { roomId, role: "read" } });
});

test("a proof is good for one challenge, one role, one room", () => {
  const refused = { ok: false, failure: { kind: "not-authentic" } };
  expect(authenticate(hello(write, random(32)), nonce)).toEqual(refused);
  expect(authenticate({ ...hello(read), role: roleByte.write }, nonce)).toEqual(refused);
  expect(authenticate({ ...hello(write), role: roleByte.read }, nonce)).toEqual(refused);
  expect(authenticate({ ...hello(write), role: 9 }, nonce)).toEqual(refused);
  expect(authenticate({ ...hello(write), writePublicKey: stranger.writePublicKey }, nonce)).toEqual(refused);
  expect(authenticate({ ...hello(write), signature: random(64) }, nonce)).toEqual(refused);
  expect(authenticate({ ...hello(write), writePublicKey: new Uint8Array(32) }, nonce)).toEqual(refused);
});

test("somebody who makes up one of the two keys is in another room, not in this one", () => {
  const own = roomKeys(write);
  const mixed = { ...own, readPublicKey: stranger.readPublicKey };
  const claim = authenticate({ ...hello(write), readPublicKey: mixed.readPublicKey }, nonce);
  expect(claim.ok).toBe(false);
});

test("another version is told so", () => {
  expect(authenticate({ ...hello(write), version: 2 }, nonce)).toMatchObject({
    failure: { kind: "unknown-version" },
  });
});
