import { Building2 } from "lucide-react";
import { actorTypes, type Partner } from "#shared/model/partner.ts";
import { parseRna } from "#shared/model/siren.ts";
import { useCanWrite } from "#renderer/doc/session/SessionContext.tsx";
import { useMessages } from "#renderer/platform/language.ts";
import { Card } from "#renderer/ui/display.tsx";
import { Select } from "#renderer/ui/Select.tsx";
import { PartnerText } from "./PartnerText.tsx";
import { SirenField } from "./SirenField.tsx";
import { usePartnerCommands } from "./usePartnerCommands.ts";

/** Who the organisation is before the law: what the agreement says of each party. */
export function PartnerIdentity({ partner }: { partner: Partner }) {
  const { partners: say } = useMessages();
  const words = say.identity;
  const canWrite = useCanWrite();
  const { choose } = usePartnerCommands();
  return (
    <Card title={words.title()} icon={Building2}>
      <div className="field-grid">
        <PartnerText
          partner={partner}
          field="legalName"
          label={words.legalName()}
          maxLength={200}
          parse={(value) => (value === "" ? { problem: words.legalNameMissing() } : { value })}
        />
        <PartnerText
          partner={partner}
          field="shortName"
          label={words.shortName()}
          help={words.shortNameHelp()}
          maxLength={80}
        />
        <Select
          label={words.actorType()}
          options={actorTypes.map((id) => ({ id, label: say.actorTypes[id]() }))}
          value={partner.actorType}
          isDisabled={!canWrite}
          onChange={(actorType) => void choose(partner.id, { actorType })}
        />
        <PartnerText
          partner={partner}
          field="legalForm"
          label={words.legalForm()}
          help={words.legalFormHelp()}
          maxLength={120}
        />
        <div className="field-wide">
          <PartnerText partner={partner} field="headOffice" label={words.headOffice()} maxLength={300} />
        </div>
        <SirenField partner={partner} />
        <PartnerText
          partner={partner}
          field="rnaNumber"
          label={words.rnaNumber()}
          note={words.forAssociations()}
          maxLength={40}
          parse={(typed) => {
            const value = typed === "" ? "" : parseRna(typed);
            return value === undefined ? { problem: say.rnaProblem() } : { value };
          }}
        />
        <PartnerText
          partner={partner}
          field="rcsNumber"
          label={words.rcsNumber()}
          note={words.forCompanies()}
          help={words.rcsHelp()}
          maxLength={80}
        />
        <PartnerText
          partner={partner}
          field="shareCapital"
          label={words.shareCapital()}
          note={words.forCompanies()}
          maxLength={80}
        />
      </div>
    </Card>
  );
}
