import { describe, expect, test } from "vitest";
import { desktopMachines } from "#tests/kit/electron/desktop.ts";
import { converged, newInvitation, participant } from "#tests/kit/rooms.ts";
import { missingChromium } from "#tests/kit/persistence/chromium.ts";
import { until } from "#tests/kit/until.ts";

describe.skipIf(missingChromium !== undefined)("the desktop's relay, in a process of its own,", () => {
  const newMachine = desktopMachines();

  test("serves the people in the room: its page, its rooms, again after a restart, and nobody once it is stopped", async () => {
    const { start } = await newMachine();
    const desktop = await start();
    expect(await desktop.request("relay:state", {})).toBeNull();
    const started = await desktop.request("relay:start", {});
    if (!started.ok) throw new Error(started.failure.kind);
    const [address = ""] = started.value.addresses;
    expect(address).toMatch(/^http:\/\/\d+\.\d+\.\d+\.\d+:\d+\/$/);
    expect(await desktop.request("relay:start", {})).toEqual(started);
    const local = started.value.here;
    expect(local).toBe(`http://127.0.0.1:${new URL(address).port}/`);
    expect(await (await fetch(local)).text()).toContain("Page d’essai");
    expect((await fetch(`${local}healthz`)).status).toBe(200);

    const invitation = newInvitation(local);
    const [anne, leo] = [participant(invitation), participant(invitation)] as const;
    anne.write("ensemble ");
    await anne.saved();
    await converged(anne, leo);
    expect(leo.read()).toBe("ensemble ");

    expect(await desktop.request("relay:stop", {})).toEqual({ ok: true });
    expect(await desktop.request("relay:state", {})).toBeNull();
    await expect(fetch(local)).rejects.toThrow("fetch failed");
    await until("the page hears of both", async () => (await desktop.heard()).length >= 2);
    expect(await desktop.heard()).toEqual([
      { event: "relay:changed", detail: started.value },
      { event: "relay:changed", detail: null },
    ]);

    const again = await desktop.request("relay:start", {});
    if (!again.ok) throw new Error(again.failure.kind);
    const next = again.value.here;
    const late = participant({ ...invitation, relay: next });
    await late.saved();
    expect(late.read()).toBe("ensemble ");
    await desktop.ask("quit");
    expect(await desktop.ended()).toBe(0);
    await expect(fetch(next)).rejects.toThrow("fetch failed");
  });

  test("that dies leaves the application standing, which says so and can start another", async () => {
    const { start } = await newMachine();
    const desktop = await start();
    await desktop.request("relay:start", {});
    const relay = (await desktop.ask("calls")).find(({ name }) => name === "utilityProcess.fork");
    process.kill(Number(relay?.value), "SIGKILL");
    await until("it is said", async () => (await desktop.heard()).at(-1)?.detail === null);
    expect(await desktop.request("relay:start", {})).toMatchObject({ ok: true });
  });
});
