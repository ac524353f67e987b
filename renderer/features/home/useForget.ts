import { useCallback } from "react";
import { describeShellFailure } from "#shared/messages/describeShell.ts";
import type { FirstMessages } from "#shared/messages/fr.ts";
import type { Id } from "#shared/model/Id.ts";
import { forgetReviews } from "#renderer/doc/merge/pendingReviews.ts";
import { request } from "#renderer/platform/bridge.ts";
import { useFirstMessages } from "#renderer/platform/language.ts";
import { toast } from "#renderer/ui/Toasts.tsx";
import { forgotten, hide, isForgotten, show } from "./forgetLater.ts";

/** Takes an alliance out of the list; it is only done once the moment to undo it has passed. */
export function useForget(): (allianceId: string, name: string) => void {
  const say = useFirstMessages();
  return useCallback(
    (allianceId, name) => {
      hide(allianceId);
      toast({
        text: say.home.forgotten({ name }),
        action: { label: say.app.cancel(), run: () => show(allianceId) },
        onClose: () => {
          void forget(say, allianceId, name);
        },
      });
    },
    [say],
  );
}

async function forget(say: FirstMessages, allianceId: string, name: string): Promise<void> {
  const entry = (await request("library:list", {})).find((each) => each.allianceId === allianceId);
  if (entry === undefined || !isForgotten(forgotten.get(), entry)) return;
  const done = await request("library:forget", { allianceId: allianceId as Id<"alliance"> });
  if (done.ok) return forgetReviews(allianceId);
  show(allianceId);
  const reason = describeShellFailure(say, done.failure);
  toast({ tone: "problem", text: say.home.notForgotten({ name, reason }) });
}
