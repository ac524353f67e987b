import type { ActorType } from "#shared/model/partner.ts";
import {
  capacities,
  mandateBases,
  mandateProblem,
  type Representative,
} from "#shared/model/representative.ts";
import type { IsoDate } from "#shared/model/time.ts";
import { useCanWrite } from "#renderer/doc/session/SessionContext.tsx";
import { useFormats } from "#renderer/platform/dates.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { Checkbox } from "#renderer/ui/choices.tsx";
import { Banner } from "#renderer/ui/display.tsx";
import { Select } from "#renderer/ui/Select.tsx";
import { CommittedField } from "#renderer/ui/TextField.tsx";
import { fieldId } from "./fields.ts";
import { RepresentativeKeys } from "./RepresentativeKeys.tsx";
import { MandateFields } from "./MandateFields.tsx";
import { usePartnerCommands } from "./usePartnerCommands.ts";

type RepresentativeFieldsProps = {
  readonly person: Representative;
  readonly actorType: ActorType;
  readonly signedOn: IsoDate | null;
};

/** In what capacity somebody speaks, by what mandate, and what they may do. */
export function RepresentativeFields({ person, actorType, signedOn }: RepresentativeFieldsProps) {
  const { partners: say } = useMessages();
  const words = say.people;
  const formats = useFormats();
  const canWrite = useCanWrite();
  const { editPerson, choosePerson } = usePartnerCommands();
  const { id, fullName } = person;
  const problem = person.canSign ? mandateProblem(actorType, person, signedOn) : null;
  const signature = signedOn === null ? "" : formats.day(signedOn);
  return (
    <>
      <div className="field-grid">
        <CommittedField
          label={words.fullName()}
          value={fullName}
          maxLength={160}
          isReadOnly={!canWrite}
          autoComplete="off"
          onCommit={(typed) =>
            typed.trim() === "" ? words.fullNameMissing() : editPerson(id, { fullName: typed.trim() })
          }
        />
        <CommittedField
          id={fieldId(id, "role")}
          label={words.role()}
          help={words.roleHelp()}
          value={person.role}
          maxLength={160}
          isReadOnly={!canWrite}
          autoComplete="off"
          onCommit={(typed) => editPerson(id, { role: typed.trim() })}
        />
        <Select
          label={words.capacity()}
          options={capacities.map((capacity) => ({ id: capacity, label: words.capacities[capacity]() }))}
          value={person.capacity}
          isDisabled={!canWrite}
          onChange={(capacity) => void choosePerson(id, { capacity })}
        />
        <div id={fieldId(id, "mandateBasis")}>
          <Select
            label={words.mandate()}
            options={mandateBases.map((basis) => ({ id: basis, label: words.mandates[basis]() }))}
            value={person.mandateBasis}
            isDisabled={!canWrite}
            onChange={(mandateBasis) => void choosePerson(id, { mandateBasis })}
          />
        </div>
        {person.mandateBasis !== "STATUTES" && (
          <MandateFields person={person} basis={person.mandateBasis} signedOn={signedOn} />
        )}
        <div className="check-help" id={fieldId(id, "canDecide")}>
          <Checkbox
            isSelected={person.canDecide}
            isDisabled={!canWrite}
            onChange={(canDecide) => void choosePerson(id, { canDecide })}
          >
            {words.canDecide()}
          </Checkbox>
          <span className="field-help">{words.canDecideHelp()}</span>
        </div>
        <div className="check-help" id={fieldId(id, "canSign")}>
          <Checkbox
            isSelected={person.canSign}
            isDisabled={!canWrite}
            onChange={(canSign) => void choosePerson(id, { canSign })}
          >
            {words.canSign()}
          </Checkbox>
          <span className="field-help">{words.canSignHelp()}</span>
        </div>
      </div>
      {person.canDecide && <RepresentativeKeys representativeId={id} fullName={fullName} />}
      {problem !== null && (
        <Banner
          tone="warning"
          {...(problem === "deliberation-required" &&
            canWrite && {
              action: (
                <Button size="small" onPress={() => void choosePerson(id, { mandateBasis: "DELIBERATION" })}>
                  {words.chooseDeliberation()}
                </Button>
              ),
            })}
        >
          {say.mandateProblems[problem]({ name: fullName, signature })}
        </Banner>
      )}
    </>
  );
}
