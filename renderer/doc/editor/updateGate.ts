/**
 * Where the writing of others waits while somebody composes a character here (Japanese, Chinese, dead keys): a change
 * of the paragraph under the composition would leave half a word behind. What waits goes in in the order it came, a
 * moment after the composition ends, and after five seconds in any case.
 */
export type UpdateGate = {
  /** Does it at once, or, while a composition goes on, after it. */
  readonly pass: (apply: () => void) => void;
  /** A composition begins; the answer is to be called when it is over. */
  readonly hold: () => () => void;
  readonly isHeld: () => boolean;
};

/** The editor reads the composed text 20 ms after `compositionend`. */
const settleMs = 30;
const ceilingMs = 5_000;

export function createUpdateGate(): UpdateGate {
  const holders = new Set<object>();
  let waiting: (() => void)[] = [];
  let ceiling: ReturnType<typeof setTimeout> | undefined;

  function open() {
    clearTimeout(ceiling);
    ceiling = undefined;
    const due = waiting;
    waiting = [];
    for (const apply of due) attempt(apply);
  }

  return {
    pass(apply) {
      if (holders.size === 0 && waiting.length === 0) return apply();
      waiting.push(apply);
      ceiling ??= setTimeout(open, ceilingMs);
    },
    hold() {
      const holder = {};
      holders.add(holder);
      return () => {
        setTimeout(() => {
          if (holders.delete(holder) && holders.size === 0) open();
        }, settleMs);
      };
    },
    isHeld: () => holders.size > 0,
  };
}

/** What a hostile peer sent may throw when it is applied: it must not keep the others' writing out. */
function attempt(apply: () => void): void {
  try {
    apply();
  } catch {
    // As the provider's socket does with a message that cannot be read: that one is lost, the next is not.
  }
}
