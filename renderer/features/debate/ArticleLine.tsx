import { BookOpenText, FileText } from "lucide-react";
import { useMemo, useRef } from "react";
import { articleLife, type LifeEvent } from "#shared/doc/queries/articleLife.ts";
import { speakerNames } from "#shared/doc/queries/keys.ts";
import type { RecordNames } from "#shared/doc/queries/names.ts";
import { useQuery } from "#renderer/doc/session/SessionContext.tsx";
import { capitalised, describeRecord } from "#renderer/doc/wordings/describe.ts";
import { useChoice } from "#renderer/doc/wordings/useChoice.ts";
import { WordingPane } from "#renderer/doc/wordings/WordingPane.tsx";
import { useComparedFingerprints } from "#renderer/platform/comparedFingerprints.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { goToRoom } from "#renderer/platform/route.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { EmptyState } from "#renderer/ui/display.tsx";
import { Select } from "#renderer/ui/Select.tsx";
import { LifeEntry } from "./LifeEntry.tsx";

type ArticleLineProps = {
  readonly articleId: string | null;
  readonly articles: readonly string[];
  readonly names: RecordNames;
};

/** One article from its first words to today: wordings, positions, objections, decisions, and any two wordings compared. */
export function ArticleLine({ articleId, articles, names }: ArticleLineProps) {
  const say = useMessages();
  const words = say.debate.life;
  if (articleId === null) {
    return (
      <EmptyState icon={FileText} title={say.history.article.emptyTitle()}>
        {words.empty()}
      </EmptyState>
    );
  }
  return (
    <>
      <div className="wording-choice">
        <Select
          label={words.choose()}
          value={articleId}
          onChange={(id) => goToRoom("debate", id)}
          options={articles.map((id) => ({
            id,
            label: capitalised(describeRecord(say.history, names, "articles", id)),
          }))}
        />
        {names[`articles/${articleId}`]?.isDropped === false && (
          <Button icon={BookOpenText} onPress={() => goToRoom("contract", articleId)}>
            {words.open()}
          </Button>
        )}
      </div>
      <OneLife key={articleId} articleId={articleId} names={names} />
    </>
  );
}

function OneLife({ articleId, names }: { articleId: string; names: RecordNames }) {
  const words = useMessages().debate.life;
  const compared = useComparedFingerprints();
  const { events, wordings } = useQuery(
    useMemo(() => articleLife(articleId, new Set(compared)), [articleId, compared]),
  );
  const { presentHash, choice, choose } = useChoice(articleId, wordings);
  const known = useQuery(speakerNames);
  const pane = useRef<HTMLDivElement>(null);

  /** What a wording changed, or what has changed since these words. */
  function compare(event: LifeEvent) {
    const { contentHash } = event;
    if (contentHash === null) return;
    choose(
      event.kind === "wording"
        ? { from: event.before ?? "start", to: contentHash }
        : { from: contentHash, to: "now" },
    );
    // Where the line stands above it, not beside.
    pane.current?.scrollIntoView({ block: "nearest" });
  }

  return (
    <div className="life">
      <section aria-label={words.line()} className="life-side">
        {events.length === 0 && <p className="soft">{words.empty()}</p>}
        <ol role="list" className="life-line">
          {events.map((event) => (
            <LifeEntry
              key={`${event.kind}/${event.id}`}
              event={event}
              people={known}
              isPresent={event.contentHash === presentHash}
              onCompare={() => compare(event)}
            />
          ))}
        </ol>
      </section>
      <div ref={pane} className="life-pane">
        <WordingPane
          articleId={articleId}
          wordings={wordings}
          presentHash={presentHash}
          choice={choice}
          onChoose={choose}
          names={names}
        />
      </div>
    </div>
  );
}
