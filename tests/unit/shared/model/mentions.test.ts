import { expect, test } from "vitest";
import { callable, callBefore, mentionsIn, messageParts } from "#shared/model/mentions.ts";

const partners = [
  { id: "sauve", name: "Sauve" },
  { id: "commune", name: "Sauve et environs" },
  { id: "ecole", name: "École des Sources" },
];

test("a call is the longest name that stands whole behind an at sign", () => {
  expect(messageParts("Voir @Sauve et environs, puis @Sauve.", partners)).toEqual([
    { text: "Voir ", partnerId: null },
    { text: "@Sauve et environs", partnerId: "commune" },
    { text: ", puis ", partnerId: null },
    { text: "@Sauve", partnerId: "sauve" },
    { text: ".", partnerId: null },
  ]);
  expect(mentionsIn("@Sauveterre et a@b", partners)).toEqual([]);
  expect(mentionsIn("@Sauve @Sauve", partners)).toEqual(["sauve"]);
});

test("whom one is about to call is found by a word of their name, without its accents", () => {
  const typing = callBefore("Bonjour @sour", 13);
  expect(typing).toEqual({ at: 8, typed: "sour" });
  expect(callable("sour", partners).map(({ id }) => id)).toEqual(["ecole"]);
  expect(callable("ecole", partners).map(({ id }) => id)).toEqual(["ecole"]);
  expect(callable("Sauve", partners).map(({ id }) => id)).toEqual(["commune"]);
  expect(callBefore("anne@sauve", 10)).toBeUndefined();
});
