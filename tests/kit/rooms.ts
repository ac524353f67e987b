import { randomBytes } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { onTestFinished } from "vitest";
import type { RelayEvent } from "#electron/relay/RelayEvent.ts";
import { startRelay, type RelayOptions } from "#electron/relay/startRelay.ts";
import type { Invitation } from "#shared/sync/invitation.ts";
import { newSecret, readAccess, type RandomBytes } from "#shared/sync/roomKeys.ts";
import { joinRoom, type JoinOptions } from "#shared/sync/client/joinRoom.ts";
import type { Schedule } from "#shared/sync/client/WebSocketLike.ts";
import { until } from "./until.ts";

export const random: RandomBytes = (length) => new Uint8Array(randomBytes(length));

export const schedule: Schedule = (delayMs, run) => {
  const timer = setTimeout(run, delayMs);
  return () => clearTimeout(timer);
};

export const temporaryFolder = () => mkdtempSync(join(tmpdir(), "alliage-relay-"));

export const newInvitation = (relay: string): Invitation => ({
  relay,
  access: { role: "write", secret: newSecret(random) },
});

export const forReaders = ({ relay, access }: Invitation): Invitation => ({
  relay,
  access: readAccess(access),
});

/** A relay of this process, closed with the test. */
export async function relay(options: Partial<RelayOptions> = {}) {
  const events: RelayEvent[] = [];
  const dataDir = options.dataDir ?? temporaryFolder();
  const started = await startRelay({ log: (event) => events.push(event), ...options, dataDir });
  if (!started.ok) throw new Error(`the relay did not start: ${JSON.stringify(started.failure)}`);
  onTestFinished(() => started.value.close());
  return {
    ...started.value,
    dataDir,
    events,
    count: (event: RelayEvent["event"]) => events.filter((each) => each.event === event).length,
  };
}

export const clientOptions = {
  WebSocket,
  random,
  schedule,
  maxBackoffMs: 200,
};

/** Somebody with a document, in the room; leaves with the test. */
export function participant(invitation: Invitation, options: Partial<JoinOptions> & { doc?: Y.Doc } = {}) {
  const doc = options.doc ?? new Y.Doc();
  const room = joinRoom(doc, invitation, { ...clientOptions, ...options });
  let isHere = true;
  const leave = () => {
    if (isHere) room.leave();
    isHere = false;
  };
  onTestFinished(leave);
  const text = doc.getText("text");
  return {
    ...room,
    leave,
    doc,
    text,
    write: (words: string) => text.insert(text.length, words),
    read: () => text.toJSON(),
    saved: async () => {
      const result = await room.whenAcknowledged(AbortSignal.timeout(90_000));
      if (!result.ok) throw new Error(`refused: ${result.failure.reason}`);
    },
  };
}

export type Participant = ReturnType<typeof participant>;

/** Same text, same structs, same deletions. */
export const converged = (...all: readonly Pick<Participant, "doc">[]) =>
  until("all documents are the same", () => {
    const states = all.map(({ doc }) => [doc.getText("text").toJSON(), Y.snapshot(doc)] as const);
    const [first] = states;
    return (
      first !== undefined &&
      all.every(({ doc }) => doc.store.pendingStructs === null) &&
      states.every(([text, snapshot]) => text === first[0] && Y.equalSnapshots(snapshot, first[1]))
    );
  });
