import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { startApp, type App, type Person } from "#tests/kit/app.ts";
import { axeViolations } from "#tests/kit/axe.ts";
import { enterRoom, shareAlliance, type SharedAlliance } from "#tests/kit/appRooms.ts";
import { missingChromium } from "#tests/kit/persistence/chromium.ts";

const there = (person: Person) => person.page.locator(".recent-here");
const patience = { timeout: 20_000 };

describe.skipIf(missingChromium !== undefined)(
  `who is there, told at home (${missingChromium ?? "in Chromium"})`,
  () => {
    let app: App;
    let shared: SharedAlliance;
    const inside = (fullName: string) =>
      enterRoom(app, shared, "overview", { fullName, organisation: "Commune" });
    /** Somebody who has an alliance of its own for this test, and is at home. */
    async function atHome() {
      shared = await shareAlliance(app);
      const person = await inside("Béa Home");
      await person.page.getByText("Synchronisé").waitFor();
      await person.page.goto(app.url);
      await person.page.locator(".recent").waitFor();
      return person;
    }

    beforeAll(async () => {
      app = await startApp();
    });
    afterAll(() => app?.stop());
    afterEach(() => app.everybodyLeaves());

    test("names those who are inside, as they come and go, and is seen by none of them", async () => {
      const bea = await atHome();
      await expect.poll(() => there(bea).textContent()).toBe("");
      const anne = await inside("Anne Roux");
      await there(bea).getByText("Anne Roux est là").waitFor();
      expect(await axeViolations(bea.page)).toEqual([]);
      await inside("Léo Vidal");
      await there(bea).getByText("Anne Roux et Léo Vidal sont là").waitFor();
      await anne.page.locator(".present").getByText("Léo Vidal").waitFor();
      expect(await anne.page.locator(".present").textContent()).not.toContain("Béa");
      await anne.page.keyboard.press("Alt+0");
      await anne.page.locator(".recent").waitFor();
      await there(bea).getByText("Léo Vidal est là").waitFor();
      await there(anne).getByText("Léo Vidal est là").waitFor();
    });

    test("says nothing while the relay is out of reach, and finds everybody again", async () => {
      const bea = await atHome();
      await inside("Anne Roux");
      await there(bea).getByText("Anne Roux est là").waitFor();
      await app.cut();
      await expect.poll(() => there(bea).textContent(), patience).toBe("");
      await app.mend();
      await there(bea).getByText("Anne Roux est là").waitFor();
    });

    test("looks only while the page is shown and the alliance in view", async () => {
      const bea = await atHome();
      await inside("Anne Roux");
      await there(bea).getByText("Anne Roux est là").waitFor();
      const connections = async () => {
        const metrics = await (await fetch(`${app.url}metrics`)).text();
        return Number(/^alliage_relay_connections (\d+)$/m.exec(metrics)?.[1]);
      };
      await expect.poll(connections).toBe(2);
      const show = (state: "hidden" | "visible") =>
        bea.page.evaluate((value) => {
          Object.defineProperty(document, "visibilityState", { configurable: true, value });
          document.dispatchEvent(new Event("visibilitychange"));
        }, state);
      await show("hidden");
      await expect.poll(connections, patience).toBe(1);
      expect(await there(bea).textContent()).toBe("");
      await show("visible");
      await there(bea).getByText("Anne Roux est là").waitFor();
      await bea.page.evaluate(() => (document.body.style.paddingTop = "300vh"));
      await expect.poll(connections, patience).toBe(1);
      await there(bea).evaluate((element) => element.scrollIntoView());
      await there(bea).getByText("Anne Roux est là").waitFor();
      await bea.page.goto(`${app.url}healthz`);
      await expect.poll(connections, patience).toBe(1);
    });
  },
);
