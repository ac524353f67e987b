import { FileText } from "lucide-react";
import { useMemo } from "react";
import { articleHistory } from "#shared/doc/queries/history.ts";
import { recordNames, type RecordNames } from "#shared/doc/queries/names.ts";
import type { Revision } from "#shared/model/revision.ts";
import { useQuery } from "#renderer/doc/session/SessionContext.tsx";
import { useMessages } from "#renderer/platform/language.ts";
import { goToRoom } from "#renderer/platform/route.ts";
import { EmptyState } from "#renderer/ui/display.tsx";
import { Select } from "#renderer/ui/Select.tsx";
import { articlesOf, capitalised, describeRecord } from "#renderer/doc/wordings/describe.ts";
import { useChoice } from "#renderer/doc/wordings/useChoice.ts";
import { WordingPane } from "#renderer/doc/wordings/WordingPane.tsx";
import { WordingList } from "./WordingList.tsx";

export function ArticleWordings({ articleId }: { articleId: string | null }) {
  const words = useMessages().history;
  const names = useQuery(recordNames);
  const articles = articlesOf(names);
  const current = articleId !== null && articles.includes(articleId) ? articleId : articles[0];
  if (current === undefined) {
    return (
      <EmptyState icon={FileText} title={words.article.emptyTitle()}>
        {words.article.empty()}
      </EmptyState>
    );
  }
  return (
    <>
      <div className="history-choice">
        <Select
          label={words.article.choose()}
          value={current}
          onChange={(id) => goToRoom("history", id)}
          options={articles.map((id) => ({
            id,
            label: capitalised(describeRecord(words, names, "articles", id)),
          }))}
        />
      </div>
      <OneArticle key={current} articleId={current} names={names} />
    </>
  );
}

function OneArticle({ articleId, names }: { articleId: string; names: RecordNames }) {
  const revisions = useQuery(useMemo(() => articleHistory(articleId), [articleId]));
  const { presentHash, choice, choose } = useChoice(articleId, revisions);
  const show = (revision: Revision) => choose({ from: revision.parent ?? "start", to: revision.id });
  return (
    <div className="history-article">
      <WordingList
        revisions={revisions}
        presentHash={presentHash}
        shown={choice.to}
        onShow={show}
        onShowPresent={() => choose(null)}
      />
      <WordingPane
        articleId={articleId}
        wordings={revisions}
        presentHash={presentHash}
        choice={choice}
        onChoose={choose}
        names={names}
      />
    </div>
  );
}
