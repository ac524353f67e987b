import type { Relay } from "#electron/relay/startRelay.ts";

const signals = ["SIGTERM", "SIGINT"] as const;

/** Closes the relay in good order at the first signal, then lets the process end; a second one ends it at once. */
export function closeOnSignals(relay: Relay, exit: (code: number) => void): void {
  let isClosing = false;
  for (const signal of signals) {
    process.on(signal, () => {
      if (isClosing) return exit(1);
      isClosing = true;
      void relay.close().then(() => exit(0));
    });
  }
}
