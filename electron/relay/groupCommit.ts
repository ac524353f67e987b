import { setImmediate as nextTurn, setTimeout as pause } from "node:timers/promises";
import { fail, ok, type Result } from "#shared/base/Result.ts";
import type { Entry, Outcome, RoomState, WriteFailure } from "./RoomLog.ts";
import type { Change, KeyWrite } from "./roomWrites.ts";

/** A room as the log holds it in memory. */
export type RoomCell = {
  readonly roomId: string;
  /** As of the last durable write. */
  state: RoomState;
  /** With all that is on its way to the disk. */
  planned: RoomState;
  /** The entries between both. */
  inFlight: Entry[];
  /** Once all of it has its outcome. */
  settled: Promise<unknown>;
};

export type Plan<T> = (state: RoomState) => Result<Change<T>, WriteFailure>;

/** Worked out at once; whether it stands is known later. */
export type Planned<T> = { readonly answer: T; readonly outcome: Promise<Outcome> };

type Waiting = {
  readonly cell: RoomCell;
  readonly state: RoomState;
  readonly writes: () => readonly KeyWrite[];
  readonly tell: (outcome: Outcome) => void;
};

const maxWritesPerCommit = 2_000;
/** A lone write waits for nothing; what follows it within that time shares one flush. */
const commitGapMs = 20;

export const newCell = (roomId: string, state: RoomState): RoomCell => ({
  roomId,
  state,
  planned: state,
  inFlight: [],
  settled: Promise.resolve(),
});

function keep(state: RoomState, cell: RoomCell) {
  cell.state = state;
  cell.inFlight = cell.inFlight.filter(({ seq }) => seq > state.head);
}

/** What was on its way is void. */
export function fallBack(cell: RoomCell, state: RoomState) {
  cell.state = state;
  cell.planned = state;
  cell.inFlight = [];
}

/**
 * While one commit is on its way to the disk, the writes of all rooms gather for the next: a durable write costs
 * one flush, however many share it. Outcomes come in the order asked; when a commit fails, all that was planned
 * since fails with it, and every room is again what it is on the disk.
 */
export function groupCommit(
  commit: (writes: readonly KeyWrite[], states: ReadonlyMap<RoomCell, RoomState>) => Promise<Outcome>,
) {
  const queue: Waiting[] = [];
  let running: Promise<void> | undefined;
  let isClosed = false;

  async function run() {
    while (queue.length > 0) {
      const batch = queue.splice(0, maxWritesPerCommit);
      const states = new Map(batch.map(({ cell, state }) => [cell, state]));
      const outcome = await commit(
        batch.flatMap(({ writes }) => writes()),
        states,
      );
      if (outcome === "durable") states.forEach(keep);
      else {
        batch.push(...queue.splice(0));
        for (const { cell } of batch) fallBack(cell, cell.state);
      }
      for (const { tell } of batch) tell(outcome);
      if (!isClosed) await pause(commitGapMs);
    }
    running = undefined;
  }

  return {
    write<T>(cell: RoomCell, plan: Plan<T>): Result<Planned<T>, WriteFailure> {
      if (isClosed) return fail({ kind: "closed" });
      const planned = plan(cell.planned);
      if (!planned.ok) return planned;
      const { state, writes, answer, entry } = planned.value;
      cell.planned = state;
      if (entry) cell.inFlight.push(entry);
      const outcome = new Promise<Outcome>((tell) => queue.push({ cell, state, writes, tell }));
      cell.settled = outcome;
      // After all that was received with it has been shown.
      running ??= nextTurn().then(run);
      return ok({ answer, outcome });
    },
    /** Takes nothing more, and waits for what was taken. */
    async close() {
      isClosed = true;
      await running;
    },
  };
}
