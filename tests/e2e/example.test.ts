import { execFile } from "node:child_process";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { machine, plain, script, show } from "#tests/kit/commandLine.ts";

const example = fileURLToPath(new URL("../../docs/example/run.sh", import.meta.url));

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}

test("the example of the documentation runs as it is written, from the template to a signed, shared alliance", async () => {
  const on = machine("fr");
  const env = {
    PATH: process.env["PATH"],
    LANG: "fr_FR.UTF-8",
    ALLIAGE: `${process.execPath} ${script}`,
    PORT: String(await freePort()),
  };
  const { stdout, stderr } = await promisify(execFile)("sh", [example, on.folder], { env });
  const out = plain(stdout);
  for (const words of [
    "sourde.alliance : 20 commandes appliquées.",
    "Partenaires : 3",
    "1. Un cap commun : l’eau partagée",
    "3 cases remplies sur 18",
    "VALABLE : toutes les signatures sont intactes",
    "Texte : c’est exactement celui de cette alliance, version 1.0.",
    "Signature 2 sur 2",
    "ailleurs.alliance : synchronisé",
    "Rien à relire : les deux copies se complètent.",
  ]) {
    expect(out).toContain(words);
  }
  expect(out).not.toContain("confiance : non établie");
  expect(plain(stderr)).not.toMatch(/parties\.|alliance\./);
  const [here, elsewhere] = [await show(on, "sourde.alliance"), await show(on, "ailleurs.alliance")];
  expect(elsewhere.contentHash).toBe(here.contentHash);
  expect(here.articles.length).toBe(13);
});
