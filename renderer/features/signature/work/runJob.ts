import { fail, type Result } from "#shared/base/Result.ts";
import type { JobName, Jobs, Request, Response } from "./jobs.ts";

export type JobFailure =
  | { readonly kind: "too-slow" }
  /** The file, or a bug of ours, broke the work; nothing can be said of it. */
  | { readonly kind: "broke"; readonly detail: string };

const patienceMs = 30_000;

/** Runs a job in a worker of its own, at most half a minute: a file that takes longer is made to take long. */
export function runJob<N extends JobName>(
  name: N,
  given: Jobs[N]["given"],
): Promise<Result<Jobs[N]["answer"], JobFailure>> {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  return new Promise<Result<Jobs[N]["answer"], JobFailure>>((resolve) => {
    const timer = setTimeout(() => resolve(fail({ kind: "too-slow" })), patienceMs);
    worker.addEventListener("message", (event: MessageEvent<Response<N>>) => {
      clearTimeout(timer);
      resolve(event.data);
    });
    worker.addEventListener("error", (event) => {
      clearTimeout(timer);
      resolve(fail({ kind: "broke", detail: event.message }));
    });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
    worker.postMessage({ name, ...given } satisfies Omit<Request, never>);
  }).finally(() => worker.terminate());
}
