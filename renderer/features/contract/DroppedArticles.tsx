import { Undo2 } from "lucide-react";
import { restoreArticle } from "#shared/doc/commands/articles.ts";
import { droppedArticleHeads } from "#shared/doc/queries/heads.ts";
import { useQuery, useRun } from "#renderer/doc/session/SessionContext.tsx";
import { useMessages } from "#renderer/platform/language.ts";
import { goToRoom } from "#renderer/platform/route.ts";
import { Dropped } from "#renderer/ui/Dropped.tsx";
import { toast } from "#renderer/ui/Toasts.tsx";

/** What was taken out of the contract, whole, to be put back in one press. */
export function DroppedArticles() {
  const { article: words, outline } = useMessages().contract;
  const run = useRun();
  const dropped = useQuery(droppedArticleHeads);
  return (
    <Dropped
      title={words.droppedList({ count: dropped.length })}
      items={dropped.map(({ id, title }) => ({ id, label: title || outline.untitled() }))}
      restoreLabel={words.restore()}
      icon={Undo2}
      onRestore={({ id, label }) => {
        const ran = run(restoreArticle, { id });
        if ("problem" in ran) return toast({ tone: "problem", text: ran.problem });
        goToRoom("contract", id);
        return toast({ text: words.restored({ title: label }) });
      }}
    />
  );
}
