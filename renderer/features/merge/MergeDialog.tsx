import { CircleCheck } from "lucide-react";
import type { Finding } from "#shared/model/finding.ts";
import { runNamedCommand } from "#shared/doc/commands/registry.ts";
import { restoreReviews, settleFinding, type PendingReview } from "#renderer/doc/merge/pendingReviews.ts";
import { useCanWrite, useSession } from "#renderer/doc/session/SessionContext.tsx";
import { useFormats } from "#renderer/platform/dates.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { Dialog } from "#renderer/ui/Dialog.tsx";
import { EmptyState } from "#renderer/ui/display.tsx";
import { toast } from "#renderer/ui/Toasts.tsx";
import { FindingCard } from "./FindingCard.tsx";
import "./merge.css";

type Choice = "keep" | "ours" | "theirs";

/** What merges decided by themselves: both versions side by side, and one press each. */
export function MergeDialog({
  reviews,
  onClose,
}: {
  reviews: readonly PendingReview[];
  onClose: () => void;
}) {
  const say = useMessages();
  const { moment } = useFormats();
  const { doc, allianceId, context, undo, asOne } = useSession();
  const canWrite = useCanWrite();

  /** All of its commands, as one thing to undo, or none: the passage may have changed since the merge. */
  function takeVersion(finding: Finding, side: "ours" | "theirs"): boolean {
    const before = undo.undoStack.length;
    const isWhole = asOne(() =>
      finding.remedies[side].every((call) => runNamedCommand(doc, call, context())?.ok === true),
    );
    if (!isWhole && undo.undoStack.length > before) undo.undo();
    return isWhole;
  }

  function settle(review: PendingReview, finding: Finding, choice: Choice) {
    if (choice !== "keep" && !takeVersion(finding, choice)) {
      return toast({ tone: "problem", text: say.merge.stale() });
    }
    const before = reviews;
    settleFinding(allianceId, review.id, finding);
    return toast({
      text: choice === "keep" ? say.merge.kept() : say.merge.taken(),
      action: {
        label: say.app.undo(),
        run: () => {
          if (choice !== "keep") undo.undo();
          restoreReviews(allianceId, before);
        },
      },
    });
  }

  return (
    <Dialog isOpen onClose={onClose} title={say.merge.title()} closeLabel={say.app.close()} width="wide">
      {reviews.length === 0 ? (
        <EmptyState icon={CircleCheck} title={say.merge.done()} />
      ) : (
        <p className="soft">{say.merge.lead()}</p>
      )}
      {reviews.map((review) => (
        <section key={review.id} className="stack">
          <h3>
            {say.merge.source({
              source: review.source === "relay" ? say.merge.relay() : review.source,
              when: moment(review.at),
            })}
          </h3>
          {review.findings.map((finding, index) => (
            <FindingCard
              // oxlint-disable-next-line react/no-array-index-key -- a finding has no other name
              key={`${finding.where.collection}/${finding.where.id}/${finding.where.field ?? ""}/${index}`}
              finding={finding}
              canWrite={canWrite}
              onSettle={(choice) => settle(review, finding, choice)}
              onGo={onClose}
            />
          ))}
        </section>
      ))}
    </Dialog>
  );
}
