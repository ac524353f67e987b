import { RefreshCw, Unlink } from "lucide-react";
import { useState } from "react";
import type { AppDescription } from "#shared/ipc/answers.ts";
import { writeLink, type Invitation } from "#shared/sync/invitation.ts";
import { readAccess } from "#shared/sync/roomKeys.ts";
import { roles, type Role } from "#shared/sync/roles.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { Segmented } from "#renderer/ui/choices.tsx";
import { QrCode } from "#renderer/ui/QrCode.tsx";
import { LinkField } from "./LinkField.tsx";
import { RelayState } from "./RelayState.tsx";
import { useHanding } from "./useHanding.ts";
import { useLocalRelay } from "./useLocalRelay.ts";
import type { Sharing } from "./useSharing.ts";

type LinksProps = {
  readonly invitation: Invitation;
  readonly sharing: Sharing;
  readonly shell: AppDescription | null;
};

/** The links of the room, one a role; who holds one holds a key. */
export function Links({ invitation, sharing, shell }: LinksProps) {
  const words = useMessages().sharing;
  const { access } = invitation;
  const handing = useHanding(invitation, useLocalRelay());
  const mayWrite = access.role === "write";
  const [chosen, setChosen] = useState<Role>("write");
  const role = mayWrite ? chosen : "read";
  const link = writeLink({ relay: handing.relay, access: role === "write" ? access : readAccess(access) });
  function renew() {
    // Whatever was handed out before leads nowhere now, and that is what renewing is for.
    if (handing.lost !== null) handing.hand(handing.relay);
    void sharing.renew();
  }
  return (
    <section className="stack">
      <RelayState invitation={invitation} handing={handing} sharing={sharing} shell={shell} />
      {mayWrite ? (
        <div>
          <Segmented
            label={words.role()}
            value={role}
            options={roles.toReversed().map((id) => ({ id, label: words.roles[id]() }))}
            onChange={setChosen}
          />
        </div>
      ) : (
        <p className="soft">{words.readerOnly()}</p>
      )}
      <div className="share-link">
        <QrCode text={link} label={words.qr[role]()} />
        <div className="stack grow">
          <p>{words.roleDetails[role]()}</p>
          <LinkField label={words.link[role]()} link={link} />
          <p className="field-help">{words.isKey()}</p>
        </div>
      </div>
      <div className="share-revoke">
        {mayWrite && (
          <div className="stack-tight">
            <div>
              <Button size="small" icon={RefreshCw} onPress={renew}>
                {words.renew()}
              </Button>
            </div>
            <p className="field-help">{words.renewDetail()}</p>
          </div>
        )}
        <div className="stack-tight">
          <div>
            <Button size="small" icon={Unlink} onPress={() => void sharing.stop()}>
              {words.stop()}
            </Button>
          </div>
          <p className="field-help">{words.stopDetail()}</p>
        </div>
      </div>
    </section>
  );
}
