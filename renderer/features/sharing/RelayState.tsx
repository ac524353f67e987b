import { useEffect, useState } from "react";
import type { AppDescription, LocalRelay } from "#shared/ipc/answers.ts";
import { describeShellFailure } from "#shared/messages/describeShell.ts";
import { relayAddress, type Invitation } from "#shared/sync/invitation.ts";
import { useSafety, useSession } from "#renderer/doc/session/SessionContext.tsx";
import { bridge, request } from "#renderer/platform/bridge.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { Badge } from "#renderer/ui/display.tsx";
import { Select } from "#renderer/ui/Select.tsx";
import { toast } from "#renderer/ui/Toasts.tsx";
import type { Sharing } from "./useSharing.ts";

type RelayStateProps = {
  readonly invitation: Invitation;
  readonly sharing: Sharing;
  readonly shell: AppDescription | null;
};

/** Which relay carries the alliance, whether it answers; and when it runs on this machine, under which address. */
export function RelayState({ invitation, sharing, shell }: RelayStateProps) {
  const say = useMessages();
  const words = say.sharing;
  const { retry } = useSession();
  const { room } = useSafety();
  const local = useLocalRelay();
  const addresses = (local?.addresses ?? []).map(relayAddress).filter((each) => each !== undefined);
  const isConnected = room?.connection === "connected";

  async function startHere() {
    const started = await request("relay:start", {});
    if (!started.ok) {
      return toast({ tone: "problem", text: describeShellFailure(say, started.failure) });
    }
    const now = started.value.addresses.map(relayAddress).filter((each) => each !== undefined);
    const [first] = now;
    if (first === undefined || now.includes(invitation.relay)) return retry();
    return sharing.moveTo(first, invitation);
  }

  return (
    <div className="row">
      <Badge tone={isConnected ? "success" : "warning"}>
        {isConnected ? words.connected() : words.notConnected()}
      </Badge>
      {addresses.length > 1 && addresses.includes(invitation.relay) ? (
        <Select
          label={words.choose.address()}
          value={invitation.relay}
          options={addresses.map((id) => ({ id, label: new URL(id).host }))}
          onChange={(relay) => void sharing.moveTo(relay, invitation)}
        />
      ) : (
        <span className="soft">{words.relay({ relay: new URL(invitation.relay).host })}</span>
      )}
      {!isConnected && (
        <Button size="small" onPress={retry}>
          {say.app.safety.retry()}
        </Button>
      )}
      {!isConnected && shell?.canShareLocally === true && local === null && (
        <Button size="small" onPress={() => void startHere()}>
          {words.startHere()}
        </Button>
      )}
    </div>
  );
}

function useLocalRelay(): LocalRelay | null {
  const [local, setLocal] = useState<LocalRelay | null>(null);
  useEffect(() => {
    void request("relay:state", {}).then(setLocal);
    return bridge.on("relay:changed", setLocal);
  }, []);
  return local;
}
