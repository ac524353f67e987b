import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import { ok, type Result } from "#shared/base/Result.ts";
import { utf8 } from "#shared/base/bytes.ts";
import { fromBase64url, toBase64url } from "#shared/sync/base64url.ts";
import { newSecret, secretLength } from "#shared/sync/roomKeys.ts";
import { dataFolder } from "#electron/main/storage/dataFolder.ts";
import { makeFolder } from "#electron/main/storage/makeFolder.ts";
import { sentence, type Sentence, type Terminal } from "./Terminal.ts";
import { fileModes, writeBytes } from "./files.ts";
import { whileLocked } from "./whileLocked.ts";

const schema = z.record(z.string(), z.string());

/**
 * The secret of an alliance's room, made once for each alliance and user. It is never in the `.alliance` file: a
 * reader who is sent that file, or who syncs the document, must not become a writer.
 */
export function secretOf(allianceId: string, terminal: Terminal): Promise<Result<Uint8Array, Sentence>> {
  return knownOr(allianceId, () => newSecret((length) => new Uint8Array(randomBytes(length))), terminal);
}

/**
 * Keeps the secret of the link by which somebody came, unless they know one for this alliance already: when they share
 * it in their turn, they invite to the room where the others are, and not to an empty one of their own.
 */
export async function rememberSecret(
  allianceId: string,
  secret: Uint8Array,
  terminal: Terminal,
): Promise<void> {
  // It is a convenience: those who cannot keep it can still use their link.
  await knownOr(allianceId, () => secret, terminal);
}

async function knownOr(
  allianceId: string,
  make: () => Uint8Array,
  terminal: Terminal,
): Promise<Result<Uint8Array, Sentence>> {
  const { say } = terminal;
  const path = join(dataFolder(terminal.env), "secrets.json");
  try {
    makeFolder(dirname(path));
  } catch {
    return sentence(say.file.notWritable({ file: path }));
  }
  return whileLocked(path, terminal, async () => {
    const secrets = await readSecrets(path);
    if (secrets === undefined) return sentence(say.file.tornSecrets({ file: path }));
    const stored = Object.hasOwn(secrets, allianceId) ? secrets[allianceId] : undefined;
    const known = stored === undefined ? undefined : fromBase64url(stored);
    if (known?.length === secretLength) return ok(known);
    // An entry that is no secret any more was damaged: another would silently open another room.
    if (stored !== undefined) return sentence(say.file.tornSecrets({ file: path }));
    const secret = make();
    const next = JSON.stringify({ ...secrets, [allianceId]: toBase64url(secret) }, null, 2);
    const written = await writeBytes(path, utf8(`${next}\n`), say, fileModes.ownerOnly);
    return written.ok ? ok(secret) : written;
  });
}

/** Empty when there is no file yet; `undefined` when there is one that cannot be read: it is never overwritten. */
async function readSecrets(path: string): Promise<Readonly<Record<string, string>> | undefined> {
  try {
    return schema.parse(JSON.parse(await readFile(path, "utf8")));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? {} : undefined;
  }
}
