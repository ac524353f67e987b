import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import * as Y from "yjs";
import { readAllianceFile } from "#shared/doc/format/allianceFile.ts";
import { readAlliance } from "#shared/doc/queries/agreement.ts";
import type { Machine } from "./commandLine.ts";
import { value } from "./documents.ts";

/** An alliance as a page keeps it: its id, and the document's whole state. */
export type KeptAlliance = { readonly id: string; readonly state: Uint8Array };

const exampleCommands = new URL("../../docs/example/commands.jsonl", import.meta.url);

/** The alliance of docs/example, made by the command line as file `name`; `more` commands come after. */
export async function exampleAlliance(
  on: Machine,
  name = "exemple.alliance",
  more: readonly unknown[] = [],
): Promise<KeptAlliance> {
  await on.ok(["new", name, "--name", "Alliance de la Sourde", "--scope", "contractual"]);
  const example = readFileSync(exampleCommands, "utf8")
    .split("\n")
    .filter((line) => line !== "");
  await on.ok(["apply", name, on.commands([...example, ...more])]);
  return keptAlliance(on.read(name));
}

export function keptAlliance(file: Uint8Array): KeptAlliance {
  return keptAllianceOf(value(readAllianceFile(new Uint8Array(file))).doc);
}

export const keptAllianceOf = (doc: Y.Doc): KeptAlliance => ({
  id: readAlliance(doc).id,
  state: Y.encodeStateAsUpdate(doc),
});

/** Puts the alliance where the page looks for it, as another visit would have left it, and opens a room of it. */
export async function openKept(
  page: Page,
  url: string,
  { id, state }: KeptAlliance,
  room: string,
): Promise<void> {
  await page.goto(`${url}healthz`);
  await page.evaluate(
    async ([database, bytes]) => {
      const opening = indexedDB.open(database);
      opening.addEventListener("upgradeneeded", () => {
        opening.result.createObjectStore("updates", { autoIncrement: true });
        opening.result.createObjectStore("custom");
      });
      await new Promise((resolve) => opening.addEventListener("success", resolve));
      const transaction = opening.result.transaction("updates", "readwrite");
      transaction.objectStore("updates").add(new Uint8Array(bytes));
      await new Promise((resolve) => transaction.addEventListener("complete", resolve));
      opening.result.close();
    },
    [`alliage-${id}`, [...state]] as const,
  );
  await page.goto(`${url}#/a/${id}/${room}`);
}
