/** A snapshot is worth offering for every so many entries, or bytes, that follow the last one. */
export type CompactionPolicy = { readonly entries: number; readonly bytes: number };

export const defaultCompaction: CompactionPolicy = { entries: 500, bytes: 1024 * 1024 };

/**
 * Counts what follows the last snapshot. All clients count the same numbers, so that the author of the entry that
 * completes a lot is the one who offers: one offer a lot, with nothing to agree upon.
 */
export function tailCounter(policy: CompactionPolicy) {
  let covers = 0;
  let entries = 0;
  let bytes = 0;
  return {
    /** The snapshot from which, with the entries that followed, we have all we have; 0 when there was none. */
    base: () => covers,
    restart(from: number) {
      [covers, entries, bytes] = [from, 0, 0];
    },
    /** True when this entry completes a lot. */
    count(length: number): boolean {
      const lotsBefore = Math.floor(bytes / policy.bytes);
      entries += 1;
      bytes += length;
      return entries % policy.entries === 0 || Math.floor(bytes / policy.bytes) > lotsBefore;
    },
    isLong: () => entries >= policy.entries || bytes >= policy.bytes,
  };
}
