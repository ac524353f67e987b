import { startTransition, useEffect, useRef, useState } from "react";
import type { Result } from "#shared/base/Result.ts";
import type { JobName, Jobs } from "./jobs.ts";
import { runJob, type JobFailure } from "./runJob.ts";

export type Finished<N extends JobName> = {
  readonly given: Jobs[N]["given"];
  readonly result: Result<Jobs[N]["answer"], JobFailure>;
};

/** Between two jobs, so that partners who type do not keep a processor busy. */
const restMs = 500;

/**
 * The outcome of the last job that ended; `null` before the first. One at a time, then the latest. Pass memoised
 * arguments, or `null` for nothing to do.
 */
export function useLatestJob<N extends JobName>(name: N, given: Jobs[N]["given"] | null): Finished<N> | null {
  const [finished, setFinished] = useState<Finished<N> | null>(null);
  const wanted = useRef<Jobs[N]["given"] | null>(null);
  const isWorking = useRef(false);
  useEffect(() => {
    wanted.current = given;
    async function work() {
      if (isWorking.current) return;
      isWorking.current = true;
      for (let next = wanted.current; next !== null; next = wanted.current) {
        wanted.current = null;
        const result = await runJob(name, next);
        startTransition(() => setFinished({ given: next, result }));
        await new Promise((resolve) => {
          setTimeout(resolve, restMs);
        });
      }
      isWorking.current = false;
    }
    void work();
  }, [name, given]);
  return finished;
}
