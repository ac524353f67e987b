import { History as HistoryIcon } from "lucide-react";
import { useMemo, useState } from "react";
import type { Activity as Done } from "#shared/model/activity.ts";
import { activityByDay, momentList } from "#shared/doc/queries/history.ts";
import { recordNames } from "#shared/doc/queries/names.ts";
import { useQuery } from "#renderer/doc/session/SessionContext.tsx";
import { useMessages } from "#renderer/platform/language.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { EmptyState } from "#renderer/ui/display.tsx";
import { Select } from "#renderer/ui/Select.tsx";
import { ActivityDay } from "./ActivityDay.tsx";
import { describeAuthor, describeRecord, capitalised } from "#renderer/doc/wordings/describe.ts";

const daysAtOnce = 14;

/** The day that an instant falls in, where this person is. */
const dayOf = (instant: string): string => {
  const at = new Date(instant);
  const part = (value: number) => String(value).padStart(2, "0");
  return `${at.getFullYear()}-${part(at.getMonth() + 1)}-${part(at.getDate())}`;
};
const days = activityByDay(dayOf);

/** Who did what, day by day, as far as these filters let through. */
export function Activity() {
  const words = useMessages().history;
  const all = useQuery(days);
  const moments = useQuery(momentList);
  const names = useQuery(recordNames);
  const [what, setWhat] = useState("all");
  const [who, setWho] = useState("all");
  const [shownDays, setShownDays] = useState(daysAtOnce);

  const people = useMemo(
    () =>
      [
        ...new Set(all.flatMap((day) => day.people.map(({ author }) => describeAuthor(words, author)))),
      ].sort(),
    [all, words],
  );
  const articles = Object.keys(names)
    .filter((key) => key.startsWith("articles/"))
    .sort((a, b) => (names[a]?.number ?? Infinity) - (names[b]?.number ?? Infinity));
  const isShown = ({ collection, id, kind }: Done) => {
    // A moment that was named has its own line in the day.
    if (collection === "versions" && kind === "added") return false;
    if (what === "others") return collection !== "articles";
    return what === "all" || `${collection}/${id}` === what;
  };
  const shown = all.flatMap(({ day, people: those }) => {
    const left = those.flatMap(({ author, activities }) => {
      const kept = activities.filter(isShown);
      const isWanted = who === "all" || describeAuthor(words, author) === who;
      return kept.length > 0 && isWanted ? [{ author, activities: kept }] : [];
    });
    return left.length > 0 ? [{ day, people: left }] : [];
  });

  if (all.length === 0) {
    return (
      <EmptyState icon={HistoryIcon} title={words.activity.emptyTitle()}>
        {words.activity.empty()}
      </EmptyState>
    );
  }
  return (
    <>
      <div className="history-filters">
        <Select
          label={words.activity.filterWhat()}
          value={what}
          onChange={setWhat}
          options={[
            { id: "all", label: words.activity.everything() },
            { id: "others", label: words.activity.everythingElse() },
            ...articles.map((key) => ({
              id: key,
              label: capitalised(describeRecord(words, names, "articles", key.slice("articles/".length))),
            })),
          ]}
        />
        <Select
          label={words.activity.filterWho()}
          value={who}
          onChange={setWho}
          options={[
            { id: "all", label: words.activity.everyone() },
            ...people.map((name) => ({ id: name, label: name })),
          ]}
        />
      </div>
      {shown.length === 0 && (
        <p className="row">
          {words.activity.noMatch()}
          <Button
            size="small"
            onPress={() => {
              setWhat("all");
              setWho("all");
            }}
          >
            {words.activity.reset()}
          </Button>
        </p>
      )}
      <ol className="history-days">
        {shown.slice(0, shownDays).map((day) => (
          <li key={day.day}>
            <ActivityDay
              {...day}
              names={names}
              moments={moments.filter(({ at }) => what === "all" && who === "all" && dayOf(at) === day.day)}
            />
          </li>
        ))}
      </ol>
      {shown.length > shownDays && (
        <Button onPress={() => setShownDays(shownDays + daysAtOnce)}>{words.more()}</Button>
      )}
    </>
  );
}
