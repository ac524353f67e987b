import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import type { Bytes } from "#shared/base/bytes.ts";

/** A file as a person finds it in the downloads' folder. */
export type Saved = { readonly name: string; readonly bytes: Bytes };

/** The file that the press makes the browser save. */
export async function savedFile(page: Page, press: () => Promise<unknown>): Promise<Saved> {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
}

/** Answers with this file the browser's own dialog that the press opens. */
export async function chooseFile(
  page: Page,
  press: () => Promise<unknown>,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), press()]);
  await chooser.setFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
}
