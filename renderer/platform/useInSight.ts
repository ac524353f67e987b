import { useEffect, useState, useSyncExternalStore, type RefObject } from "react";

function onVisibility(listener: () => void): () => void {
  document.addEventListener("visibilitychange", listener);
  return () => document.removeEventListener("visibilitychange", listener);
}

/** Whether somebody may be looking at the element: it is scrolled into view, in a page that is not hidden. */
export function useInSight(element: RefObject<Element | null>): boolean {
  const [isInView, setInView] = useState(false);
  const isPageShown = useSyncExternalStore(onVisibility, () => document.visibilityState === "visible");
  useEffect(() => {
    if (element.current === null) return undefined;
    const observer = new IntersectionObserver((entries) =>
      setInView(entries.at(-1)?.isIntersecting === true),
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return isInView && isPageShown;
}
