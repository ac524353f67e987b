import { expect, test } from "vitest";
import { isExternal, systemHandlers } from "#electron/main/handlers/system.ts";

test.each([
  "https://exemple.org/",
  "https://exemple.org:8443/a?b#c",
  "HTTPS://EXEMPLE.ORG",
  "mailto:anne@exemple.org",
])("%s may be opened outside", (address) => {
  expect(isExternal(address)).toBe(true);
});

test.each([
  "http://exemple.org/",
  "file:///etc/passwd",
  "javascript:alert(1)",
  "data:text/html,x",
  "alliage://relais/#x",
  "smb://partage",
  "ms-settings:",
  "//exemple.org",
  "https://anne:secret@exemple.org/",
  "https://",
  "",
])("%s may not", (address) => {
  expect(isExternal(address)).toBe(false);
});

test("an address that no program of the system opens is said, not thrown", async () => {
  const handlers = systemHandlers({
    openExternal: () => Promise.reject(new Error("no program")),
    writeClipboard: () => Promise.resolve(),
    closeWindow: () => undefined,
    offer: () => undefined,
  });
  expect(await handlers["external:open"]({ url: "https://exemple.org/" }, { windowId: 1 })).toEqual({
    ok: false,
    failure: { kind: "not-available" },
  });
});
