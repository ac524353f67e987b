import { useState } from "react";
import type { AppDescription } from "#shared/ipc/answers.ts";
import type { Invitation } from "#shared/sync/invitation.ts";
import { useSafety, useSession } from "#renderer/doc/session/SessionContext.tsx";
import { useMessages } from "#renderer/platform/language.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { Badge, Banner } from "#renderer/ui/display.tsx";
import { Select } from "#renderer/ui/Select.tsx";
import type { Handing } from "./useHanding.ts";
import { isLoopback, type Sharing } from "./useSharing.ts";

type RelayStateProps = {
  readonly invitation: Invitation;
  readonly handing: Handing;
  readonly sharing: Sharing;
  readonly shell: AppDescription | null;
};

/** Which relay carries the alliance, whether it answers; and when it runs on this machine, under which address. */
export function RelayState({ invitation, handing, sharing, shell }: RelayStateProps) {
  const say = useMessages();
  const words = say.sharing;
  const { retry } = useSession();
  const { room } = useSafety();
  const [problem, setProblem] = useState<string | null>(null);
  const { relay, isHere, choices, lost, hand } = handing;
  const isConnected = room?.connection === "connected";
  const canReopenHere = !isHere && shell?.canShareLocally === true && invitation.access.role === "write";
  const hasNoNetwork = isHere && choices.length === 0;

  return (
    <>
      {lost !== null && (
        <Banner
          tone="warning"
          isAlert
          title={words.moved.title()}
          action={
            <Button size="small" onPress={() => hand(relay)}>
              {words.moved.done()}
            </Button>
          }
        >
          {words.moved.detail({ before: new URL(lost).host })}
        </Banner>
      )}
      {problem !== null && (
        <Banner tone="danger" isAlert>
          {problem}
        </Banner>
      )}
      {hasNoNetwork && <Banner tone="warning">{words.choose.noNetwork()}</Banner>}
      {isLoopback(relay) && !isHere && <Banner tone="warning">{words.choose.loopback()}</Banner>}
      <div className="row">
        <Badge tone={isConnected ? "success" : "warning"}>
          {isConnected ? words.connected() : words.notConnected()}
        </Badge>
        {choices.length > 1 ? (
          <Select
            label={words.choose.address()}
            value={relay}
            options={choices.map((id) => ({ id, label: new URL(id).host }))}
            onChange={hand}
          />
        ) : (
          <span className="soft">{words.relay({ relay: new URL(relay).host })}</span>
        )}
        {!isConnected && (
          <Button size="small" onPress={retry}>
            {say.app.safety.retry()}
          </Button>
        )}
        {!isConnected && canReopenHere && (
          <Button size="small" onPress={() => void sharing.reopenHere().then(setProblem)}>
            {words.startHere()}
          </Button>
        )}
      </div>
    </>
  );
}
