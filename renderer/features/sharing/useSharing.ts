import { useEffect, useMemo, useState } from "react";
import type { AppDescription } from "#shared/ipc/answers.ts";
import { knock } from "#shared/sync/client/knock.ts";
import { relayAddress, type Invitation } from "#shared/sync/invitation.ts";
import { newSecret } from "#shared/sync/roomKeys.ts";
import { schedule } from "#renderer/doc/session/roomConnection.ts";
import { useSession } from "#renderer/doc/session/SessionContext.tsx";
import { request } from "#renderer/platform/bridge.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { painted } from "#renderer/platform/painted.ts";
import { randomBytes } from "#renderer/platform/random.ts";
import { toast } from "#renderer/ui/Toasts.tsx";
import { handedAddress } from "./handedAddress.ts";

/** What went wrong, in a sentence, or `null`. */
type Problem = string | null;

/** What can be done about the alliance's room: open one, give it new links, leave it. Each can be taken back. */
export function useSharing() {
  const say = useMessages();
  const { allianceId, joinRoom, invitation, retry } = useSession();
  return useMemo(() => {
    const words = say.sharing;
    const handed = handedAddress(allianceId);
    const open = async (relay: string) => {
      await painted();
      return joinRoom({ relay, access: { role: "write", secret: newSecret(randomBytes) } });
    };
    const undoable = (text: string, before: Invitation | null) =>
      toast({ text, action: { label: say.app.cancel(), run: () => void joinRoom(before) } });
    return {
      open,
      /** A room on the relay of this machine, started if need be. */
      async openHere(): Promise<Problem> {
        const started = await request("relay:start", {});
        if (!started.ok) return words.notStarted[started.failure.kind]();
        const { here, addresses } = started.value;
        if (addresses[0] === undefined) {
          await request("relay:stop", {});
          return words.choose.noNetwork();
        }
        handed.set(addresses[0]);
        await open(here);
        return null;
      },
      /** A room on the relay of a typed address, if there is one. */
      async openAt(address: string): Promise<Problem> {
        const relay = relayAddress(address.trim());
        if (relay === undefined) return words.choose.notAnAddress();
        if (!(await knock(relay, { WebSocket, schedule }))) {
          return words.choose.noRelay({ relay: new URL(relay).host });
        }
        handed.set(null);
        await open(relay);
        return null;
      },
      /** The same room on the relay of this machine, whatever carried it before. */
      async reopenHere(): Promise<Problem> {
        const started = await request("relay:start", {});
        if (!started.ok) return words.notStarted[started.failure.kind]();
        const before = invitation.get();
        if (before === null) return null;
        if (!isLoopback(before.relay)) handed.set(before.relay);
        if (before.relay === started.value.here) retry();
        else await joinRoom({ ...before, relay: started.value.here });
        return null;
      },
      async renew() {
        const before = invitation.get();
        if (before === null) return;
        await open(before.relay);
        undoable(words.renewed(), before);
      },
      async stop() {
        const before = invitation.get();
        await joinRoom(null);
        undoable(words.stopped(), before);
      },
    };
  }, [say, allianceId, joinRoom, invitation, retry]);
}
export type Sharing = ReturnType<typeof useSharing>;

export function useShell(): AppDescription | null {
  const [shell, setShell] = useState<AppDescription | null>(null);
  useEffect(() => void request("app:describe", {}).then(setShell), []);
  return shell;
}

/** An address that leads nowhere but to the machine that uses it. */
export const isLoopback = (relay: string): boolean =>
  /^(localhost|127\.|\[::1\])/.test(new URL(relay).hostname);
