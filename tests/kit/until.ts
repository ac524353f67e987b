import { Bug } from "#shared/base/Bug.ts";

/** Waits for a condition, never for a time: looks again every few milliseconds, and says what did not come. */
export async function until(
  what: string,
  isTrue: () => boolean | Promise<boolean>,
  patienceMs = 90_000,
): Promise<void> {
  const start = performance.now();
  while (!(await isTrue())) {
    if (performance.now() - start > patienceMs) throw new Bug(`never happened: ${what}`);
    await new Promise((resolve) => {
      setTimeout(resolve, 5);
    });
  }
}
