import { Eye } from "lucide-react";
import { pendingReviews } from "#renderer/doc/merge/pendingReviews.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { useStore } from "#renderer/platform/store.ts";
import { Badge } from "#renderer/ui/display.tsx";

/** What waits for a look in an alliance, since its last merge. */
export function PendingBadge({ allianceId }: { allianceId: string }) {
  const say = useMessages();
  const count = useStore(pendingReviews(allianceId)).reduce((sum, { findings }) => sum + findings.length, 0);
  if (count === 0) return null;
  return (
    <Badge tone="warning" icon={Eye}>
      {say.home.toReview({ count })}
    </Badge>
  );
}
