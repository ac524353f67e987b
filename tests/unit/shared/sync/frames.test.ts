import { describe, expect, test } from "vitest";
import {
  readClientFrame,
  readRelayFrame,
  writeClientFrame,
  writeRelayFrame,
  type ClientFrame,
  type RelayFrame,
} from "#shared/sync/frames.ts";
import { fc } from "#tests/kit/fc.ts";

const u8 = fc.integer({ min: 0, max: 255 });
const u32 = fc.integer({ min: 0, max: 0xffff_ffff });
const seq = fc.maxSafeNat();
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const sealed = fc.uint8Array({ maxLength: 200 });

const relayFrame: fc.Arbitrary<RelayFrame> = fc.oneof(
  fc.record({ type: fc.constant("challenge" as const), version: u8, nonce: bytes(32) }),
  fc.record({
    type: fc.constant("welcome" as const),
    role: u8,
    log: bytes(16),
    head: seq,
    snapshot: seq,
    maxSealedBytes: u32,
  }),
  fc.record({ type: fc.constant("snapshot" as const), covers: seq, sealed }),
  fc.record({ type: fc.constant("entry" as const), seq, durable: seq, sealed }),
  fc.record({ type: fc.constant("compacted" as const), covers: seq }),
  fc.record({ type: fc.constant("presence" as const), sealed }),
  fc.record({ type: fc.constant("durable" as const), head: seq }),
  fc.record({ type: fc.constant("ack" as const), ref: u32, seq }),
  fc.record({ type: fc.constant("refused" as const), reason: u8, ref: u32 }),
  fc.record({ type: fc.constant("peers" as const), count: u32 }),
  fc.record({ type: fc.constant("tick" as const) }),
);
const clientFrame: fc.Arbitrary<ClientFrame> = fc.oneof(
  fc.record({
    type: fc.constant("hello" as const),
    version: u8,
    role: u8,
    writePublicKey: bytes(32),
    readPublicKey: bytes(32),
    signature: bytes(64),
    log: bytes(16),
    since: seq,
  }),
  fc.record({
    type: fc.constant("watch" as const),
    version: u8,
    writePublicKey: bytes(32),
    readPublicKey: bytes(32),
    signature: bytes(64),
  }),
  fc.record({ type: fc.constant("append" as const), ref: u32, sealed }),
  fc.record({ type: fc.constant("presence" as const), sealed }),
  fc.record({ type: fc.constant("offer" as const), ref: u32, covers: seq, base: seq, sealed }),
  fc.record({ type: fc.constant("rewind" as const), below: seq }),
);

describe("a frame", () => {
  test("reads as it was written", () => {
    fc.assert(
      fc.property(relayFrame, (frame) => {
        expect(readRelayFrame(writeRelayFrame(frame))).toEqual({ ok: true, value: frame });
      }),
    );
    fc.assert(
      fc.property(clientFrame, (frame) => {
        expect(readClientFrame(writeClientFrame(frame))).toEqual({ ok: true, value: frame });
      }),
    );
  });

  test("that is cut anywhere is another frame or none, and what is read is written back as it was", () => {
    fc.assert(
      fc.property(clientFrame, fc.nat(), (frame, at) => {
        const whole = writeClientFrame(frame);
        const cut = whole.subarray(0, at % whole.length);
        const read = readClientFrame(cut);
        if (read.ok) expect(writeClientFrame(read.value)).toEqual(new Uint8Array(cut));
      }),
    );
    expect(readClientFrame(new Uint8Array(0)).ok).toBe(false);
  });

  test("made of ten thousand random messages never throws, and reads back to the same bytes", () => {
    let understood = 0;
    fc.assert(
      fc.property(fc.constantFrom(...Array(48).keys()), fc.uint8Array({ maxLength: 250 }), (type, body) => {
        const message = new Uint8Array([type, ...body]);
        for (const [read, write] of [
          [readClientFrame, writeClientFrame] as const,
          [readRelayFrame, writeRelayFrame] as const,
        ]) {
          const frame = read(message);
          if (!frame.ok) expect(frame.failure).toEqual({ kind: "malformed" });
          else {
            understood += 1;
            expect(write(frame.value as never)).toEqual(message);
          }
        }
      }),
      { numRuns: 10_000 },
    );
    expect(understood).toBeGreaterThan(100);
  });

  test("with a number above 2⁵³ − 1 is refused", () => {
    const frame = writeClientFrame({ type: "rewind", below: Number.MAX_SAFE_INTEGER });
    expect(readClientFrame(frame).ok).toBe(true);
    frame[1] = 0xff;
    expect(readClientFrame(frame)).toMatchObject({ failure: { kind: "malformed" } });
  });
});
