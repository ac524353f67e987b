import { describeCommandFailure } from "#shared/messages/describe.ts";
import { describeShellFailure } from "#shared/messages/describeShell.ts";
import type { PageMessages } from "#shared/messages/fr.ts";
import type { Template } from "#shared/model/template.ts";
import { beginAlliance } from "#renderer/doc/session/beginAlliance.ts";
import { now } from "#renderer/platform/random.ts";
import type { Draft } from "./draft.ts";

const colours = 12;

/** Makes the alliance of the draft; what is refused comes back as a sentence. */
export async function finishCreation(
  say: PageMessages,
  { name, challenge, scope, partners }: Draft,
  template: { readonly value: Template; readonly text: string },
): Promise<{ readonly allianceId: string } | { readonly problem: string }> {
  const today = now().slice(0, 10);
  const named = partners.filter((row) => row.name.trim() !== "");
  const begun = await beginAlliance([
    {
      command: "createAlliance",
      args: {
        fields: { name: name.trim(), scope, language: template.value.language, startedOn: today },
        challenge,
        template: template.text,
      },
    },
    ...named.map((row, index) => ({
      command: "addPartner",
      args: {
        fields: {
          legalName: row.name.trim(),
          actorType: row.actorType,
          joinedOn: today,
          displayColor: index % colours,
        },
      },
    })),
  ]);
  if (begun.ok) return begun.value;
  const { failure } = begun;
  return {
    problem:
      failure.kind === "shell"
        ? describeShellFailure(say, failure.failure)
        : describeCommandFailure(say, failure.failure),
  };
}
