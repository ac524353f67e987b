import { expect, test } from "vitest";
import { ok } from "#shared/base/Result.ts";
import { requests } from "#shared/ipc/contract.ts";
import { eventNames, requestNames } from "#shared/ipc/names.ts";
import { answerRequest } from "#electron/main/handlers/answerRequest.ts";
import type { Handlers } from "#electron/main/handlers/Handlers.ts";

const caller = { windowId: 7 };

/** Handlers that say what they were given, and what was reported. */
function listening(changed: Partial<Handlers> = {}) {
  const reported: unknown[] = [];
  const given: unknown[] = [];
  const handlers = new Proxy(changed, {
    get: (own, name) =>
      Reflect.get(own, name) ??
      ((...args: unknown[]) => {
        given.push(args);
        return Promise.resolve(ok(undefined));
      }),
  }) as Handlers;
  const ask = (name: unknown, args: unknown) =>
    answerRequest(handlers, name, args, caller, (what) => reported.push(what));
  return { ask, reported, given };
}

test("the preload's names are the contract's, each once", () => {
  expect([...requestNames].sort()).toEqual(Object.keys(requests).sort());
  expect(new Set(eventNames).size).toBe(eventNames.length);
});

test("a handler gets the arguments that the schema gave, and who asked", async () => {
  const { ask, given } = listening();
  const reply = await ask("library:forget", { allianceId: "a1" });
  expect(reply).toEqual({ ok: true, answer: { ok: true, value: undefined } });
  expect(given).toEqual([[{ allianceId: "a1" }, caller]]);
});

test("names of objects' own workings are no names of the contract", async () => {
  const { ask, given, reported } = listening();
  for (const name of ["__proto__", "constructor", "hasOwnProperty", "", undefined, Symbol("app:describe")]) {
    expect(await ask(name, {})).toEqual({ ok: false, refusal: { kind: "unknown-request" } });
  }
  expect(given).toEqual([]);
  expect(reported).toEqual(Array.from({ length: 6 }, () => ({ refusal: "unknown-request" })));
});

test("arguments too many, too few, too long or of another kind reach no handler, and no report holds them", async () => {
  const { ask, given, reported } = listening();
  const wrong: readonly (readonly [string, unknown])[] = [
    ["app:describe", { more: 1 }],
    ["app:describe", undefined],
    ["journal:append", { allianceId: "a1" }],
    ["journal:append", { allianceId: "a1", update: "secret" }],
    ["journal:open", { allianceId: "../secret" }],
    ["journal:open", { allianceId: "a".repeat(65) }],
    ["identity:export", { id: "a".repeat(64), passphrase: "secret" }],
    ["backup:read", { allianceId: "a1", name: "a\u0000secret" }],
    ["menu:offer", { commands: ["secret"] }],
  ];
  for (const [name, args] of wrong) {
    expect([name, await ask(name, args)]).toEqual([
      name,
      { ok: false, refusal: { kind: "malformed-request" } },
    ]);
  }
  expect(given).toEqual([]);
  expect(JSON.stringify(reported)).not.toContain("secret");
  expect(reported).toHaveLength(wrong.length);
});

test("a handler that throws is a bug: the page hears that much, the report all of it", async () => {
  const error = new Error("broken");
  const { ask, reported } = listening({ "app:describe": () => Promise.reject(error) });
  expect(await ask("app:describe", {})).toEqual({ ok: false, refusal: { kind: "bug" } });
  expect(reported).toEqual([{ refusal: "bug", request: "app:describe", error }]);
});
