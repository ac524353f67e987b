import type { AppCommand } from "#renderer/platform/commands.ts";
import type { FirstMessages } from "#shared/messages/fr.ts";

type Group = { readonly group: string; readonly actions: readonly AppCommand[] };

/** Commands under their headings: what can be done here, then what is on screen, then what is everywhere. */
export function byGroup(
  actions: readonly AppCommand[],
  { groupHere, groupGo, groupEdit, groupApp }: FirstMessages["app"]["commands"],
): readonly Group[] {
  const everywhere = [groupGo(), groupEdit(), groupApp()];
  const onScreen = actions.map(({ group }) => group).filter((group) => !everywhere.includes(group));
  return [...new Set([groupHere(), ...onScreen, ...everywhere])]
    .map((group) => ({ group, actions: actions.filter((action) => action.group === group) }))
    .filter(({ actions }) => actions.length > 0);
}
