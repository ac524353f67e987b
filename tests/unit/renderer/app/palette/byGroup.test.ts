import { expect, test } from "vitest";
import { byGroup } from "#renderer/app/palette/byGroup.ts";
import { fr } from "#shared/messages/fr.ts";

test("no command is left out, whatever its group; the application's come last", () => {
  const { commands } = fr.app;
  const command = (id: string, group: string) => ({ id, label: id, group, run: () => undefined });
  const actions = [
    command("app:theme", commands.groupApp()),
    command("suggestion:accept", fr.contract.suggestions.title()),
    command("article:add", commands.groupHere()),
    command("suggestion:reject", fr.contract.suggestions.title()),
  ];
  expect(
    byGroup(actions, commands).map(({ group, actions }) => [group, actions.map(({ id }) => id)]),
  ).toEqual([
    [commands.groupHere(), ["article:add"]],
    [fr.contract.suggestions.title(), ["suggestion:accept", "suggestion:reject"]],
    [commands.groupApp(), ["app:theme"]],
  ]);
});
