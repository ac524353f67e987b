import { startRelay, type Relay } from "#electron/relay/startRelay.ts";
import type { RelayNews, RelayOrder } from "./relayMessages.ts";

/** The relay in a utility process: what goes wrong in it takes neither the window nor the journals with it. */
const { parentPort } = process;
let relay: Relay | undefined;

const tell = (news: RelayNews) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process, not a window
  parentPort.postMessage(news);
};

async function obey(order: RelayOrder): Promise<void> {
  if (order.kind === "stop") {
    await relay?.close();
    process.exit(0);
  }
  const { dataDir, staticDir, port } = order;
  let started = await startRelay({ dataDir, staticDir, port, host: "0.0.0.0" });
  // Links carry the port, so the usual one is best; where another program has it, any other one serves the room.
  if (!started.ok && started.failure.kind === "port-in-use") {
    started = await startRelay({ dataDir, staticDir, port: 0, host: "0.0.0.0" });
  }
  if (!started.ok) return tell({ kind: "failed", failure: started.failure.kind });
  relay = started.value;
  tell({ kind: "started", port: relay.port });
}

parentPort.on("message", ({ data }) => void obey(data as RelayOrder));
