/** A broken promise of our own code: thrown, never handled, reported once per process. */
export class Bug extends Error {
  override readonly name = "Bug";
}

export function assert(condition: unknown, promise: string): asserts condition {
  if (!condition) throw new Bug(promise);
}

/** Makes a switch over a union exhaustive at compile time, and loud at run time. */
export function unreachable(value: never): never {
  throw new Bug(`unreachable: ${JSON.stringify(value)}`);
}
