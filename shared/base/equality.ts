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
