import type { Controls, DialogAnswer, Shown } from "./control.ts";

/** What Electron was asked to do to the world outside, in order. */
const calls: { name: string; value: unknown }[] = [];
export function note(name: string, value: unknown): void {
  calls.push({ name, value });
}

export type Answerable = Shown["options"];
export const shown: Shown[] = [];
const answers: DialogAnswer[] = [];
const asking: ((answer: DialogAnswer) => void)[] = [];

/** What the person of the test answers to a dialog: at once if it said so before, or when it does. */
export function nextAnswer(kind: Shown["kind"], options: Answerable): Promise<DialogAnswer> {
  shown.push({ kind, options: JSON.parse(JSON.stringify(options)) as Answerable });
  const ready = answers.shift();
  return ready !== undefined ? Promise.resolve(ready) : new Promise((resolve) => void asking.push(resolve));
}

type AnyControl = (...args: never[]) => unknown;
const controls = new Map<string, AnyControl>();

/** Adds what the test may ask of this process. */
export function control(some: Partial<Controls>): void {
  for (const [name, each] of Object.entries(some)) controls.set(name, each);
}

control({
  calls: () => calls,
  dialogs: () => shown,
  answerNext: (answer) => {
    const waiting = asking.shift();
    if (waiting === undefined) answers.push(answer);
    else waiting(answer);
  },
});

type Asked = { readonly id: number; readonly name: string; readonly args: readonly never[] };

process.on("message", (asked: Asked) => {
  void (async () => {
    try {
      const value = await controls.get(asked.name)?.(...asked.args);
      process.send?.({ id: asked.id, value });
    } catch (error) {
      process.send?.({ id: asked.id, error: String(error) });
    }
  })();
});
// The channel to the test does not keep the application alive.
process.channel?.unref();
