import { useLayoutEffect, useRef } from "react";

/** When it appears, the page around it is read from its top: another `key` makes it appear again. */
export function FromTheTop() {
  const here = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    here.current?.closest("main")?.scrollTo(0, 0);
  }, []);
  return <span ref={here} hidden />;
}
