import { expect, test } from "vitest";
import type { IdentitySummary } from "#shared/ipc/answers.ts";
import type { Decider } from "#renderer/doc/consent/speakers.ts";
import { chosenIdentity, likelyDecider, newIdentity } from "#renderer/features/consent/whoSpeaks.ts";

const people = ["Anne Roux", "Léo Vidal"].map((fullName) => ({ fullName })) as unknown as Decider[];
const own = [
  { id: "a", fullName: "Mina Haddad" },
  { id: "b", fullName: "Leo  VIDAL" },
] as IdentitySummary[];

test("a person is taken for the representative with their name, accents and case aside, or for the first", () => {
  expect(likelyDecider(people, "leo vidal")?.fullName).toBe("Léo Vidal");
  expect(likelyDecider(people, "Personne")?.fullName).toBe("Anne Roux");
  expect(likelyDecider(people, "")?.fullName).toBe("Anne Roux");
  expect(likelyDecider([], "Anne Roux")).toBeUndefined();
});

test("an identity in the representative’s name is taken up; otherwise one is made, unless another is chosen", () => {
  expect(chosenIdentity(own, null, "Léo Vidal")?.id).toBe("b");
  expect(chosenIdentity(own, null, "Anne Roux")).toBeUndefined();
  expect(chosenIdentity(own, newIdentity, "Léo Vidal")).toBeUndefined();
  expect(chosenIdentity(own, "a", "Léo Vidal")?.id).toBe("a");
});
