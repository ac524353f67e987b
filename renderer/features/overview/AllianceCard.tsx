import { useCallback } from "react";
import { editAlliance } from "#shared/doc/commands/editAlliance.ts";
import { writeText } from "#shared/doc/commands/texts.ts";
import { maturities, scopes, type Alliance } from "#shared/model/alliance.ts";
import { writeMarkup } from "#shared/model/markup.ts";
import { useCanWrite, useRun } from "#renderer/doc/session/SessionContext.tsx";
import { useMessages } from "#renderer/platform/language.ts";
import { Card } from "#renderer/ui/display.tsx";
import { Select } from "#renderer/ui/Select.tsx";
import { CommittedField } from "#renderer/ui/TextField.tsx";
import { toast } from "#renderer/ui/Toasts.tsx";
import type { AllianceChanges, EditAlliance } from "./EditAlliance.ts";
import { Dates } from "./Dates.tsx";
import { fieldId } from "./fieldId.ts";
import { Goals } from "./Goals.tsx";

/** The particulars of the alliance, each edited where it stands. */
export function AllianceCard({ alliance }: { alliance: Alliance }) {
  const say = useMessages();
  const words = say.overview.fields;
  const run = useRun();
  const isDisabled = !useCanWrite();
  const edit: EditAlliance = useCallback(
    (changes) => {
      const ran = run(editAlliance, { changes });
      return "problem" in ran ? ran.problem : null;
    },
    [run],
  );
  const editNow = (changes: AllianceChanges) => {
    const problem = edit(changes);
    if (problem !== null) toast({ tone: "problem", text: problem });
  };
  function writeChallenge(text: string): string | null {
    const ran = run(writeText, { in: { collection: "alliance", field: "challenge" }, text });
    return "problem" in ran ? ran.problem : null;
  }
  return (
    <Card title={words.title()}>
      <div className="overview-fields">
        <CommittedField
          label={words.name()}
          value={alliance.name}
          maxLength={200}
          isDisabled={isDisabled}
          onCommit={(name) => (name.trim() === "" ? words.nameMissing() : edit({ name: name.trim() }))}
        />
        <CommittedField
          label={words.territory()}
          value={alliance.territory}
          maxLength={200}
          isDisabled={isDisabled}
          onCommit={(territory) => edit({ territory: territory.trim() })}
        />
        <div className="overview-wide" id={fieldId.challenge}>
          <CommittedField
            label={words.challenge()}
            value={writeMarkup(alliance.challenge)}
            rows={3}
            isDisabled={isDisabled}
            onCommit={writeChallenge}
          />
        </div>
        <CommittedField
          label={words.domains()}
          help={words.domainsHelp()}
          value={alliance.domains.join(", ")}
          isDisabled={isDisabled}
          onCommit={(text) => edit({ domains: listOf(text) })}
        />
        <Select
          label={words.maturity()}
          value={alliance.maturity}
          isDisabled={isDisabled}
          options={maturities.map((id) => ({ id, label: say.overview.maturities[id]() }))}
          onChange={(maturity) => editNow({ maturity })}
        />
        <Select
          label={words.scope()}
          help={words.scopeHelp()}
          value={alliance.scope}
          isDisabled={isDisabled}
          options={scopes.map((id) => ({ id, label: say.overview.scopes[id]() }))}
          onChange={(scope) => editNow({ scope })}
        />
        <Goals
          goals={alliance.sdgGoals}
          isDisabled={isDisabled}
          onChange={(sdgGoals) => editNow({ sdgGoals })}
        />
        <Dates alliance={alliance} isDisabled={isDisabled} edit={edit} />
      </div>
    </Card>
  );
}

/** What stands between commas, each once. */
const listOf = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(",")
      .map((each) => each.trim())
      .filter((each) => each !== ""),
  ),
];
