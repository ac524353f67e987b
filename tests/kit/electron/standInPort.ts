import { EventEmitter } from "node:events";

/** `process.parentPort` of a utility process, over the channel of a forked one: what comes early waits for a listener. */
const port = new EventEmitter();
port.on("newListener", (name) => {
  if (name === "message") process.on("message", (data) => port.emit("message", { data }));
});
Object.assign(process, {
  parentPort: Object.assign(port, { postMessage: (data: object) => process.send?.(data) }),
});
// A utility process ends with its parent, however that one ended.
process.on("disconnect", () => process.exit(0));
