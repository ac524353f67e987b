import { Handshake } from "lucide-react";
import { partnershipTypes, partnerStatuses, type Partner } from "#shared/model/partner.ts";
import { useCanWrite } from "#renderer/doc/session/SessionContext.tsx";
import { useMessages } from "#renderer/platform/language.ts";
import { Checkbox } from "#renderer/ui/choices.tsx";
import { CommittedDateField } from "#renderer/ui/DateField.tsx";
import { Card } from "#renderer/ui/display.tsx";
import { Select } from "#renderer/ui/Select.tsx";
import { ColorField } from "./ColorField.tsx";
import { fieldId } from "./fields.ts";
import { PartnerText } from "./PartnerText.tsx";
import { usePartnerCommands } from "./usePartnerCommands.ts";

/** What the organisation is within the alliance: its engagement, what it brings, how it shows. */
export function PartnerAlliance({ partner }: { partner: Partner }) {
  const { partners: say, app } = useMessages();
  const words = say.alliance;
  const canWrite = useCanWrite();
  const { choose } = usePartnerCommands();
  const { id, joinedOn, leftOn } = partner;
  const isLeftTooEarly = joinedOn !== null && leftOn !== null && leftOn < joinedOn;
  return (
    <Card title={words.title()} icon={Handshake}>
      <div className="field-grid">
        <div id={fieldId("partner", "status")}>
          <Select
            label={words.status()}
            options={partnerStatuses.map((status) => ({ id: status, label: words.statuses[status]() }))}
            value={partner.status}
            isDisabled={!canWrite}
            onChange={(status) => void choose(id, { status })}
          />
        </div>
        <div className="check-help">
          <Checkbox
            isSelected={partner.isSignatory}
            isDisabled={!canWrite}
            onChange={(isSignatory) => void choose(id, { isSignatory })}
          >
            {words.isSignatory()}
          </Checkbox>
          <span className="field-help">{words.isSignatoryHelp()}</span>
        </div>
        <CommittedDateField
          label={words.joinedOn()}
          value={joinedOn}
          clearLabel={app.clear()}
          isDisabled={!canWrite}
          onCommit={(day) => void choose(id, { joinedOn: day })}
        />
        <CommittedDateField
          label={words.leftOn()}
          value={leftOn}
          clearLabel={app.clear()}
          isDisabled={!canWrite}
          problem={isLeftTooEarly ? words.leftBeforeJoined() : null}
          onCommit={(day) => void choose(id, { leftOn: day })}
        />
      </div>
      <fieldset className="stack-tight">
        <legend className="field-label">{words.types()}</legend>
        <div className="field-grid">
          {partnershipTypes.map((type) => (
            <div key={type} className="check-help">
              <Checkbox
                isSelected={partner.partnershipTypes.includes(type)}
                isDisabled={!canWrite}
                onChange={(isWanted) => {
                  const others = partner.partnershipTypes.filter((each) => each !== type);
                  choose(id, { partnershipTypes: isWanted ? [...others, type] : others });
                }}
              >
                {words.typeNames[type]()}
              </Checkbox>
              <span className="field-help">{words.typeDetails[type]()}</span>
            </div>
          ))}
        </div>
      </fieldset>
      <h3>{say.contributions.title()}</h3>
      {(
        [
          ["humanResources", say.contributions.humanHelp],
          ["financialResources", say.contributions.financialHelp],
          ["allianceResources", say.contributions.allianceHelp],
        ] as const
      ).map(([field, help]) => (
        <PartnerText
          key={field}
          partner={partner}
          field={field}
          label={say.contributions[field]()}
          help={help()}
          wraps
          maxLength={500}
        />
      ))}
      <ColorField
        value={partner.displayColor}
        isDisabled={!canWrite}
        onChange={(displayColor) => void choose(id, { displayColor })}
      />
    </Card>
  );
}
