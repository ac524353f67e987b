import { open, unlink } from "node:fs/promises";
import { join } from "node:path";

const probeBytes = 1024 * 1024;

/** Whether the folder takes a file of one MiB, flushed to the disk. */
export async function canWrite(folder: string): Promise<boolean> {
  const path = join(folder, "probe.tmp");
  try {
    const file = await open(path, "w");
    try {
      await file.writeFile(new Uint8Array(probeBytes));
      await file.sync();
    } finally {
      await file.close();
      await unlink(path);
    }
    return true;
  } catch {
    return false;
  }
}
