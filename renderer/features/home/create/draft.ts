import type { ActorType } from "#shared/model/partner.ts";
import type { Scope } from "#shared/model/alliance.ts";
import { currentSettings } from "#renderer/platform/settings.ts";
import { createStore } from "#renderer/platform/store.ts";
import type { ShippedKind } from "./templates.ts";

export const steps = ["name", "template", "partners"] as const;
export type Step = (typeof steps)[number];

export type PartnerRow = { readonly key: number; readonly name: string; readonly actorType: ActorType };

/** An alliance that is being thought of: nothing of it exists before the last step. */
export type Draft = {
  readonly step: Step;
  readonly name: string;
  readonly challenge: string;
  readonly scope: Scope;
  readonly template: ShippedKind | "own";
  /** A template file of the person's own, read and found right. */
  readonly own: { readonly file: string; readonly text: string } | null;
  readonly partners: readonly PartnerRow[];
};

const emptyDraft = (): Draft => ({
  step: "name",
  name: "",
  challenge: "",
  scope: "MORAL",
  template: "full",
  own: null,
  partners: [
    { key: 1, name: currentSettings().profile.organisation, actorType: "ASSOCIATION" },
    { key: 2, name: "", actorType: "ASSOCIATION" },
  ],
});

/** Kept while the application runs, so that leaving the page loses nothing of what was typed. */
export const draft = createStore<Draft | null>(null);

export const currentDraft = (): Draft => draft.get() ?? emptyDraft();
export const change = (changes: Partial<Draft>): void => draft.set({ ...currentDraft(), ...changes });
