/** Keeps what the shell tells it, answers the closing of the window, and leaves the rest to the test. */
const heard = [];
for (const event of ["file:received", "link:received", "menu:chosen", "relay:changed"]) {
  window.alliage.on(event, (detail) => heard.push({ event, detail }));
}
const unsent = [];
window.alliage.on("window:closing", async () => {
  heard.push({ event: "window:closing" });
  for (const args of unsent) await window.alliage.request("journal:append", args);
  await window.alliage.request("window:close", {});
});
let evaluated = "no";
try {
  // oxlint-disable-next-line typescript/no-implied-eval -- what must be refused
  evaluated = new Function("return 'yes'")();
} catch {
  // The policy forbids it, as it should.
}
window.trial = { heard, unsent, evaluated };
