import { MessagesSquare } from "lucide-react";
import { useMemo, useState } from "react";
import type { ArticleConsent, Consent } from "#shared/doc/queries/consent.ts";
import { isToConfirm } from "#shared/model/consent.ts";
import { useWaiting } from "#renderer/doc/consent/useWaiting.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { useMedia } from "#renderer/platform/media.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { Segmented } from "#renderer/ui/choices.tsx";
import { EmptyState } from "#renderer/ui/display.tsx";
import { MuteBanner } from "./MuteBanner.tsx";
import { StandingsGrid } from "./StandingsGrid.tsx";
import { StandingsKey } from "./StandingsKey.tsx";
import { StandingsList } from "./StandingsList.tsx";

const filters = ["all", "mine", "objections", "confirm"] as const;
type Filter = (typeof filters)[number];

/** « Qui en est où »: partners × articles. */
export function Standings({ consent }: { consent: Consent }) {
  const words = useMessages().debate;
  const isNarrow = useMedia("screen and (max-width: 760px)");
  const waiting = useWaiting();
  const [filter, setFilter] = useState<Filter>("all");
  const kept = useMemo((): Readonly<Record<Filter, readonly ArticleConsent[]>> => {
    const mine = new Set(waiting?.map(({ articleId }) => articleId));
    const { articles } = consent;
    return {
      all: articles,
      mine: articles.filter(({ id }) => mine.has(id)),
      objections: articles.filter(({ status }) => status === "OPEN_OBJECTIONS"),
      confirm: articles.filter(({ stands }) => stands.some(({ standing }) => isToConfirm(standing))),
    };
  }, [consent, waiting]);
  const { partners, articles } = consent;
  const shown = kept[filter];

  if (articles.length === 0 || partners.length === 0) {
    return (
      <EmptyState icon={MessagesSquare} title={words.table.emptyTitle()}>
        {words.table.empty()}
      </EmptyState>
    );
  }
  return (
    <>
      <div className="debate-filters">
        <Segmented
          label={words.filters.label()}
          value={filter}
          options={filters.map((id) => ({ id, label: words.filters[id]({ count: kept[id].length }) }))}
          onChange={setFilter}
        />
      </div>
      {filter === "mine" && <MuteBanner />}
      {shown.length === 0 ? (
        <p className="row">
          {words.filters.none()}
          <Button size="small" onPress={() => setFilter("all")}>
            {words.filters.reset()}
          </Button>
        </p>
      ) : isNarrow ? (
        <StandingsList partners={partners} articles={shown} />
      ) : (
        <StandingsGrid partners={partners} articles={shown} />
      )}
      {!isNarrow && <StandingsKey />}
    </>
  );
}
