import { realpath } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fail, type Result } from "#shared/base/Result.ts";
import { nodeFileSystem } from "#electron/main/storage/nodeFileSystem.ts";
import { takeLock, thisProcess } from "#electron/main/storage/lock.ts";
import { notWritten } from "./files.ts";
import { sentence, type Sentence, type Terminal } from "./Terminal.ts";

const patienceMs = 20_000;
const retryMs = 20;

/**
 * Reads, changes and writes a file while no other `alliage` does: `apply`, `merge` and `sync --watch` may write to one
 * file at the same instant, and each must see what the other wrote. The lock is a hidden neighbour of the file; that of
 * a process that died is taken over. Reading alone needs none, for files are replaced whole.
 */
export async function whileLocked<T>(
  path: string,
  { say }: Terminal,
  work: () => Promise<Result<T, Sentence>>,
): Promise<Result<T, Sentence>> {
  const target = await realpath(path).catch(() => path);
  const lockPath = join(dirname(target), `.${basename(target)}.lock`);
  const start = performance.now();
  for (;;) {
    const lock = await takeLock(nodeFileSystem, lockPath, thisProcess);
    if (lock.ok) {
      try {
        return await work();
      } finally {
        await lock.value.release();
      }
    }
    if (lock.failure.kind !== "locked") return fail(notWritten(path, lock.failure, say));
    if (performance.now() - start > patienceMs) {
      return sentence(say.file.busy({ file: path, lock: lockPath, pid: lock.failure.pid }));
    }
    await thisProcess.wait(retryMs * (1 + Math.random()));
  }
}
