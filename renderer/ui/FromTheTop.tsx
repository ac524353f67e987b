import { useLayoutEffect, useRef } from "react";

/** The page around it is read from its top again whenever `of`, which names what is shown, becomes another. */
export function FromTheTop({ of }: { of: string }) {
  const here = useRef<HTMLSpanElement>(null);
  const shown = useRef(of);
  useLayoutEffect(() => {
    // What has just come is at its top: to ask for it would lay out a page that is not complete.
    if (shown.current === of) return;
    shown.current = of;
    here.current?.closest("main")?.scrollTo(0, 0);
  }, [of]);
  return <span ref={here} hidden />;
}
