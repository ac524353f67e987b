import { defineConfig } from "vitest/config";

const project = (name: string, include: string[], testTimeout: number) => ({
  test: { name, include, testTimeout, hookTimeout: testTimeout, environment: "node" as const },
});

/**
 * `unit` and `convergence` need nothing but Node; `system` drives the build, real processes and a real browser;
 * `word` asks LibreOffice and xmlsec1; `bench` measures and belongs to no test run.
 */
export default defineConfig({
  test: {
    projects: [
      project("unit", ["tests/unit/**/*.test.ts", "tests/formats/**/*.test.ts"], 20_000),
      project("convergence", ["tests/convergence/**/*.test.ts"], 120_000),
      project("system", ["tests/e2e/**/*.test.ts"], 120_000),
      project("word", ["tests/word/**/*.test.ts"], 300_000),
      project("bench", ["tests/bench/**/*.bench.ts"], 900_000),
    ],
  },
});
