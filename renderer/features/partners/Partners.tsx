import { Users } from "lucide-react";
import { useMemo, useRef, useState } from "react";
import { signatureDay } from "#shared/doc/queries/agreement.ts";
import { parties as partiesQuery } from "#shared/doc/queries/parties.ts";
import { useCanWrite, useQuery } from "#renderer/doc/session/SessionContext.tsx";
import { useAppCommands } from "#renderer/platform/commands.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { useMedia } from "#renderer/platform/media.ts";
import { goToRoom } from "#renderer/platform/route.ts";
import { Banner, EmptyState, PageHeader } from "#renderer/ui/display.tsx";
import { AddPartner } from "./AddPartner.tsx";
import { DroppedPartners } from "./DroppedPartners.tsx";
import { PartnerDetail } from "./PartnerDetail.tsx";
import { PartnerList } from "./PartnerList.tsx";
import "./partners.css";

/** The organisations of the alliance beside the one that is looked at; on a small screen, one or the other. */
export function Partners({ item }: { item: string | null }) {
  const say = useMessages();
  const canWrite = useCanWrite();
  const parties = useQuery(partiesQuery);
  const signedOn = useQuery(signatureDay);
  const isNarrow = useMedia("screen and (max-width: 900px)");
  const nameField = useRef<HTMLInputElement>(null);
  const [lastShown, setLastShown] = useState<string | null>(null);
  useAppCommands(
    useMemo(
      () =>
        canWrite
          ? [
              {
                id: "partner:add",
                group: say.app.commands.groupHere(),
                label: say.partners.add.command(),
                keys: "Mod+Enter",
                run: () => {
                  if (nameField.current === null) goToRoom("partners");
                  // After the list has taken the place of the detail, on a small screen.
                  requestAnimationFrame(() => nameField.current?.focus());
                },
              },
            ]
          : [],
      [say, canWrite],
    ),
  );

  const chosen = parties.find(({ partner }) => partner.id === item);
  const shown = chosen ?? (isNarrow || item !== null ? undefined : parties[0]);
  const isDetailAlone = isNarrow && chosen !== undefined;
  if (chosen !== undefined && chosen.partner.id !== lastShown) setLastShown(chosen.partner.id);

  return (
    <div className="page partners" data-alone={isDetailAlone || undefined}>
      {!isDetailAlone && <PageHeader title={say.app.rooms.partners()} lead={say.partners.lead()} />}
      <div className="partners-panes">
        {!isDetailAlone && (
          <div className="partners-side">
            {parties.length === 0 && (
              <EmptyState icon={Users} title={say.partners.empty.title()}>
                {say.partners.empty.body()}
              </EmptyState>
            )}
            {parties.length > 0 && (
              <PartnerList
                parties={parties}
                signedOn={signedOn}
                selected={shown?.partner.id ?? null}
                returnTo={isNarrow ? lastShown : null}
              />
            )}
            {canWrite && <AddPartner parties={parties} inputRef={nameField} />}
            <DroppedPartners />
          </div>
        )}
        {shown !== undefined && (
          <PartnerDetail key={shown.partner.id} party={shown} parties={parties} isAlone={isDetailAlone} />
        )}
        {item !== null && chosen === undefined && parties.length > 0 && (
          <Banner tone="warning">{say.partners.nobodyChosen()}</Banner>
        )}
      </div>
    </div>
  );
}
