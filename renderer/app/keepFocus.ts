/**
 * The keyboard is never left nowhere: when what had the focus goes away or can no longer have it, the focus goes to the
 * nearest thing around it that can (a dialog, the room), or to the page that came in its place. Whatever puts the focus
 * somewhere by itself within two frames, as a closing dialog does, comes first; and whoever left on purpose has left.
 */
export function keepFocus(): void {
  /** What had the focus last, then what stands around it, from the inside out; empty once it was left. */
  let path: readonly Element[] = [];
  let isWaiting = false;

  const isNowhere = () => document.activeElement === document.body;
  const mayBeLost = () => path[0] !== undefined && (isNowhere() || path[0].matches(":disabled"));

  function keep() {
    isWaiting = false;
    if (path.length === 0 || !isNowhere()) return;
    const around = path.find((element) => element.hasAttribute("tabindex") && canHaveFocus(element));
    const place = around ?? document.querySelector("#main");
    if (place instanceof HTMLElement) place.focus({ preventScroll: around !== undefined });
  }

  addEventListener("focusin", ({ target }) => {
    path = target instanceof Element ? ancestry(target) : [];
  });
  addEventListener("focusout", () => {
    // What is taken away is still there while it loses the focus.
    queueMicrotask(() => {
      if (path[0] !== undefined && isNowhere() && canHaveFocus(path[0])) path = [];
    });
  });
  new MutationObserver(() => {
    if (isWaiting || !mayBeLost()) return;
    isWaiting = true;
    requestAnimationFrame(() => requestAnimationFrame(keep));
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["disabled"] });
}

const canHaveFocus = (element: Element): boolean =>
  element.isConnected && element.checkVisibility() && !element.matches(":disabled, [inert], [inert] *");

function ancestry(element: Element): readonly Element[] {
  const path: Element[] = [];
  for (let here: Element | null = element; here !== null; here = here.parentElement) path.push(here);
  return path;
}
