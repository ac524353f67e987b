/** 128 + SIGINT, as shells have it. */
const interruptedCode = 130;

/**
 * From now on, the first interruption (Ctrl+C, or a supervisor's SIGTERM) aborts the signal, so that what lasts ends in
 * good order; a second one ends the process at once. Before, an interruption ends the process as it does any other.
 */
export function firstInterruption(): AbortSignal {
  const interruption = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) {
    process.on(name, () => {
      if (interruption.signal.aborted) process.exit(interruptedCode);
      interruption.abort();
    });
  }
  return interruption.signal;
}
