import { BookOpenText, Plus } from "lucide-react";
import { useDeferredValue, useEffect, useMemo, useRef } from "react";
import { addArticle } from "#shared/doc/commands/articles.ts";
import type { Head } from "#shared/doc/readRecord.ts";
import { useCanWrite, useRun } from "#renderer/doc/session/SessionContext.tsx";
import { useAppCommands } from "#renderer/platform/commands.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { goToRoom } from "#renderer/platform/route.ts";
import { AfterText } from "#renderer/ui/AfterText.tsx";
import { Button } from "#renderer/ui/Button.tsx";
import { EmptyState } from "#renderer/ui/display.tsx";
import { toast } from "#renderer/ui/Toasts.tsx";
import { ArticleSheet } from "./ArticleSheet.tsx";
import { DroppedArticles } from "./DroppedArticles.tsx";
import { CommentNews } from "./comments/CommentNews.tsx";
import { CommentsPanel } from "./comments/CommentsPanel.tsx";
import type { Aside } from "./ContractContext.ts";
import { SuggestionsPanel } from "./suggestions/SuggestionsPanel.tsx";
import { Guide } from "./Guide.tsx";
import { ArticleOutline } from "./ArticleOutline.tsx";

type ArticlesViewProps = {
  readonly item: string | null;
  readonly articles: readonly Head<"articles">[];
  /** What stands beside the articles. */
  readonly aside: Aside | null;
  readonly setAside: (aside: Aside | null) => void;
  /** Gives the keyboard back to the text that was written in last. */
  readonly backToText: () => void;
};

/** The articles, one under the other as in the document, between their outline and what each is for. */
export function ArticlesView({ item, articles, aside, setAside, backToText }: ArticlesViewProps) {
  const say = useMessages();
  const run = useRun();
  const canWrite = useCanWrite();
  const sheets = useRef<HTMLDivElement>(null);
  // What is typed in a title shows at once, and then beside it; the same for what stands beside the articles.
  const outlined = useDeferredValue(articles);
  const beside = useDeferredValue(aside, null);
  const current = articles.find(({ id }) => id === item) ?? articles[0];

  function add() {
    const ran = run(addArticle, { fields: { title: say.contract.article.newTitle() } });
    if ("problem" in ran) toast({ tone: "problem", text: ran.problem });
    else goToRoom("contract", ran.written.id ?? null);
  }
  useAppCommands(
    useMemo(
      () => [
        {
          id: "article:add",
          group: say.app.commands.groupHere(),
          label: say.contract.article.add(),
          run: add,
        },
      ],
      // oxlint-disable-next-line react/exhaustive-deps -- `add` does the same whenever it is made
      [say, run],
    ),
  );
  useScrollTo(sheets, item);

  return (
    <div className="contract-columns" data-guide={aside !== null || undefined}>
      <aside className="contract-side no-print" aria-label={say.contract.outline.articles()}>
        <AfterText>
          <ArticleOutline articles={outlined} currentId={current?.id ?? null} />
          {canWrite && articles.length > 0 && (
            <Button variant="quiet" size="small" icon={Plus} onPress={add}>
              {say.contract.article.add()}
            </Button>
          )}
          <DroppedArticles />
        </AfterText>
      </aside>
      <div className="contract-sheets" ref={sheets}>
        {articles.length === 0 ? (
          <EmptyState
            icon={BookOpenText}
            title={say.contract.empty.title()}
            action={
              <Button variant="primary" icon={Plus} onPress={add}>
                {say.contract.article.add()}
              </Button>
            }
          >
            {say.contract.empty.body()}
          </EmptyState>
        ) : (
          articles.map((article, index) => (
            <ArticleSheet
              key={article.id}
              article={article}
              number={index + 1}
              count={articles.length}
              isCurrent={article.id === current?.id}
            />
          ))
        )}
      </div>
      {current !== undefined && <CommentNews key={current.id} on={current.id} />}
      {beside === "comments" && current !== undefined && (
        <aside className="contract-guide no-print" aria-label={say.comments.title()}>
          <CommentsPanel
            key={current.id}
            of={{ id: current.id, name: say.comments.of({ number: articles.indexOf(current) + 1 }) }}
            backToText={backToText}
            onClose={() => setAside(null)}
          />
        </aside>
      )}
      {beside === "suggestions" && (
        <aside className="contract-guide no-print" aria-label={say.contract.suggestions.title()}>
          <SuggestionsPanel articleId={current?.id} onClose={() => setAside(null)} />
        </aside>
      )}
      {beside === "guide" && current !== undefined && (
        <aside className="contract-guide no-print" aria-label={say.contract.guide.title()}>
          <Guide key={current.id} article={current} />
        </aside>
      )}
    </div>
  );
}

/** Brings the article that the address names into sight, unless the person is writing in it already. */
function useScrollTo(sheets: { readonly current: HTMLElement | null }, item: string | null) {
  useEffect(() => {
    if (item === null) return;
    const sheet = sheets.current?.querySelector(`[data-article="${CSS.escape(item)}"]`);
    if (sheet?.contains(document.activeElement) === false) sheet.scrollIntoView({ block: "start" });
  }, [sheets, item]);
}
