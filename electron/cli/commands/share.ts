import { readAlliance as readAllianceRecord } from "#shared/doc/queries/agreement.ts";
import { relayAddress, writeLink } from "#shared/sync/invitation.ts";
import { readAccess, type Access } from "#shared/sync/roomKeys.ts";
import type { Subcommand } from "#electron/cli/Subcommand.ts";
import { done, unusable } from "#electron/cli/Terminal.ts";
import { readAlliance } from "#electron/cli/allianceFiles.ts";
import { withoutSecret } from "#electron/cli/describeUsage.ts";
import { secretOf } from "#electron/cli/secrets.ts";

export const shareCommand: Subcommand = {
  name: "share",
  usage: "FILE --relay URL [--role write|read]",
  options: { relay: { type: "string" }, role: { type: "string" } },
  files: [1, 1],
  required: ["relay"],
  async run(call, terminal) {
    const { say } = terminal;
    const role = call.text("role") ?? "write";
    if (role !== "write" && role !== "read") return unusable(say.cli.badRole({ role }));
    const url = call.text("relay") ?? "";
    const relay = relayAddress(url);
    if (relay === undefined) return unusable(say.cli.badRelay({ url: withoutSecret(url) }));
    const file = await readAlliance(call.files[0] ?? "", terminal);
    if (!file.ok) return unusable(file.failure.message);
    const secret = await secretOf(readAllianceRecord(file.value.doc).id, terminal);
    if (!secret.ok) return unusable(secret.failure.message);
    const access: Access = { role: "write", secret: secret.value };
    terminal.err(say.cli.shared({ role: say.cli.roles({ role }) }));
    terminal.out(writeLink({ relay, access: role === "write" ? access : readAccess(access) }));
    return done;
  },
};
