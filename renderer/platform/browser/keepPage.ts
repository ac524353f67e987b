/** The person comes first: by then what was asked for is on screen. */
const afterMs = 3_000;

/**
 * Has the browser keep the page's own files (`renderer/serviceWorker.ts`), so that the application opens where its relay
 * is out of reach. Browsers do so over https and on the relay's own machine; elsewhere nothing is kept.
 */
export function keepPage(): void {
  if (!("serviceWorker" in navigator)) return;
  setTimeout(
    () => void navigator.serviceWorker.register("/serviceWorker.js").catch(() => undefined),
    afterMs,
  );
}
