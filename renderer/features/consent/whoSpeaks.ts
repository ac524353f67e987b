import type { IdentitySummary } from "#shared/ipc/answers.ts";
import type { Decider } from "#renderer/doc/consent/speakers.ts";

/** Chosen instead of one of this device's identities: one is made from the representative's name. */
export const newIdentity = "new";

const folded = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
const isSameName = (a: string, b: string): boolean => folded(a) !== "" && folded(a) === folded(b);

/** Who of the representatives this person most likely is: the one with their name, or the first. */
export const likelyDecider = (people: readonly Decider[], fullName: string): Decider | undefined =>
  people.find((person) => isSameName(person.fullName, fullName)) ?? people[0];

/** The identity that was chosen, or else the one in the representative's name; `undefined` when one is to be made. */
export const chosenIdentity = (
  suited: readonly IdentitySummary[],
  chosen: string | null,
  fullName: string,
): IdentitySummary | undefined =>
  chosen === null
    ? suited.find((identity) => isSameName(identity.fullName, fullName))
    : suited.find(({ id }) => id === chosen);
