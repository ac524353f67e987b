import { useMemo, useState } from "react";
import { articleHeads, clauseHeads } from "#shared/doc/queries/heads.ts";
import { readAlliance } from "#shared/doc/queries/agreement.ts";
import type { Query } from "#shared/doc/observe.ts";
import type { Language } from "#shared/model/alliance.ts";
import type { EditorController } from "#renderer/doc/editor/EditorController.ts";
import { useQuery } from "#renderer/doc/session/SessionContext.tsx";
import { useMessages } from "#renderer/platform/language.ts";
import { goToRoom } from "#renderer/platform/route.ts";
import { Segmented } from "#renderer/ui/choices.tsx";
import { ArticlesView } from "./ArticlesView.tsx";
import { ClausesView } from "./ClausesView.tsx";
import { ContractContext, type ContractWriting } from "./ContractContext.ts";
import { EditorToolbar } from "./EditorToolbar.tsx";
import { PrinciplesView } from "./PrinciplesView.tsx";
import { referenceResolver } from "./references.ts";
import "./contract.css";

const views = ["articles", "clauses", "principles"] as const;
type View = (typeof views)[number];

const language: Query<Language> = { watches: ["alliance"], read: (doc) => readAlliance(doc).language };

/** The agreement itself. `item` is an article, a clause or a principle. */
export function Contract({ item }: { item: string | null }) {
  const say = useMessages();
  const articles = useQuery(articleHeads);
  const clauses = useQuery(clauseHeads);
  const written = useQuery(language);
  const [active, setActive] = useState<EditorController | null>(null);
  const viewOf = (id: string | null): View =>
    id?.startsWith("principle") === true
      ? "principles"
      : clauses.some((clause) => clause.id === id)
        ? "clauses"
        : "articles";
  const view = viewOf(item);

  const writing = useMemo(
    (): ContractWriting => ({
      language: written,
      resolveReference: referenceResolver(say, articles, clauses),
      setActive,
    }),
    [written, say, articles, clauses],
  );
  const firstOf = { articles: articles[0]?.id, clauses: clauses[0]?.id, principles: "principle-1" } as const;

  return (
    <ContractContext value={writing}>
      <div className="page-full contract">
        <h1 className="offscreen">{say.app.rooms.contract()}</h1>
        <div className="contract-bar no-print">
          <Segmented
            label={say.contract.viewsLabel()}
            value={view}
            options={views.map((id) => ({ id, label: say.contract.views[id]() }))}
            onChange={(next) => goToRoom("contract", firstOf[next] ?? null)}
          />
          <EditorToolbar controller={active} articles={articles} clauses={clauses} />
        </div>
        {view === "articles" && <ArticlesView item={item} articles={articles} />}
        {view === "clauses" && <ClausesView item={item} clauses={clauses} />}
        {view === "principles" && <PrinciplesView item={item} articles={articles} />}
      </div>
    </ContractContext>
  );
}
