import { useMemo, useState } from "react";
import { compareArticle, wordingQuery } from "#shared/doc/queries/history.ts";
import { recordNames } from "#shared/doc/queries/names.ts";
import { useQuery } from "#renderer/doc/session/SessionContext.tsx";
import { ComparedTexts } from "#renderer/doc/wordings/ComparedTexts.tsx";
import { useMessages } from "#renderer/platform/language.ts";
import { Banner } from "#renderer/ui/display.tsx";
import type { ComparisonLayout } from "#renderer/ui/comparison/Comparison.tsx";
import { Dialog } from "#renderer/ui/Dialog.tsx";

export type WordingDifferenceProps = {
  readonly articleId: string;
  /** Hashes of two wordings; `null` is what the article says now. */
  readonly from: string;
  readonly to: string | null;
  readonly title: string;
  readonly lead: string;
  readonly onClose: () => void;
};

/** What lies between two wordings of an article, word by word. */
export function WordingDifference({ articleId, from, to, title, lead, onClose }: WordingDifferenceProps) {
  const say = useMessages();
  const names = useQuery(recordNames);
  const before = useQuery(useMemo(() => wordingQuery(articleId, from), [articleId, from]));
  const after = useQuery(useMemo(() => wordingQuery(articleId, to), [articleId, to]));
  const [layout, setLayout] = useState<ComparisonLayout>("unified");
  const texts = useMemo(
    () =>
      before === null || after === null
        ? null
        : Object.entries(compareArticle(before, after)).map(([name, comparison]) => ({ name, comparison })),
    [before, after],
  );
  return (
    <Dialog isOpen onClose={onClose} title={title} closeLabel={say.app.close()} width="wide">
      <p className="soft">{lead}</p>
      {texts === null ? (
        <Banner tone="warning">{say.history.article.notKept()}</Banner>
      ) : (
        <ComparedTexts texts={texts} layout={layout} onLayout={setLayout} names={names} level={3} />
      )}
    </Dialog>
  );
}
