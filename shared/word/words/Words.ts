import type { french } from "./french.ts";

/** Every word that an exported document says by itself. The French catalogue is the model of the others. */
export type Words = typeof french;
