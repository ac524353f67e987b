import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { utf8 } from "#shared/base/bytes.ts";
import { drawnAhead, newSecret, roomKeys, type RandomBytes } from "#shared/sync/roomKeys.ts";
import { open, seal, sealOverhead, type Purpose } from "#shared/sync/seal.ts";
import { fc } from "#tests/kit/fc.ts";

const random: RandomBytes = (length) => new Uint8Array(randomBytes(length));
const keys = roomKeys({ role: "write", secret: newSecret(random) });
const entry: Purpose = { kind: "entry" };

describe("a sealed blob", () => {
  test("opens to what was sealed, and adds 40 bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (plain) => {
        const sealed = seal(keys, entry, plain, random);
        expect(sealed.length).toBe(plain.length + sealOverhead);
        expect(open(keys, entry, sealed)).toEqual({ ok: true, value: plain });
      }),
    );
  });

  test("never is the same twice", () => {
    expect(seal(keys, entry, utf8("a"), random)).not.toEqual(seal(keys, entry, utf8("a"), random));
  });

  test("does not open when a byte changed, or it was cut", () => {
    const sealed = seal(keys, entry, utf8("l'alliance"), random);
    for (let i = 0; i < sealed.length; i += 1) {
      const changed = sealed.slice();
      changed[i] = (changed[i] as number) ^ 1;
      expect(open(keys, entry, changed).ok).toBe(false);
      expect(open(keys, entry, sealed.subarray(0, i)).ok).toBe(false);
    }
  });

  test("opens for its room and its purpose only", () => {
    const stranger = roomKeys({ role: "write", secret: newSecret(random) });
    const snapshot: Purpose = { kind: "snapshot", covers: 7 };
    const sealed = seal(keys, snapshot, utf8("a"), random);
    expect(open(keys, snapshot, sealed).ok).toBe(true);
    for (const purpose of [entry, { kind: "presence" }, { kind: "snapshot", covers: 8 }] as const) {
      expect(open(keys, purpose, sealed)).toEqual({ ok: false, failure: { kind: "not-authentic" } });
    }
    expect(open(stranger, snapshot, sealed).ok).toBe(false);
    expect(open({ ...keys, roomId: stranger.roomId }, snapshot, sealed).ok).toBe(false);
  });
});

describe("randomness that is drawn ahead", () => {
  test("is given out once, whatever is asked for, and drawn again when there is not enough", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 5_000 }), { maxLength: 60 }), (lengths) => {
        const ahead = drawnAhead(random);
        expect(lengths.map((length) => ahead(length).length)).toEqual(lengths);
      }),
    );
    const ahead = drawnAhead(random);
    const nonces = Array.from({ length: 1_000 }, () => Buffer.from(ahead(24)).toString("hex"));
    expect(new Set(nonces).size).toBe(1_000);
  });
});
