import { UserRound, UserRoundPlus } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { Party } from "#shared/model/agreement.ts";
import type { IsoDate } from "#shared/model/time.ts";
import { useCanWrite } from "#renderer/doc/session/SessionContext.tsx";
import { useMessages } from "#renderer/platform/language.ts";
import { Card } from "#renderer/ui/display.tsx";
import { fieldId } from "./fields.ts";
import { QuickAdd } from "#renderer/ui/QuickAdd.tsx";
import { PersonHeader } from "./PersonHeader.tsx";
import { RepresentativeFields } from "./RepresentativeFields.tsx";
import { useDragOrder } from "./useDragOrder.ts";
import { usePartnerCommands } from "./usePartnerCommands.ts";

/** The people of an organisation in their order, that of the agreement; the first one decides and signs until somebody says otherwise. */
export function Representatives({ party, signedOn }: { party: Party; signedOn: IsoDate | null }) {
  const { people: say, add, moved } = useMessages().partners;
  const canWrite = useCanWrite();
  const { addPerson, movePerson } = usePartnerCommands();
  const { partner, representatives } = party;
  const list = useRef<HTMLDivElement>(null);
  const [placed, setPlaced] = useState<{ id: string } | null>(null);
  const [said, setSaid] = useState("");
  function place(id: string, to: number) {
    const name = representatives.find((person) => person.id === id)?.fullName;
    if (name === undefined || to < 0 || to >= representatives.length || !movePerson(id, to)) return;
    setSaid(moved({ name, place: to + 1, count: representatives.length }));
    setPlaced({ id });
  }
  // What moves in the page loses the focus: the keyboard goes on from the person who was moved.
  useEffect(() => {
    if (placed === null) return;
    list.current?.querySelector<HTMLElement>(`[data-person="${CSS.escape(placed.id)}"] button`)?.focus();
  }, [placed]);
  const drag = useDragOrder(
    representatives.map(({ id }) => id),
    place,
  );
  return (
    <Card title={say.title()} icon={UserRound}>
      <p className="soft">{representatives.length === 0 ? say.none() : say.lead()}</p>
      <div ref={list} className="stack">
        {representatives.map((person, index) => (
          <section
            key={person.id}
            className="person"
            aria-label={person.fullName}
            data-person={person.id}
            {...drag.block(person.id)}
          >
            <PersonHeader
              person={person}
              index={index}
              count={representatives.length}
              grip={drag.grip(person.id)}
              onMove={(to) => place(person.id, to)}
            />
            <RepresentativeFields person={person} actorType={partner.actorType} signedOn={signedOn} />
          </section>
        ))}
      </div>
      {canWrite && representatives.length > 1 && <p className="field-help no-print">{say.orderHint()}</p>}
      <output className="offscreen">{said}</output>
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
