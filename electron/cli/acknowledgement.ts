import { ok, type Result } from "#shared/base/Result.ts";
import type { Room } from "#shared/sync/client/joinRoom.ts";
import { sentence, type Sentence, type Terminal } from "./Terminal.ts";

/** How long nothing may happen: before the relay answers, and once it did (a large room takes its time). */
export type Patience = { readonly unconnectedMs: number; readonly connectedMs: number };
export const defaultPatience: Patience = { unconnectedMs: 10_000, connectedMs: 60_000 };

/** Waits until room and document are one, and all that was written here is durable on the relay. */
export async function acknowledgement(
  room: Room,
  { say }: Terminal,
  interrupted: AbortSignal | undefined,
  patience = defaultPatience,
): Promise<Result<null, Sentence>> {
  const impatience = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let last = "";
  const wait = () => {
    const { connection, synced, unacknowledged, lastAcknowledged } = room.status.get();
    const isConnected = connection === "connected";
    // A relay that cannot be reached is tried again and again: that is no progress.
    const progress = JSON.stringify([isConnected, synced, unacknowledged, lastAcknowledged]);
    if (progress === last) return;
    last = progress;
    clearTimeout(timer);
    const ms = isConnected ? patience.connectedMs : patience.unconnectedMs;
    timer = setTimeout(() => impatience.abort(), ms);
  };
  const unsubscribe = room.status.subscribe(wait);
  wait();
  try {
    const signals = interrupted === undefined ? [] : [interrupted];
    const done = await room.whenAcknowledged(AbortSignal.any([impatience.signal, ...signals]));
    if (done.ok) return ok(null);
    return sentence(say.cli.syncRefused({ reason: say.sync.refused[done.failure.reason]() }));
  } catch (error) {
    if (interrupted?.aborted === true) return sentence(say.cli.syncInterrupted());
    if (impatience.signal.aborted) return sentence(say.cli.syncFailed());
    throw error;
  } finally {
    clearTimeout(timer);
    unsubscribe();
  }
}
