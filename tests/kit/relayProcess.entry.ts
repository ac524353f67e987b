import { closeOnSignals } from "#tests/kit/closeOnSignals.ts";
import type { Limits } from "#electron/relay/Limits.ts";
import { jsonLines } from "#electron/relay/RelayEvent.ts";
import { heldDisk } from "#tests/kit/heldDisk.ts";
import { startRelay } from "#electron/relay/startRelay.ts";

/** A relay alone in its process: DIR PORT [LIMITS as JSON]. After SIGUSR2 its disk keeps it waiting. */
const disk = heldDisk();
process.on("SIGUSR2", () => {
  disk.hold();
  process.stdout.write('{"event":"held"}\n');
});
const [dataDir = "", port = "0", limits = "{}"] = process.argv.slice(2);
const started = await startRelay({
  dataDir,
  port: Number(port),
  commit: disk.commit,
  limits: JSON.parse(limits) as Partial<Limits>,
  log: jsonLines(
    (line) => process.stdout.write(line),
    () => new Date(),
  ),
});
if (started.ok) closeOnSignals(started.value, (code) => process.exit(code));
else {
  console.error(JSON.stringify(started.failure));
  process.exit(2);
}
