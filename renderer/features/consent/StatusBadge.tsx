import type { ArticleStatus } from "#shared/model/consent.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { Badge } from "#renderer/ui/display.tsx";
import { statusMark } from "./marks.ts";

/** « Statut d’article », as a shape and a word. */
export function StatusBadge({ status }: { status: ArticleStatus }) {
  const { icon, tone, label } = statusMark(useMessages().consent, status);
  return (
    <Badge tone={tone} icon={icon}>
      {label}
    </Badge>
  );
}
