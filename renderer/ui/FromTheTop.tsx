import { useEffect, useLayoutEffect, useRef } from "react";

/** The page around it is read from its top again whenever `of`, which names what is shown, becomes another. */
export function FromTheTop({ of }: { of: string }) {
  const here = useRef<HTMLSpanElement>(null);
  const shown = useRef(of);
  // To ask the page where it stands, or to send it to its top, would lay it out before it is complete.
  const isScrolled = useRef(false);
  useEffect(() => {
    const page = here.current?.closest("main");
    const onScroll = () => {
      isScrolled.current = page?.scrollTop !== 0;
    };
    page?.addEventListener("scroll", onScroll, { passive: true });
    return () => page?.removeEventListener("scroll", onScroll);
  }, []);
  useLayoutEffect(() => {
    if (shown.current === of) return;
    shown.current = of;
    if (isScrolled.current) here.current?.closest("main")?.scrollTo(0, 0);
  }, [of]);
  return <span ref={here} hidden />;
}
