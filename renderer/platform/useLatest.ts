import { useLayoutEffect, useRef } from "react";

/** The value of the last rendering, for what runs later and must not be made anew for it. */
export function useLatest<T>(value: T): { readonly current: T } {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}
