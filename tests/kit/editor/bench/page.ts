import { loadRoomMessages } from "#renderer/platform/language.ts";
import { crowd } from "./crowd.ts";
import * as ours from "./ours.ts";
import * as reference from "./reference.ts";

const sides = { ours, reference };
export type SideName = keyof typeof sides;

/** Resolves once what has been done is on the screen. */
const painted = (): Promise<number> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener("message", () => resolve(performance.now()));
      port1.start();
      port2.postMessage(null);
    });
  });

/** Twenty editors of one agreement, ten people who write in it, and a measure of what each key takes to be seen. */
function typingPage() {
  const latencies: number[] = [];
  const longTasks: number[] = [];
  let side: Awaited<ReturnType<typeof ours.mount>> | undefined;
  let stop: (() => void) | undefined;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasks.push(duration);
  }).observe({ type: "longtask" });
  addEventListener(
    "keydown",
    ({ timeStamp }) => void painted().then((now) => latencies.push(now - timeStamp)),
    { capture: true },
  );
  return {
    /** The state as bytes: made beforehand, for making it is no part of opening it. */
    stored: (name: SideName) => [...sides[name].stored()],
    async open(name: SideName, bytes: readonly number[]) {
      const begin = performance.now();
      side = await sides[name].mount(Uint8Array.from(bytes), document.body);
      return (await painted()) - begin;
    },
    startCrowd() {
      if (side !== undefined) stop = crowd(side);
    },
    stopCrowd: () => stop?.(),
    forget() {
      latencies.length = 0;
      longTasks.length = 0;
    },
    focus: (article: number) => document.querySelectorAll<HTMLElement>(".rich-text")[article]?.focus(),
    measured: () => ({ latencies: [...latencies], longTasks: [...longTasks] }),
    words: (article: number) => document.querySelectorAll(".rich-text")[article]?.textContent ?? "",
  };
}

export type TypingPage = ReturnType<typeof typingPage>;
await loadRoomMessages();
Object.assign(globalThis, { typing: typingPage() });
