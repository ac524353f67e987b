/** Equality of plain data (JSON-like values and byte arrays): same shape, same leaves. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) || ArrayBuffer.isView(a)) {
    const [left, right] = [a as ArrayLike<unknown>, b as ArrayLike<unknown>];
    if (Array.isArray(a) !== Array.isArray(b) || left.length !== right.length) return false;
    for (let i = 0; i < left.length; i += 1) if (!isEqual(left[i], right[i])) return false;
    return true;
  }
  if (Array.isArray(b) || ArrayBuffer.isView(b)) return false;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && isEqual(left[key], right[key]))
  );
}

/**
 * Records as they are now: each that says the same as before is the same object, and so is the list. Whoever compares by
 * identity sees what changed alone.
 */
export function keepingSame<R extends { readonly id: string }>(
  before: readonly R[],
  now: readonly R[],
): readonly R[] {
  const known = new Map(before.map((record) => [record.id, record]));
  const kept = now.map((record) => {
    const same = known.get(record.id);
    return same !== undefined && isEqual(same, record) ? same : record;
  });
  const isSame = kept.length === before.length && kept.every((record, index) => record === before[index]);
  return isSame ? before : kept;
}
