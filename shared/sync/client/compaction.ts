/** A snapshot is worth offering for every so many entries, or bytes, that follow the last one. */
export type CompactionPolicy = { readonly entries: number; readonly bytes: number };

export const defaultCompaction: CompactionPolicy = { entries: 500, bytes: 1024 * 1024 };

/**
 * Counts what follows the last snapshot. All clients count the same numbers, so that the author of the entry that
 * completes a lot is the one who offers: one offer a lot, with nothing to agree upon.
 */
export function tailCounter(policy: CompactionPolicy) {
  let covers = 0;
  let last = 0;
  let bytes = 0;
  return {
    /** The snapshot from which, with the entries that followed, we have all we have; 0 when there was none. */
    base: () => covers,
    /** From a snapshot up to `from`, when entries were read up to `seq`. */
    restart(from: number, seq: number) {
      [covers, last, bytes] = [from, seq, 0];
    },
    /** True when this entry completes a lot. */
    count(seq: number, length: number): boolean {
      const lotsBefore = Math.floor(bytes / policy.bytes);
      last = seq;
      bytes += length;
      return (seq - covers) % policy.entries === 0 || Math.floor(bytes / policy.bytes) > lotsBefore;
    },
    isLong: () => last - covers >= policy.entries || bytes >= policy.bytes,
  };
}
