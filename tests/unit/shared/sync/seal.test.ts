import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { utf8 } from "#shared/base/bytes.ts";
import { newSecret, roomKeys, type RandomBytes } from "#shared/sync/roomKeys.ts";
import { opener, sealer, sealOverhead, type Purpose } from "#shared/sync/seal.ts";
import { fc } from "#tests/kit/fc.ts";

const random: RandomBytes = (length) => new Uint8Array(randomBytes(length));
const keys = roomKeys({ role: "write", secret: newSecret(random) });
const entry: Purpose = { kind: "entry" };
const seal = sealer(keys, random);
const open = opener(keys);

describe("a sealed blob", () => {
  test("opens to what was sealed, and adds 40 bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (plain) => {
        const sealed = seal(entry, plain);
        expect(sealed.length).toBe(plain.length + sealOverhead);
        expect(open(entry, sealed)).toEqual({ ok: true, value: plain });
      }),
    );
  });

  test("is XChaCha20-Poly1305 as the library has it, and opens what the library sealed", () => {
    const associated = utf8(`alliage room 1: ${keys.roomId} entry`);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (plain) => {
        const sealed = seal(entry, plain);
        const [nonce, rest] = [sealed.subarray(0, 24), sealed.subarray(24)];
        expect(xchacha20poly1305(keys.sealingKey, nonce, associated).decrypt(rest)).toEqual(plain);
        const theirs = random(24);
        const cipher = xchacha20poly1305(keys.sealingKey, theirs, associated).encrypt(plain);
        expect(open(entry, new Uint8Array([...theirs, ...cipher]))).toEqual({ ok: true, value: plain });
      }),
    );
  });

  test("of a hundred senders, each opens, in whatever order they come", () => {
    const senders = Array.from({ length: 100 }, () => sealer(keys, random));
    const said = [0, 1].flatMap(() =>
      senders.map((sender, i) => ({ i, sealed: sender(entry, utf8(`from ${i}`)) })),
    );
    for (const { i, sealed } of [...said, ...said.toReversed()])
      expect(open(entry, sealed)).toEqual({ ok: true, value: utf8(`from ${i}`) });
  });

  test("never has the nonce of another, and the random part is drawn anew for every hundred", () => {
    const nonces = Array.from({ length: 1_000 }, () =>
      Buffer.from(seal(entry, utf8("a"))).toString("hex", 0, 24),
    );
    expect(new Set(nonces).size).toBe(1_000);
    const prefixes = new Map<string, number>();
    for (const nonce of nonces) prefixes.set(nonce.slice(0, 32), (prefixes.get(nonce.slice(0, 32)) ?? 0) + 1);
    expect(Math.max(...prefixes.values())).toBe(100);
  });

  test("does not open when a byte changed, or it was cut", () => {
    const sealed = seal(entry, utf8("l'alliance"));
    for (let i = 0; i < sealed.length; i += 1) {
      const changed = sealed.slice();
      changed[i] = (changed[i] as number) ^ 1;
      expect(open(entry, changed).ok).toBe(false);
      expect(open(entry, sealed.subarray(0, i)).ok).toBe(false);
    }
  });

  test("opens for its room and its purpose only", () => {
    const stranger = roomKeys({ role: "write", secret: newSecret(random) });
    const snapshot: Purpose = { kind: "snapshot", covers: 7 };
    const sealed = seal(snapshot, utf8("a"));
    expect(open(snapshot, sealed).ok).toBe(true);
    for (const purpose of [entry, { kind: "presence" }, { kind: "snapshot", covers: 8 }] as const) {
      expect(open(purpose, sealed)).toEqual({ ok: false, failure: { kind: "not-authentic" } });
    }
    expect(opener(stranger)(snapshot, sealed).ok).toBe(false);
    expect(opener({ ...keys, roomId: stranger.roomId })(snapshot, sealed).ok).toBe(false);
  });
});
