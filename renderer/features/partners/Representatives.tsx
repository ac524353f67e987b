import { UserRound, UserRoundPlus } from "lucide-react";
import type { Party } from "#shared/model/agreement.ts";
import type { IsoDate } from "#shared/model/time.ts";
import { useCanWrite } from "#renderer/doc/session/SessionContext.tsx";
import { useMessages } from "#renderer/platform/language.ts";
import { Card } from "#renderer/ui/display.tsx";
import { fieldId } from "./fields.ts";
import { QuickAdd } from "#renderer/ui/QuickAdd.tsx";
import { RepresentativeFields } from "./RepresentativeFields.tsx";
import { usePartnerCommands } from "./usePartnerCommands.ts";

/** The people of an organisation; the first one decides and signs until somebody says otherwise. */
export function Representatives({ party, signedOn }: { party: Party; signedOn: IsoDate | null }) {
  const { people: say, add } = useMessages().partners;
  const canWrite = useCanWrite();
  const { addPerson } = usePartnerCommands();
  const { partner, representatives } = party;
  return (
    <Card title={say.title()} icon={UserRound}>
      <p className="soft">{representatives.length === 0 ? say.none() : say.lead()}</p>
      {representatives.map((person) => (
        <RepresentativeFields
          key={person.id}
          person={person}
          actorType={partner.actorType}
          signedOn={signedOn}
        />
      ))}
      {canWrite && (
        <div id={fieldId("person", "new")}>
          <QuickAdd
            label={say.add()}
            placeholder={say.addPlaceholder()}
            button={add.button()}
            icon={UserRoundPlus}
            nameless={say.nameless()}
            maxLength={160}
            onAdd={(name) =>
              addPerson(partner.id, name, {
                ...(representatives.length === 0 && { canDecide: true, canSign: partner.isSignatory }),
                ...(partner.actorType === "LOCAL_AUTHORITY" && { mandateBasis: "DELIBERATION" }),
              })
            }
          />
        </div>
      )}
    </Card>
  );
}
