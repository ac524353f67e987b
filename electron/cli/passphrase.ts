import { ok, type Result } from "#shared/base/Result.ts";
import type { Call } from "./Subcommand.ts";
import { sentence, type Sentence, type Terminal } from "./Terminal.ts";

/** A passphrase never stands in the arguments, which other users of the machine can read: it comes by name. */
export function readPassphrase(call: Call, { env, say }: Terminal): Result<string, Sentence> {
  const variable = call.text("passphrase-env") ?? "";
  const passphrase = env[variable];
  if (passphrase !== undefined && passphrase !== "") return ok(passphrase);
  // Whoever typed the passphrase itself here must not read it in a log.
  const isName = /^[A-Z_][A-Z0-9_]*$/.test(variable);
  return sentence(isName ? say.cli.noPassphrase({ variable }) : say.cli.notAVariable());
}
