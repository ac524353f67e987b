import type { DropItem } from "react-aria-components";
import type { OpenedFile } from "#shared/ipc/answers.ts";

/** The first file among what was dropped or pasted, read whole; or why there is none. */
export async function readDropped(
  items: readonly DropItem[],
  maxBytes: number,
): Promise<OpenedFile | "no-file" | "too-large"> {
  const item = items.find(({ kind }) => kind === "file");
  if (item?.kind !== "file") return "no-file";
  try {
    const file = await item.getFile();
    if (file.size > maxBytes) return "too-large";
    return { name: item.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    return "no-file";
  }
}
