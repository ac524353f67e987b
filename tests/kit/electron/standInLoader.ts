import { register } from "node:module";

/** Makes `electron` the stand-in beside this file, for the process that is given it by `--import`. */
const standIn = new URL("standIn.js", import.meta.url).href;
const hooks = `export const resolve = (name, context, next) =>
  name === "electron" ? { url: ${JSON.stringify(standIn)}, shortCircuit: true } : next(name, context);`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
