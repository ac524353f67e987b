import { defineConfig } from "vitest/config";

const project = (name: string, include: string[], testTimeout: number) => ({
  test: { name, include, testTimeout, hookTimeout: testTimeout, environment: "node" as const },
});

/** Where CI wants the counts of a run, as JSON. */
const report = process.env["TEST_REPORT"];

/**
 * `unit` and `convergence` need nothing but Node; `system` drives the build, real processes and a real browser;
 * `word` asks LibreOffice and xmlsec1; `bench` measures and belongs to no test run.
 */
export default defineConfig({
  test: {
    ...(report !== undefined && { reporters: ["default", "json"], outputFile: { json: report } }),
    projects: [
      project("unit", ["tests/unit/**/*.test.ts", "tests/formats/**/*.test.ts"], 120_000),
      project("convergence", ["tests/convergence/**/*.test.ts"], 900_000),
      project("system", ["tests/e2e/**/*.test.ts"], 300_000),
      project("word", ["tests/word/**/*.test.ts"], 600_000),
      project("bench", ["tests/bench/**/*.bench.ts"], 900_000),
    ],
  },
});
