import { useLayoutEffect, useRef, type RefObject } from "react";
import { restoreArticle } from "#shared/doc/commands/articles.ts";
import { droppedArticleHeads } from "#shared/doc/queries/heads.ts";
import type { Head } from "#shared/doc/readRecord.ts";
import { useRun, useSession } from "#renderer/doc/session/SessionContext.tsx";
import { useMessages } from "#renderer/platform/language.ts";
import { goToRoom } from "#renderer/platform/route.ts";
import { toast } from "#renderer/ui/Toasts.tsx";

/** Whoever was writing in an article that somebody takes out of the contract is told, and can put it back. */
export function useTellTakenAway(sheet: RefObject<HTMLElement | null>, article: Head<"articles">): void {
  const { doc } = useSession();
  const { contract } = useMessages();
  const run = useRun();
  const { id, title } = article;
  const tell = useRef(() => {});
  useLayoutEffect(() => {
    tell.current = () =>
      toast({
        text: contract.article.takenAway({ title: title || contract.outline.untitled() }),
        tone: "problem",
        action: {
          label: contract.article.restore(),
          run: () => {
            const ran = run(restoreArticle, { id });
            if ("problem" in ran) toast({ tone: "problem", text: ran.problem });
            else goToRoom("contract", id);
          },
        },
      });
  });
  useLayoutEffect(() => {
    const { current: element } = sheet;
    return () => {
      const isWriting = element?.contains(document.activeElement) === true && isField(document.activeElement);
      const isDropped = () => droppedArticleHeads.read(doc).some((dropped) => dropped.id === id);
      if (isWriting && isDropped()) tell.current();
    };
  }, [sheet, doc, id]);
}

const isField = (element: Element | null): boolean =>
  element instanceof HTMLElement && (element.isContentEditable || element instanceof HTMLTextAreaElement);
