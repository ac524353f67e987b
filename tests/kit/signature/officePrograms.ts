import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import type { Bytes } from "#shared/base/bytes.ts";
import { writePem } from "#shared/signature/certificates/pem.ts";

/** The programs that these tests ask, as Debian names their packages. */
const programs = {
  soffice: "libreoffice-writer-nogui",
  certutil: "libnss3-tools",
  xmlsec1: "xmlsec1",
  xmllint: "libxml2-utils",
  python3: "python3-uno",
  openssl: "openssl",
};

/** Why these tests cannot run here, or `undefined`. Where CI is set they run, and fail for want of a program. */
export function whyNot(): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const missing = Object.entries(programs).filter(
    ([program]) => !folders.some((folder) => existsSync(join(folder, program))),
  );
  if (missing.length === 0 || process.env["CI"] === "true") return undefined;
  const reason = `needs ${missing.map(([, debianPackage]) => debianPackage).join(", ")}`;
  console.warn(`LibreOffice and xmlsec1 are not asked: ${reason}`);
  return reason;
}

type Run = { readonly code: number; readonly out: string; readonly err: string };

/** Runs a program to its end, at most 90 seconds; a crash or a time-out is a code other than 0. */
export async function run(
  program: string,
  given: readonly string[],
  env: Record<string, string> = {},
): Promise<Run> {
  const options = { timeout: 90_000, maxBuffer: 64 * 1024 * 1024, env: { ...process.env, ...env } };
  return new Promise((resolve, reject) => {
    execFile(program, given, options, (error, out, err) => {
      if (error?.code === "ENOENT") reject(error);
      else resolve({ code: error === null ? 0 : Number(error.code ?? 1), out, err });
    });
  });
}

/** Calls with a folder that is removed afterwards. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "alliage-word-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export type OfficeSignature = {
  readonly signer: string | null;
  readonly isValid: boolean;
  readonly isTrusted: boolean;
  readonly lineId: string;
};

/** What LibreOffice says of each signature; none when it refuses the file or crashes on it. */
export async function askLibreOffice(docx: Bytes, trust: Trusted = {}): Promise<readonly OfficeSignature[]> {
  return inFolder(async (folder) => {
    const file = join(folder, "file.docx");
    writeFileSync(file, docx);
    const env = { MOZILLA_CERTIFICATE_FOLDER: await database(join(folder), trust) };
    const script = join(import.meta.dirname, "libreOfficeSignatures.py");
    // Debian's own Python: the one that has UNO.
    const { code, out, err } = await run("/usr/bin/python3", [script, file], env);
    if (code === 0) return JSON.parse(out.trim().split("\n").at(-1) ?? "[]") as OfficeSignature[];
    if (/No module named|NoConnectException/.test(err)) throw new Error(err);
    return [];
  });
}

/** DER: authorities, and certificates believed as they are. */
export type Trusted = { readonly roots?: readonly Bytes[]; readonly pinned?: readonly Bytes[] };

async function database(folder: string, { roots = [], pinned = [] }: Trusted): Promise<string> {
  const at = `sql:${folder}`;
  await must("certutil", ["-N", "-d", at, "--empty-password"]);
  const all = [
    ...roots.map((der) => [der, "C,C,C"] as const),
    ...pinned.map((der) => [der, "P,P,P"] as const),
  ];
  for (const [index, [der, flags]] of all.entries()) {
    const pem = join(folder, `${index}.pem`);
    writeFileSync(pem, writePem(der));
    await must("certutil", ["-A", "-d", at, "-n", `certificate ${index}`, "-t", flags, "-i", pem]);
  }
  return folder;
}

async function must(program: string, given: readonly string[]): Promise<string> {
  const { code, out, err } = await run(program, given);
  if (code !== 0) throw new Error(`${program}: ${err}`);
  return out;
}

export type XmlsecAnswer = {
  readonly isValid: boolean;
  /** References ok and in all. xmlsec1 succeeds even when a manifest's digest failed: only these counts tell. */
  readonly signedInfo: string;
  readonly manifests: string;
};

const ids = [
  "http://www.w3.org/2000/09/xmldsig#:Object",
  "http://uri.etsi.org/01903/v1.3.2#:SignedProperties",
];

/** What xmlsec1 says of each signature part, in order of their names. */
export async function askXmlsec(docx: Bytes): Promise<readonly XmlsecAnswer[]> {
  return unpacked(docx, async (folder) => {
    const parts = signatureParts(folder);
    return Promise.all(parts.map((part) => askXmlsecOf(part, folder)));
  });
}

async function askXmlsecOf(part: string, folder: string): Promise<XmlsecAnswer> {
  const references = readFileSync(part, "utf8").matchAll(/URI="(\/[^"?]*\?ContentType=[^"]*)"/g);
  const maps = [...references].flatMap(([, uri = ""]) => {
    const file = join(folder, uri.split("?")[0] ?? "");
    return [`--url-map:${uri}`, file];
  });
  const idAttributes = ids.flatMap((id) => ["--id-attr:Id", id]);
  const { code, err } = await run("xmlsec1", ["--verify", "--insecure", ...idAttributes, ...maps, part]);
  const counted = (what: string) =>
    new RegExp(`${what} References \\(ok/all\\): (\\d+/\\d+)`).exec(err)?.[1] ?? "0/0";
  const [signedInfo, manifests] = [counted("SignedInfo"), counted("Manifests")];
  const isWhole = (count: string) => count.split("/")[0] === count.split("/")[1] && count !== "0/0";
  return { isValid: code === 0 && isWhole(signedInfo) && isWhole(manifests), signedInfo, manifests };
}

/** Whether `xmllint --c14n` gives each signature part back byte for byte. */
export async function areCanonical(docx: Bytes): Promise<readonly boolean[]> {
  return unpacked(docx, (folder) =>
    Promise.all(
      signatureParts(folder).map(async (part) => {
        const { out } = await run("xmllint", ["--c14n", part]);
        return out === readFileSync(part, "utf8");
      }),
    ),
  );
}

const signatureParts = (folder: string): string[] =>
  readdirSync(join(folder, "_xmlsignatures"))
    .filter((name) => name.endsWith(".xml"))
    .sort()
    .map((name) => join(folder, "_xmlsignatures", name));

/** Unpacked by another program than ours. */
async function unpacked<T>(docx: Bytes, work: (folder: string) => Promise<T>): Promise<T> {
  return inFolder(async (folder) => {
    const file = join(folder, "file.docx");
    writeFileSync(file, docx);
    await must("python3", ["-m", "zipfile", "-e", file, join(folder, "parts")]);
    return work(join(folder, "parts"));
  });
}
