import {
  ListTree,
  MessageSquareDiff,
  MessageSquareText,
  PanelRightClose,
  PanelRightOpen,
} from "lucide-react";
import {
  startTransition,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type RefObject,
} from "react";
import { articleHeads, clauseHeads } from "#shared/doc/queries/heads.ts";
import { agreementLanguage } from "#shared/doc/queries/agreement.ts";
import type { EditorController } from "#renderer/doc/editor/EditorController.ts";
import { useQuery } from "#renderer/doc/session/SessionContext.tsx";
import { useMessages } from "#renderer/platform/language.ts";
import { goToRoom } from "#renderer/platform/route.ts";
import { AfterText } from "#renderer/ui/AfterText.tsx";
import { IconButton } from "#renderer/ui/Button.tsx";
import { Menu } from "#renderer/ui/Menu.tsx";
import { Segmented } from "#renderer/ui/choices.tsx";
import { FromTheTop } from "#renderer/ui/FromTheTop.tsx";
import { ArticlesView } from "./ArticlesView.tsx";
import { ClausesView } from "./ClausesView.tsx";
import { useStore } from "#renderer/platform/store.ts";
import { ContractContext, type Aside, type ContractWriting } from "./ContractContext.ts";
import { CommentNews } from "./comments/CommentNews.tsx";
import { CommentsPanel } from "./comments/CommentsPanel.tsx";
import { useCommenting } from "./comments/useCommenting.ts";
import { EditorToolbar } from "./EditorToolbar.tsx";
import { isSuggesting } from "./suggestions/suggestionMode.ts";
import { SuggestionsPanel } from "./suggestions/SuggestionsPanel.tsx";
import { useGoBeside } from "./useGoBeside.ts";
import { PrinciplesView } from "./PrinciplesView.tsx";
import { referenceResolver } from "#renderer/doc/referenceResolver.ts";
import "./contract.css";

const views = ["articles", "clauses", "principles"] as const;
type View = (typeof views)[number];

/** The agreement itself. `item` is an article, a clause or a principle. */
export function Contract({ item }: { item: string | null }) {
  const say = useMessages();
  const articles = useQuery(articleHeads);
  const clauses = useQuery(clauseHeads);
  const language = useQuery(agreementLanguage);
  /** The text that was written in last; `active`, as the tools show it, follows. */
  const written = useRef<EditorController | null>(null);
  const [active, setActive] = useState<EditorController | null>(null);
  const current = useCallback(() => written.current, []);
  const backToText = () => written.current?.focus();
  const [isLinking, setLinking] = useState(false);
  const [aside, setAside] = useState<Aside | null>(() =>
    matchMedia("(min-width: 1181px)").matches ? "guide" : null,
  );
  const toggle = (part: Aside) => setAside(aside === part ? null : part);
  const suggests = useStore(isSuggesting);
  const comment = useCommenting(
    current,
    useCallback(() => setAside("comments"), []),
  );
  useGoBeside(current, aside, setAside);
  const viewOf = (id: string | null): View =>
    id?.startsWith("principle") === true
      ? "principles"
      : clauses.some((clause) => clause.id === id)
        ? "clauses"
        : "articles";
  const view = viewOf(item);
  const clause = clauses.find(({ id }) => id === item) ?? clauses[0];
  const isOnClause = view === "clauses" && aside === "comments" && clause !== undefined;

  const writing = useMemo(
    (): ContractWriting => ({
      language,
      resolveReference: referenceResolver(say, articles, clauses),
      // The caret first: that its toolbar can be used follows.
      setActive: (controller) => {
        written.current = controller;
        startTransition(() => setActive(controller));
      },
      requestLink: () => setLinking(true),
    }),
    [language, say, articles, clauses],
  );
  const bar = useBarHeight();
  const firstOf = { articles: articles[0]?.id, clauses: clauses[0]?.id, principles: "principle-1" } as const;

  return (
    <ContractContext value={writing}>
      <div className="page-full contract" data-suggesting={suggests || undefined}>
        <FromTheTop of={view} />
        <h1 className="offscreen">{say.app.rooms.contract()}</h1>
        <div className="contract-bar no-print" ref={bar}>
          <AfterText>
            <Segmented
              label={say.contract.viewsLabel()}
              value={view}
              options={views.map((id) => ({ id, label: say.contract.views[id]() }))}
              onChange={(next) => goToRoom("contract", firstOf[next] ?? null)}
            />
            <EditorToolbar
              controller={active}
              articles={articles}
              clauses={clauses}
              isLinking={isLinking}
              setLinking={setLinking}
              onComment={comment}
            />
            {suggests && <output className="suggesting-note">{say.contract.suggestions.modeOn()}</output>}
            <div className="contract-bar-end">
              {view === "articles" && (
                <span className="outline-menu">
                  <Menu
                    label={say.contract.outline.articles()}
                    actions={articles.map(({ id, title }, index) => ({
                      id,
                      label: `${index + 1}. ${title}`,
                      run: () => goToRoom("contract", id),
                    }))}
                  >
                    <IconButton icon={ListTree} label={say.contract.outline.articles()} />
                  </Menu>
                </span>
              )}
              <IconButton
                icon={MessageSquareDiff}
                label={
                  aside === "suggestions" ? say.contract.suggestions.hide() : say.contract.suggestions.show()
                }
                aria-expanded={aside === "suggestions"}
                onPress={() => toggle("suggestions")}
              />
              {view !== "principles" && (
                <IconButton
                  icon={MessageSquareText}
                  label={aside === "comments" ? say.comments.hide() : say.comments.show()}
                  aria-expanded={aside === "comments"}
                  onPress={() => toggle("comments")}
                />
              )}
              {view === "articles" && (
                <IconButton
                  icon={aside === "guide" ? PanelRightClose : PanelRightOpen}
                  label={aside === "guide" ? say.contract.guide.hide() : say.contract.guide.show()}
                  aria-expanded={aside === "guide"}
                  onPress={() => toggle("guide")}
                />
              )}
            </div>
          </AfterText>
        </div>
        {view === "articles" && (
          <ArticlesView
            item={item}
            articles={articles}
            aside={aside}
            setAside={setAside}
            backToText={backToText}
          />
        )}
        {view !== "articles" && (
          <div
            className="contract-columns contract-columns-plain"
            data-guide={aside === "suggestions" || isOnClause || undefined}
          >
            {view === "clauses" ? (
              <ClausesView item={item} clauses={clauses} />
            ) : (
              <PrinciplesView item={item} articles={articles} />
            )}
            {isOnClause && (
              <aside className="contract-guide no-print" aria-label={say.comments.title()}>
                <CommentsPanel
                  key={clause.id}
                  of={{ id: clause.id, name: clause.label }}
                  backToText={backToText}
                  onClose={() => setAside(null)}
                />
              </aside>
            )}
            {view === "clauses" && clause !== undefined && <CommentNews key={clause.id} on={clause.id} />}
            {aside === "suggestions" && (
              <aside className="contract-guide no-print" aria-label={say.contract.suggestions.title()}>
                <SuggestionsPanel articleId={undefined} onClose={() => setAside(null)} />
              </aside>
            )}
          </div>
        )}
      </div>
    </ContractContext>
  );
}

/** Measures the bar for the style sheet: what stands beside the text begins beneath it, on however many lines it is. */
function useBarHeight(): RefObject<HTMLDivElement | null> {
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current } = bar;
    if (current === null) return undefined;
    const observer = new ResizeObserver(() =>
      current.parentElement?.style.setProperty("--bar-height", `${current.offsetHeight}px`),
    );
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return bar;
}
