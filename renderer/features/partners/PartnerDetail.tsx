import { ArrowDown, ArrowLeft, ArrowUp, MoreHorizontal, Trash2 } from "lucide-react";
import { useEffect, useRef } from "react";
import { signatureDay } from "#shared/doc/queries/agreement.ts";
import type { Party } from "#shared/model/agreement.ts";
import { partnerName } from "#shared/model/partner.ts";
import { useCanWrite, useQuery } from "#renderer/doc/session/SessionContext.tsx";
import { shownKeys } from "#renderer/platform/keys.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { goToRoom } from "#renderer/platform/route.ts";
import { Button, IconButton } from "#renderer/ui/Button.tsx";
import { Avatar } from "#renderer/ui/display.tsx";
import { Menu } from "#renderer/ui/Menu.tsx";
import { Completeness } from "./Completeness.tsx";
import { PartnerAlliance } from "./PartnerAlliance.tsx";
import { PartnerIdentity } from "./PartnerIdentity.tsx";
import { Representatives } from "./Representatives.tsx";
import { usePartnerCommands } from "./usePartnerCommands.ts";

type PartnerDetailProps = {
  readonly party: Party;
  readonly parties: readonly Party[];
  /** It has the whole screen: a way back is needed, and the focus. */
  readonly isAlone: boolean;
};

/** Everything that is said of one organisation, and what still has to be. */
export function PartnerDetail({ party, parties, isAlone }: PartnerDetailProps) {
  const say = useMessages();
  const canWrite = useCanWrite();
  const signedOn = useQuery(signatureDay);
  const { drop, move } = usePartnerCommands();
  const { partner } = party;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isAlone) heading.current?.focus();
  }, [isAlone]);

  const index = parties.findIndex((each) => each.partner.id === partner.id);
  const HeadingTag = isAlone ? "h1" : "h2";
  return (
    <section className="partner-detail" aria-label={partner.legalName}>
      {isAlone && (
        <div>
          <Button variant="quiet" size="small" icon={ArrowLeft} onPress={() => goToRoom("partners")}>
            {say.partners.back()}
          </Button>
        </div>
      )}
      <header className="partner-header">
        <Avatar name={partner.legalName} color={partner.displayColor} size={40} isDecorative />
        <div className="grow">
          <HeadingTag ref={heading} tabIndex={-1} className="partner-title">
            {partner.legalName}
          </HeadingTag>
          <p className="soft">{say.partners.actorTypes[partner.actorType]()}</p>
        </div>
        {canWrite && (
          <Menu
            label={say.partners.actions({ name: partnerName(partner) })}
            actions={[
              {
                id: "up",
                label: say.partners.moveUp(),
                icon: ArrowUp,
                keys: shownKeys("Alt+↑"),
                isDisabled: index <= 0,
                run: () => void move(partner.id, index - 1),
              },
              {
                id: "down",
                label: say.partners.moveDown(),
                icon: ArrowDown,
                keys: shownKeys("Alt+↓"),
                isDisabled: index === parties.length - 1,
                run: () => void move(partner.id, index + 1),
              },
              {
                id: "drop",
                label: say.partners.drop(),
                icon: Trash2,
                isDanger: true,
                run: () => drop(partner.id, partnerName(partner)),
              },
            ]}
          >
            <IconButton icon={MoreHorizontal} label={say.partners.actions({ name: partnerName(partner) })} />
          </Menu>
        )}
      </header>
      <Completeness party={party} signedOn={signedOn} />
      <PartnerIdentity partner={partner} />
      <Representatives party={party} signedOn={signedOn} />
      <PartnerAlliance partner={partner} />
    </section>
  );
}
