import type { Page } from "playwright-core";

/** As long as a finger holds a key or a button. */
export const held = { delay: 70 };

type Interaction = { readonly name: string; readonly duration: number };
type Watched = { doing: string; readonly interactions: Map<number, Interaction> };

/** What each interaction takes, as the page itself measures it (Event Timing), by the name of what was done. */
export async function watchInteractions(page: Page) {
  await page.evaluate(() => {
    const watched: Watched = { doing: "", interactions: new Map() };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { interactionId: number })[]) {
        if (entry.interactionId === 0) continue;
        const known = watched.interactions.get(entry.interactionId);
        watched.interactions.set(entry.interactionId, {
          name: known?.name ?? watched.doing,
          duration: Math.max(known?.duration ?? 0, entry.duration),
        });
      }
    }).observe({ type: "event", durationThreshold: 16, buffered: true } as PerformanceObserverInit);
    Object.assign(globalThis, { watched });
  });
  return {
    /** Does it, and gives the page the time to answer before anything else is done. */
    async doing(name: string, act: () => Promise<unknown>): Promise<void> {
      await page.evaluate((name) => {
        (globalThis as unknown as { watched: Watched }).watched.doing = name;
      }, name);
      await act();
      await page.waitForTimeout(300);
    },
    /** Of all interactions, in ms; the slowest are printed by their names. */
    async durations(): Promise<readonly number[]> {
      const done = await page.evaluate(() => [
        ...(globalThis as unknown as { watched: Watched }).watched.interactions.values(),
      ]);
      const slowest = done.toSorted((one, other) => other.duration - one.duration).slice(0, 12);
      console.log(slowest.map(({ name, duration }) => `${name}: ${duration} ms`).join(", "));
      return done.map(({ duration }) => duration);
    },
  };
}
