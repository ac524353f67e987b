import { parseLink } from "#shared/sync/invitation.ts";
import type { Subcommand } from "#electron/cli/Subcommand.ts";
import { done, unusable, withProgress, type Outcome } from "#electron/cli/Terminal.ts";
import { defaultPatience } from "#electron/cli/acknowledgement.ts";
import { settle } from "#electron/cli/settle.ts";
import { openSyncedFile } from "#electron/cli/syncedFile.ts";
import { watch } from "#electron/cli/watch.ts";

/** Whoever interrupts does not wait long for a relay that is away. */
const hurry = { unconnectedMs: 1_500, connectedMs: 30_000 };
/** A relay that is not there yet, or a room where nobody came yet, does not end `--watch`: whoever watches has time. */
const allDay = {
  unconnectedMs: 2 ** 31 - 1,
  connectedMs: defaultPatience.connectedMs,
  waitsForOthers: true,
};

export const syncCommand: Subcommand = {
  name: "sync",
  usage: "FILE --link LINK [--watch]",
  options: { link: { type: "string" }, watch: { type: "boolean" } },
  files: [1, 1],
  required: ["link"],
  async run(call, terminal) {
    const { say, interrupted } = terminal;
    const [path = ""] = call.files;
    const isWatching = call.has("watch");
    const link = parseLink(call.text("link") ?? "");
    if (!link.ok) return unusable(say.sync.link[link.failure.kind]());
    const opened = await openSyncedFile(path, link.value, terminal);
    if (!opened.ok) return unusable(opened.failure.message);
    const file = opened.value;
    try {
      const settled = await withProgress(terminal, say.cli.syncing(), () =>
        settle(file, link.value, terminal, interrupted, isWatching ? allDay : defaultPatience),
      );
      if (!settled.ok) return unusable(settled.failure.message);
      const count = file.room.status.get().lastAcknowledged;
      const isReader = link.value.access.role === "read";
      if (settled.value.hasUnsent) terminal.err(say.cli.notSent({ file: path }));
      else terminal.out(isReader ? say.cli.upToDate({ file: path }) : say.cli.synced({ file: path, count }));
      const outcome: Outcome = settled.value.hasUnsent ? { code: 1 } : done;
      if (!isWatching) return outcome;

      terminal.out(say.cli.watching({ file: path }));
      const watched = await watch(file, terminal);
      if (!watched.ok) return unusable(watched.failure.message);
      const last = await settle(file, link.value, terminal, undefined, hurry);
      return last.ok ? outcome : unusable(last.failure.message);
    } finally {
      file.room.leave();
    }
  },
};
