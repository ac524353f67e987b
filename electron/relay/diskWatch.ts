import { statfs } from "node:fs/promises";
import { canWrite } from "./canWrite.ts";
import type { Limits } from "./Limits.ts";

export type DiskEvents = {
  /** The disk refused a write (`failed`), or takes writes again (`recovered`). */
  readonly onDisk?: (event: "failed" | "recovered", reason?: string) => void;
};

const freeSpaceCheckMs = 1_000;
const retryMs = 500;

/**
 * Knows whether a folder takes writes. After a failed one LevelDB's own log may end in a torn record, and what it
 * would write next could be lost at the next opening: so nothing more is written until the folder takes files again
 * and the store was reopened, which is tried twice a second.
 */
export function diskWatch(
  folder: string,
  ports: DiskEvents & { readonly limits: Pick<Limits, "minFreeBytes">; readonly now: () => number },
  reopen: () => Promise<void>,
) {
  let isFailing = false;
  let checkedAt = Number.NEGATIVE_INFINITY;
  let timer: NodeJS.Timeout | undefined;
  let recovering: Promise<void> | undefined;
  let isStopped = false;

  async function hasSpace(): Promise<boolean> {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize >= ports.limits.minFreeBytes;
  }

  function recoverLater() {
    if (isStopped) return;
    timer = setTimeout(() => {
      recovering = recover();
    }, retryMs);
  }

  async function recover() {
    try {
      if (!(await hasSpace()) || !(await canWrite(folder)) || isStopped) return recoverLater();
      await reopen();
      isFailing = false;
      ports.onDisk?.("recovered");
    } catch {
      recoverLater();
    }
  }

  function fail(reason: string): false {
    isFailing = true;
    ports.onDisk?.("failed", reason);
    recoverLater();
    return false;
  }

  return {
    isFailing: () => isFailing,
    /** False when the write failed, or was not tried for want of space. */
    async attempt(write: () => Promise<void>): Promise<boolean> {
      try {
        if (ports.now() - checkedAt >= freeSpaceCheckMs) {
          if (!(await hasSpace())) return fail("too little space");
          checkedAt = ports.now();
        }
        await write();
        return true;
      } catch (error) {
        return fail((error as { code?: string }).code ?? "unknown");
      }
    },
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await recovering;
    },
  };
}
