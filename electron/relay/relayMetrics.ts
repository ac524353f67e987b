import { Counter, Gauge, Histogram, Registry } from "prom-client";

export type RelayMetrics = ReturnType<typeof relayMetrics>;

/** Prometheus series of one relay. Labels never name a room or a person. */
export function relayMetrics(read: { readonly openRooms: () => number; readonly storedRooms: () => number }) {
  const registers = [new Registry()];
  const gauge = (name: string, help: string, value?: () => number) =>
    new Gauge({
      name: `alliage_relay_${name}`,
      help,
      registers,
      ...(value && {
        collect() {
          this.set(value());
        },
      }),
    });
  const counter = <L extends string>(name: string, help: string, labelNames: readonly L[] = []) =>
    new Counter<L>({ name: `alliage_relay_${name}`, help, registers, labelNames });
  gauge("rooms_open", "Rooms with somebody in them", read.openRooms);
  gauge("rooms_stored", "Rooms on the disk", read.storedRooms);
  gauge("resident_memory_bytes", "Memory of the relay's process", () => process.memoryUsage.rss());
  return {
    connections: gauge("connections", "Connections, authenticated or not"),
    appended: counter("entries_appended_total", "Entries made durable"),
    appendedBytes: counter("bytes_appended_total", "Sealed bytes made durable"),
    presence: counter("presence_total", "Presence messages forwarded"),
    snapshots: counter("snapshots_total", "Snapshots accepted"),
    refused: counter("refused_total", "Frames and connections refused", ["reason"]),
    lagging: counter("lagging_total", "Times a slow reader was sent back to the log"),
    commitSeconds: new Histogram({
      name: "alliage_relay_commit_seconds",
      help: "Time to make a group of writes durable",
      buckets: [0.0005, 0.001, 0.005, 0.02, 0.1, 0.5, 2],
      registers,
    }),
    text: async () => (await Promise.all(registers.map((registry) => registry.metrics()))).join("\n"),
  };
}
