import { GripVertical } from "lucide-react";
import { Button, GridList, GridListItem, useDragAndDrop } from "react-aria-components";
import { moveArticle } from "#shared/doc/commands/articles.ts";
import type { Head } from "#shared/doc/readRecord.ts";
import { PeerAvatars } from "#renderer/doc/session/PeerAvatars.tsx";
import { useCanWrite, usePeers, useRun } from "#renderer/doc/session/SessionContext.tsx";
import { useConcerning } from "#renderer/doc/threads/reader.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { goToRoom } from "#renderer/platform/route.ts";
import { ConcerningCount } from "#renderer/features/contract/comments/ConcerningCount.tsx";
import { toast } from "#renderer/ui/Toasts.tsx";

type ArticleOutlineProps = {
  readonly articles: readonly Head<"articles">[];
  readonly currentId: string | null;
};

/** The numbered outline: a press goes to the article; dragging, or Alt and an arrow, moves it. */
export function ArticleOutline({ articles, currentId }: ArticleOutlineProps) {
  const say = useMessages();
  const run = useRun();
  const canWrite = useCanWrite();
  const peers = usePeers();
  const concerning = useConcerning();

  function moveTo(article: Head<"articles"> | undefined, to: number) {
    if (article === undefined || to < 0 || to >= articles.length) return;
    const { id, title } = article;
    const ran = run(moveArticle, { id, to });
    if ("problem" in ran) toast({ tone: "problem", text: ran.problem });
    else toast({ text: say.contract.article.moved({ title, number: to + 1 }) });
  }

  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: !canWrite,
    getItems: (keys) =>
      [...keys].map((key) => ({ "text/plain": articles.find(({ id }) => id === key)?.title ?? "" })),
    onReorder: ({ keys, target }) => {
      const [key] = keys;
      const moved = articles.find(({ id }) => id === key);
      const others = articles.filter((article) => article !== moved);
      const at = others.findIndex(({ id }) => id === target.key);
      if (at >= 0) moveTo(moved, target.dropPosition === "after" ? at + 1 : at);
    },
  });

  return (
    <div
      onKeyDownCapture={(event) => {
        const index = articles.findIndex(({ id }) => id === currentId);
        if (!event.altKey || !canWrite || index < 0 || !/^Arrow(Up|Down)$/.test(event.key)) return;
        event.preventDefault();
        event.stopPropagation();
        moveTo(articles[index], index + (event.key === "ArrowUp" ? -1 : 1));
      }}
    >
      <GridList
        className="outline"
        aria-label={say.contract.outline.articles()}
        items={articles.map((article, index) => ({ article, number: index + 1, id: article.id }))}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={currentId === null ? [] : [currentId]}
        disallowEmptySelection
        dragAndDropHooks={dragAndDropHooks}
        dependencies={[peers, concerning]}
        onSelectionChange={(keys) => {
          const [id] = keys === "all" ? [] : keys;
          if (typeof id === "string") goToRoom("contract", id);
        }}
      >
        {({ article, number }) => (
          <GridListItem id={article.id} textValue={`${number}. ${article.title}`} className="outline-item">
            {canWrite && (
              <Button slot="drag" className="outline-grip">
                <GripVertical size={14} aria-hidden />
              </Button>
            )}
            <span className="outline-number">{number}</span>
            <span className="outline-title">{article.title || say.contract.outline.untitled()}</span>
            <ConcerningCount count={concerning.filter((thread) => thread.in.id === article.id).length} />
            <PeerAvatars
              peers={peers.filter(({ place }) => place?.room === "contract" && place.item === article.id)}
              places={2}
            />
          </GridListItem>
        )}
      </GridList>
      <p className="offscreen">{canWrite ? say.contract.outline.hint() : ""}</p>
    </div>
  );
}
