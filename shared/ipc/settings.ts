import { z } from "zod";
import { languages } from "#shared/model/alliance.ts";
import { line } from "#shared/model/record.ts";

/** `system` follows the machine; `contrast` is light or dark with stronger lines and no tints. */
export const themes = ["system", "light", "dark", "contrast"] as const;
export type Theme = (typeof themes)[number];

/** What one person chose on one machine. Nothing here is shared with partners but the profile, which they see. */
export const settingsSchema = z.strictObject({
  language: z.enum(languages).nullable(),
  theme: z.enum(themes),
  /** Percent of the reading size of texts. */
  textSize: z.union([z.literal(90), z.literal(100), z.literal(115), z.literal(130)]),
  /** How this person is shown to the others: presence, history. Empty until asked. */
  profile: z.strictObject({ fullName: line(160), organisation: line(200) }),
});
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = {
  language: null,
  theme: "system",
  textSize: 100,
  profile: { fullName: "", organisation: "" },
};
