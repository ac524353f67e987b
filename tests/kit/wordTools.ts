import { execFile, spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const execute = promisify(execFile);

/**
 * Why a test that needs these programs is left out, or `false`. In CI nothing is left out: the test fails there.
 */
export function missingTools(...programs: readonly string[]): string | false {
  const missing = programs.filter((program) => spawnSync("which", [program]).status !== 0);
  return missing.length > 0 && process.env["CI"] !== "true" ? `${missing.join(", ")} not installed` : false;
}

/** Runs with a folder of its own, which is removed after. */
export async function inFolder<T>(run: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "alliage-word-"));
  try {
    return await run(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What LibreOffice, with a fresh profile, makes of a Word document. */
export const convert = (docx: Uint8Array, to: "pdf" | "docx"): Promise<Buffer> =>
  inFolder(async (folder) => {
    const [source, profile, out] = ["source.docx", "profile", "out"].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    await writeFile(source, docx);
    await execute("soffice", [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      "--headless",
      "--convert-to",
      to,
      "--outdir",
      out,
      source,
    ]);
    return readFile(join(out, `source.${to}`));
  });

/** The text of each page of a PDF, as it is laid out. */
export const pdfPages = (pdf: Uint8Array): Promise<readonly string[]> =>
  inFolder(async (folder) => {
    const file = join(folder, "a.pdf");
    await writeFile(file, pdf);
    const { stdout } = await execute("pdftotext", ["-layout", file, "-"], { maxBuffer: 1 << 26 });
    return stdout.split("\f").slice(0, -1);
  });
