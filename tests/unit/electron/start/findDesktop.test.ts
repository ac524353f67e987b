import { expect, test } from "vitest";
import { findDesktop, type ElectronPackage } from "#electron/start/findDesktop.ts";

/** An installed package whose program is there, can be fetched, or cannot. */
function electron(state: "there" | "fetchable" | "unreachable") {
  let isThere = state === "there";
  const done: string[] = [];
  const given: ElectronPackage = {
    program: () => (isThere ? "/electron" : undefined),
    canFetch: () => {
      done.push("asked");
      return Promise.resolve(state === "fetchable");
    },
    fetch: () => {
      done.push("fetched");
      isThere = true;
      return Promise.resolve();
    },
  };
  return { given, done };
}
const ports = { args: [], env: { DISPLAY: ":0" }, platform: "linux", userId: 1000 } as const;

test("the desktop opens where its program is there, and asks the network for nothing", async () => {
  const { given, done } = electron("there");
  expect(await findDesktop({ ...ports, electron: given })).toEqual({ ok: true, value: "/electron" });
  expect(done).toEqual([]);
});

test("a program that is not there is fetched where it can be, and not waited for where it cannot", async () => {
  const near = electron("fetchable");
  expect(await findDesktop({ ...ports, electron: near.given })).toMatchObject({ ok: true });
  expect(near.done).toEqual(["asked", "fetched"]);
  const far = electron("unreachable");
  expect(await findDesktop({ ...ports, electron: far.given })).toMatchObject({
    failure: { kind: "no-binary" },
  });
  expect(far.done).toEqual(["asked"]);
});

test.each([
  ["asked", { args: ["--browser"] }],
  ["no-screen", { env: {} }],
  ["superuser", { userId: 0 }],
] as const)("what makes it useless (%s) is known before anything is fetched", async (kind, changed) => {
  const { given, done } = electron("fetchable");
  expect(await findDesktop({ ...ports, ...changed, electron: given })).toEqual({
    ok: false,
    failure: { kind },
  });
  expect(done).toEqual([]);
});

test("Windows and macOS have a screen, and Wayland is one", async () => {
  const { given } = electron("there");
  expect(await findDesktop({ ...ports, env: {}, platform: "darwin", electron: given })).toMatchObject({
    ok: true,
  });
  expect(
    await findDesktop({ ...ports, env: {}, platform: "win32", userId: undefined, electron: given }),
  ).toMatchObject({ ok: true });
  expect(await findDesktop({ ...ports, env: { WAYLAND_DISPLAY: "w" }, electron: given })).toMatchObject({
    ok: true,
  });
});
