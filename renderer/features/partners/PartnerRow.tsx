import { GripVertical } from "lucide-react";
import { Button as AriaButton, GridListItem } from "react-aria-components";
import type { Party } from "#shared/model/agreement.ts";
import { partnerChecks } from "#shared/model/completeness.ts";
import type { IsoDate } from "#shared/model/time.ts";
import { usePeers } from "#renderer/doc/session/SessionContext.tsx";
import { useMessages } from "#renderer/platform/language.ts";
import { Avatar } from "#renderer/ui/display.tsx";
import { CompletenessMeter } from "./CompletenessMeter.tsx";

type PartnerRowProps = {
  readonly party: Party;
  readonly signedOn: IsoDate | null;
  readonly canMove: boolean;
};

/** One organisation: who it is, how far it is described, who is looking at it. */
export function PartnerRow({ party, signedOn, canMove }: PartnerRowProps) {
  const say = useMessages();
  const { partner } = party;
  const here = usePeers().filter(({ place }) => place?.room === "partners" && place.item === partner.id);
  const details = [
    say.partners.actorTypes[partner.actorType](),
    ...(partner.status === "ACTIVE" ? [] : [say.partners.alliance.statuses[partner.status]()]),
  ];
  return (
    <GridListItem id={partner.id} textValue={partner.legalName} className="partner-row">
      {canMove && (
        <AriaButton
          slot="drag"
          className="partner-drag no-print"
          aria-label={say.partners.drag({ name: partner.legalName })}
        >
          <GripVertical size={16} aria-hidden />
        </AriaButton>
      )}
      <Avatar name={partner.legalName} color={partner.displayColor} size={40} isDecorative />
      <span className="grow partner-row-words">
        <span className="partner-row-name">{partner.legalName}</span>
        <span className="field-help">{details.join(" · ")}</span>
        <CompletenessMeter name={partner.legalName} checks={partnerChecks(party, signedOn)} />
      </span>
      {here.map((peer) => (
        <Avatar
          key={peer.clientId}
          name={peer.person.name || say.app.presence.unnamed()}
          color={peer.person.color}
          size={24}
        />
      ))}
    </GridListItem>
  );
}
