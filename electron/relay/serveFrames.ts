import { readClientFrame, writeRelayFrame, type ClientFrame } from "#shared/sync/frames.ts";
import { frameRefusals, type FrameRefusal } from "#shared/sync/refusals.ts";
import { roleByte, type Role } from "#shared/sync/roles.ts";
import type { Limits } from "./Limits.ts";
import type { Reader } from "./Reader.ts";
import { roomLabel, type RelayLog } from "./RelayEvent.ts";
import type { RelayMetrics } from "./relayMetrics.ts";
import type { Member, Room } from "./Room.ts";
import { tokenBucket } from "./tokenBucket.ts";

/** Opens the conversation, and a rewind: what follows it is read from the beginning or from a snapshot. */
export function welcome(room: Room, role: Role, limits: Limits) {
  const { log, head, snapshots } = room.log.state();
  return writeRelayFrame({
    type: "welcome",
    role: roleByte[role],
    log,
    head,
    snapshot: snapshots.at(-1)?.covers ?? 0,
    maxSealedBytes: limits.maxSealedBytes,
  });
}

/** What an answer costs when it is dear: a rewind reads a whole room again. */
const rewindCost = 50;

/**
 * Answers the frames of one member. Gives, for each, how many milliseconds to wait before reading its next one:
 * a sender above its rate is slowed down, and loses nothing.
 */
export function serveFrames(
  { room, member, reader, role }: { room: Room; member: Member; reader: Reader; role: Role },
  ports: { limits: Limits; log: RelayLog; metrics: RelayMetrics; now: () => number },
): (data: Uint8Array, isBinary: boolean) => number {
  const { limits, metrics } = ports;
  const frames = tokenBucket(limits.frames, ports.now);
  const bytes = tokenBucket(limits.bytes, ports.now);
  let isSlowed = false;
  const refusalsSaid = new Set<FrameRefusal>();

  function refuse(reason: FrameRefusal, ref: number) {
    metrics.refused.inc({ reason });
    // Once per connection and reason: who floods the relay must not flood its log.
    if (!refusalsSaid.has(reason))
      ports.log({ event: "frame:refused", room: roomLabel(room.roomId), reason });
    refusalsSaid.add(reason);
    member.outlet.send(writeRelayFrame({ type: "refused", reason: frameRefusals[reason], ref }));
  }

  async function append({ ref, sealed }: ClientFrame & { type: "append" }) {
    const taken = room.log.append(sealed);
    if (!taken.ok) {
      if (taken.failure.kind !== "closed") refuse(taken.failure.kind, ref);
      return;
    }
    const { seq, outcome } = taken.value;
    room.show(seq, sealed, member);
    if ((await outcome) === "failed") {
      refuse("storage-failed", ref);
      return room.disperse();
    }
    metrics.appended.inc();
    metrics.appendedBytes.inc(sealed.length);
    room.acknowledge(seq, member, ref);
  }

  async function offer({ ref, covers, base, sealed }: ClientFrame & { type: "offer" }) {
    const result = await room.log.putSnapshot({ covers, sealed }, base);
    if (!result.ok) {
      if (result.failure.kind !== "closed") refuse(result.failure.kind, ref);
      return;
    }
    metrics.snapshots.inc();
    ports.log({
      event: "snapshot:kept",
      room: roomLabel(room.roomId),
      covers,
      bytes: sealed.length,
    });
    member.outlet.send(writeRelayFrame({ type: "ack", ref, seq: covers }));
    room.announce(covers);
  }

  function presence(sealed: Uint8Array) {
    if (sealed.length > limits.maxPresenceBytes) refuse("too-large", 0);
    else metrics.presence.inc(room.presence(sealed, member));
  }

  function answer(frame: ClientFrame): void {
    if (frame.type === "hello" || frame.type === "watch") return refuse("malformed", 0);
    if (frame.type === "presence") return presence(frame.sealed);
    if (frame.type === "rewind") {
      frames.take(rewindCost);
      member.outlet.send(welcome(room, role, limits));
      return reader.rewind(frame.below);
    }
    if (role === "read") return refuse("read-only", frame.ref);
    if (frame.sealed.length > limits.maxSealedBytes) return refuse("too-large", frame.ref);
    void (frame.type === "append" ? append(frame) : offer(frame));
  }

  return (data, isBinary) => {
    const frame = readClientFrame(data);
    if (isBinary && frame.ok) answer(frame.value);
    else refuse("malformed", 0);
    const wait = Math.max(frames.take(1), bytes.take(data.length));
    if (wait > 0 && !isSlowed) refuse("slow-down", 0);
    isSlowed = wait > 0;
    return wait;
  };
}
