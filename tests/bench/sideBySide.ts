import { appendFileSync, mkdirSync } from "node:fs";

/** One line of docs/benchmarks.md. Times in milliseconds unless `unit` says otherwise. */
export type Measure = {
  readonly name: string;
  readonly unit?: string;
  readonly ours: number;
  readonly reference?: number;
  readonly referenceName?: string;
  /** The most that ours / reference (or ours alone, when there is no reference) may be. */
  readonly bar?: number;
};

/** How often to measure: as given, or as `BENCH_ROUNDS` says, for who only wants to see that it runs. */
export const roundsOr = (rounds: number): number => Number(process.env["BENCH_ROUNDS"] ?? rounds);

export const median = (values: readonly number[]): number => percentile(values, 50);

export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((p / 100) * sorted.length) - 1)] ?? Number.NaN;
}

/** Runs both in turn, round after round, so that a noisy machine troubles them alike; gives the medians. */
export async function sideBySide(
  rounds: number,
  ours: () => unknown,
  reference: () => unknown,
): Promise<{ ours: number; reference: number }> {
  const times = { ours: [] as number[], reference: [] as number[] };
  for (let round = 0; round <= rounds; round += 1) {
    for (const [side, run] of [["ours", ours] as const, ["reference", reference] as const]) {
      const start = performance.now();
      await run();
      if (round > 0) times[side].push(performance.now() - start);
    }
  }
  return { ours: median(times.ours), reference: median(times.reference) };
}

/** Prints the measure and adds it to out/bench.jsonl. */
export function report(measure: Measure): void {
  const ratio = measure.reference === undefined ? measure.ours : measure.ours / measure.reference;
  const verdict =
    measure.bar === undefined ? "" : ` (bar ${measure.bar}: ${ratio <= measure.bar ? "met" : "MISSED"})`;
  const against =
    measure.reference === undefined
      ? ""
      : ` against ${measure.reference.toFixed(2)} of ${measure.referenceName}: ratio ${ratio.toFixed(2)}`;
  console.log(`${measure.name}: ${measure.ours.toFixed(2)} ${measure.unit ?? "ms"}${against}${verdict}`);
  mkdirSync("out", { recursive: true });
  appendFileSync("out/bench.jsonl", `${JSON.stringify({ ...measure, ratio })}\n`);
}
