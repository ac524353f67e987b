import { z } from "zod";
import { ok } from "#shared/base/Result.ts";
import { defaultSettings, settingsSchema } from "#shared/ipc/settings.ts";
import type { Handlers } from "./Handlers.ts";
import { readValue, removeValue, writeValue } from "./localValue.ts";

const entry = z.object({
  name: z.string(),
  territory: z.string(),
  partners: z.number(),
  openedAt: z.string(),
});
const library = z.record(z.string(), entry);

const link = (allianceId: string) => `invitation:${allianceId}`;
const readLink = (allianceId: string) => readValue(link(allianceId), z.string().nullable(), null);
const readLibrary = () => readValue("library", library, {});

/** Settings, the list of alliances and their links, in this browser's local storage. */
export const browserLibrary = {
  "settings:read": () => Promise.resolve(readValue("settings", settingsSchema, defaultSettings)),
  "settings:write": (settings) => Promise.resolve(writeValue("settings", settings)),

  "library:list": () =>
    Promise.resolve(
      Object.entries(readLibrary())
        .map(([allianceId, each]) => ({ allianceId, ...each, isShared: readLink(allianceId) !== null }))
        .sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1)),
    ),
  "library:forget": ({ allianceId }) => {
    const { [allianceId]: _forgotten, ...others } = readLibrary();
    removeValue(link(allianceId));
    return Promise.resolve(writeValue("library", others));
  },
  "library:describe": ({ allianceId, ...each }) =>
    Promise.resolve(
      writeValue("library", {
        ...readLibrary(),
        [allianceId]: { ...each, openedAt: new Date().toISOString() },
      }),
    ),

  "invitation:read": ({ allianceId }) => Promise.resolve(readLink(allianceId)),
  "invitation:write": ({ allianceId, link: given }) => {
    if (given !== null) return Promise.resolve(writeValue(link(allianceId), given));
    removeValue(link(allianceId));
    return Promise.resolve(ok(undefined));
  },
} satisfies Partial<Handlers>;
