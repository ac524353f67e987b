import { webcrypto } from "node:crypto";
import { concatBytes } from "#shared/base/bytes.ts";
import type { Result } from "#shared/base/Result.ts";
import type { Identity } from "#shared/signature/identities/identity.ts";
import { importIdentity } from "#shared/signature/identities/importIdentity.ts";
import { readBytes } from "./files.ts";
import { readPassphrase } from "./passphrase.ts";
import type { Call } from "./Subcommand.ts";
import { sentence, type Sentence, type Terminal } from "./Terminal.ts";

/** The identity of `--p12`, opened with the passphrase that `--passphrase-env` names. */
export async function readIdentity(call: Call, terminal: Terminal): Promise<Result<Identity, Sentence>> {
  const file = call.text("p12") ?? "";
  const passphrase = readPassphrase(call, terminal);
  if (!passphrase.ok) return passphrase;
  const bytes = await readBytes(file, terminal.say);
  if (!bytes.ok) return bytes;
  const identity = await importIdentity(concatBytes(bytes.value), passphrase.value, webcrypto);
  return identity.ok ? identity : sentence(terminal.say.signature.identity[identity.failure.kind]({ file }));
}
