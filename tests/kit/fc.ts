import fc from "fast-check";

/** The same examples at each run, so that a change is judged and not its luck; `FUZZ_SEED` asks for others. */
fc.configureGlobal({ seed: Number(process.env["FUZZ_SEED"] ?? 20_261_127) });

export { fc };
