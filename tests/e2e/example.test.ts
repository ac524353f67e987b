import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { freePort } from "#tests/kit/freePort.ts";
import { machine, plain, script, show } from "#tests/kit/commandLine.ts";

const example = fileURLToPath(new URL("../../docs/example/run.sh", import.meta.url));

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
