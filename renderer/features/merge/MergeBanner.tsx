import { GitMerge } from "lucide-react";
import { Suspense, useMemo, useState } from "react";
import { pendingReviews } from "#renderer/doc/merge/pendingReviews.ts";
import { useSession } from "#renderer/doc/session/SessionContext.tsx";
import { useAppCommands } from "#renderer/platform/commands.ts";
import { fetchedLater } from "#renderer/platform/fetchedLater.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { useStore } from "#renderer/platform/store.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { Banner } from "#renderer/ui/display.tsx";

const MergeDialog = fetchedLater(() => import("./MergeDialog.tsx").then(({ MergeDialog }) => MergeDialog));

/** There when a merge decided something that nobody has looked at, and never otherwise. */
export function MergeBanner() {
  const say = useMessages();
  const { allianceId } = useSession();
  const reviews = useStore(useMemo(() => pendingReviews(allianceId), [allianceId]));
  const [isOpen, setOpen] = useState(false);
  const count = reviews.reduce((sum, { findings }) => sum + findings.length, 0);
  useAppCommands(
    useMemo(
      () =>
        count === 0
          ? []
          : [
              {
                id: "merge:review",
                group: say.app.commands.groupHere(),
                label: say.merge.title(),
                run: () => setOpen(true),
              },
            ],
      [say, count],
    ),
  );
  if (count === 0 && !isOpen) return null;
  return (
    <>
      {count > 0 && (
        <aside className="frame-banner no-print" aria-label={say.merge.title()}>
          <Banner
            tone="accent"
            action={
              <Button size="small" variant="primary" icon={GitMerge} onPress={() => setOpen(true)}>
                {say.merge.open()}
              </Button>
            }
          >
            <p>{say.merge.banner({ count })}</p>
          </Banner>
        </aside>
      )}
      {isOpen && (
        <Suspense>
          <MergeDialog reviews={reviews} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
