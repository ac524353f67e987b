import type { Result } from "#shared/base/Result.ts";
import { fail } from "#shared/base/Result.ts";
import type { RoomState, WriteFailure } from "./RoomLog.ts";
import type { Change, KeyWrite } from "./roomWrites.ts";

/** A room as the log holds it in memory. */
export type RoomCell = { readonly roomId: string; state: RoomState };

/** Worked out when its turn comes, on the state that the writes before it left. */
export type Plan<T> = (state: RoomState) => Result<Change<T>, WriteFailure>;

type Waiting = {
  readonly cell: RoomCell;
  readonly plan: Plan<unknown>;
  readonly answer: (result: Result<unknown, WriteFailure>) => void;
};

const maxWritesPerCommit = 2_000;

/**
 * While one commit is on its way to the disk, the writes of all rooms gather for the next: a durable write costs
 * one flush, however many share it. Answers come in the order asked; a commit that fails changes no room.
 */
export function groupCommit(
  commit: (
    writes: readonly KeyWrite[],
    states: ReadonlyMap<RoomCell, RoomState>,
  ) => Promise<"durable" | "failed">,
) {
  const queue: Waiting[] = [];
  let running: Promise<void> | undefined;
  let isClosed = false;

  async function run() {
    while (queue.length > 0) {
      const batch = queue.splice(0, maxWritesPerCommit);
      const states = new Map<RoomCell, RoomState>();
      const writes: KeyWrite[] = [];
      const results = batch.map(({ cell, plan }) => {
        const planned = plan(states.get(cell) ?? cell.state);
        if (planned.ok) {
          states.set(cell, planned.value.state);
          writes.push(...planned.value.writes);
        }
        return planned;
      });
      const outcome = writes.length === 0 ? "durable" : await commit(writes, states);
      if (outcome === "durable") for (const [cell, state] of states) cell.state = state;
      batch.forEach(({ answer }, i) => {
        const planned = results[i] as Result<Change<unknown>, WriteFailure>;
        if (!planned.ok) answer(planned);
        else if (outcome === "failed") answer(fail({ kind: "storage-failed" }));
        else answer({ ok: true, value: planned.value.answer });
      });
    }
    running = undefined;
  }

  return {
    write<T>(cell: RoomCell, plan: Plan<T>): Promise<Result<T, WriteFailure>> {
      if (isClosed) return Promise.resolve(fail({ kind: "closed" }));
      return new Promise((resolve) => {
        queue.push({ cell, plan, answer: resolve as Waiting["answer"] });
        running ??= Promise.resolve().then(run);
      });
    },
    /** Takes nothing more, and waits for what was taken. */
    async close() {
      isClosed = true;
      await running;
    },
  };
}
