import { defineConfig } from "vitest/config";

const project = (name: string, include: string[], testTimeout: number, more = {}) => ({
  test: {
    name,
    include,
    testTimeout,
    hookTimeout: testTimeout,
    environment: "node" as const,
    // What is awaited may take long on a busy machine; a second, which is the default, proves nothing there.
    expect: { poll: { timeout: 60_000 } },
    ...more,
  },
});

/** Each file starts processes of its own, in folders and on ports of their own, and mostly waits for them. */
const sideBySide = { maxWorkers: 2, sequence: { groupOrder: 1 } };

/** Where CI wants the counts of a run, as JSON. */
const report = process.env["TEST_REPORT"];

/**
 * `unit` and `convergence` need nothing but Node; `system` drives the build, real processes and a real browser;
 * `word` asks LibreOffice and xmlsec1; `bench` measures, `pictures` takes the
 * documentation's pictures, and neither belongs to a test run.
 */
export default defineConfig({
  test: {
    ...(report !== undefined && { reporters: ["default", "json"], outputFile: { json: report } }),
    projects: [
      project("unit", ["tests/unit/**/*.test.ts", "tests/formats/**/*.test.ts"], 120_000),
      project("convergence", ["tests/convergence/**/*.test.ts"], 900_000),
      project("system", ["tests/e2e/**/*.test.ts"], 300_000, sideBySide),
      project("word", ["tests/word/**/*.test.ts"], 600_000),
      project("bench", ["tests/bench/**/*.bench.ts"], 900_000),
      project("pictures", ["tests/pictures/**/*.pictures.ts"], 300_000),
    ],
  },
});
