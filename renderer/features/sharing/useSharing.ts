import { useEffect, useMemo, useState } from "react";
import type { AppDescription } from "#shared/ipc/answers.ts";
import type { Invitation } from "#shared/sync/invitation.ts";
import { newSecret } from "#shared/sync/roomKeys.ts";
import { useSession } from "#renderer/doc/session/SessionContext.tsx";
import { request } from "#renderer/platform/bridge.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { randomBytes } from "#renderer/platform/random.ts";
import { toast } from "#renderer/ui/Toasts.tsx";

/** What can be done about the alliance's room: open one, give it new links, leave it. Each can be taken back. */
export function useSharing() {
  const say = useMessages();
  const { joinRoom, invitation } = useSession();
  return useMemo(() => {
    const words = say.sharing;
    const open = (relay: string) =>
      joinRoom({ relay, access: { role: "write", secret: newSecret(randomBytes) } });
    const undoable = (text: string, before: Invitation | null) =>
      toast({ text, action: { label: say.app.cancel(), run: () => void joinRoom(before) } });
    return {
      open,
      /** The same room, under another address of its relay. */
      moveTo: (relay: string, before: Invitation) => joinRoom({ ...before, relay }),
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
  }, [say, joinRoom, invitation]);
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
