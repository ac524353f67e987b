import { Eye, MessageSquareText, MessagesSquare } from "lucide-react";
import { concerningThreads, waitingArticles } from "#renderer/doc/consent/waitingArticles.ts";
import { pendingReviews } from "#renderer/doc/merge/pendingReviews.ts";
import { useFirstMessages } from "#renderer/platform/language.ts";
import { useStore } from "#renderer/platform/store.ts";
import { Badge } from "#renderer/ui/display.tsx";

/** What waits in an alliance: for a look, since its last merge; for a word of whom this person speaks for. */
export function PendingBadges({ allianceId }: { allianceId: string }) {
  const say = useFirstMessages();
  const count = useStore(pendingReviews(allianceId)).reduce((sum, { findings }) => sum + findings.length, 0);
  const waiting = useStore(waitingArticles(allianceId)).length;
  const concerning = useStore(concerningThreads(allianceId)).length;
  return (
    <>
      {count > 0 && (
        <Badge tone="warning" icon={Eye}>
          {say.home.toReview({ count })}
        </Badge>
      )}
      {waiting > 0 && (
        <Badge tone="warning" icon={MessagesSquare}>
          {say.app.articlesWaiting({ count: waiting })}
        </Badge>
      )}
      {concerning > 0 && (
        <Badge tone="warning" icon={MessageSquareText}>
          {say.comments.concerning({ count: concerning })}
        </Badge>
      )}
    </>
  );
}
