import { useLayoutEffect, useRef } from "react";

/**
 * Within what opens over the page: does something once it has gone. Until then the page beneath cannot take the
 * focus, and whoever chose to write would find the keyboard on the button that opened the list.
 */
export function OnceClosed({ run }: { run: () => void }) {
  const latest = useRef(run);
  useLayoutEffect(() => {
    latest.current = run;
  });
  useLayoutEffect(() => () => queueMicrotask(() => latest.current()), []);
  return null;
}
