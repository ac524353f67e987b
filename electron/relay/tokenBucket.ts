export type Rate = { readonly perSecond: number; readonly burst: number };

export type TokenBucket = {
  /** Takes `cost` at once, going into debt if need be; gives how long to wait until the debt is paid, in ms. */
  take(cost: number): number;
};

/** Lets `burst` through at once and `perSecond` in the long run. `now` is any clock in milliseconds that only advances. */
export function tokenBucket(rate: Rate, now: () => number): TokenBucket {
  let tokens = rate.burst;
  let at = now();
  return {
    take(cost) {
      const time = now();
      tokens = Math.min(rate.burst, tokens + ((time - at) / 1000) * rate.perSecond) - cost;
      at = time;
      return tokens >= 0 ? 0 : (-tokens / rate.perSecond) * 1000;
    },
  };
}
