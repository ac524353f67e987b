/** Of browsers that have no idle callback: Safari. */
const otherwiseMs = 200;

/**
 * Does it once there is nothing else to do: what is being shown has been painted, and nobody waits. Gives the function
 * that calls it off.
 */
export function whenIdle(run: () => void): () => void {
  if ("requestIdleCallback" in globalThis) {
    const callback = requestIdleCallback(run, { timeout: 1_000 });
    return () => cancelIdleCallback(callback);
  }
  const timer = setTimeout(run, otherwiseMs);
  return () => clearTimeout(timer);
}
