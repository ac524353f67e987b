import type { ProcessView } from "#electron/main/storage/lock.ts";

/** A machine whose processes the test starts and ends. */
export function machine(host = "atelier") {
  const alive = new Set<number>();
  let pids = 100;
  return {
    start: (bootedAt = 1_000): ProcessView => {
      pids += 1;
      alive.add(pids);
      return {
        host,
        pid: pids,
        bootedAt,
        birthOf: (pid) => `born-${pid}`,
        isAlive: (pid) => alive.has(pid),
        wait: () => new Promise((resolve) => void setImmediate(resolve)),
      };
    },
    end: (process: ProcessView) => void alive.delete(process.pid),
  };
}
