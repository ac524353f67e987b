import { ArrowLeftRight, GitCompareArrows } from "lucide-react";
import { useMemo, useState } from "react";
import { compareMoments, type RecordDifference } from "#shared/doc/compare/compareMoments.ts";
import { agreementAt } from "#shared/doc/queries/history.ts";
import { recordNames } from "#shared/doc/queries/names.ts";
import type { Version } from "#shared/model/version.ts";
import { useQuery } from "#renderer/doc/session/SessionContext.tsx";
import { useFormats } from "#renderer/platform/dates.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { IconButton } from "#renderer/ui/Button.tsx";
import { Banner, Card } from "#renderer/ui/display.tsx";
import { Select } from "#renderer/ui/Select.tsx";
import { Difference } from "./Difference.tsx";

/** The alliance as it stood at two moments, record by record. */
export function MomentComparison({ moments }: { moments: readonly Version[] }) {
  const words = useMessages().history;
  const formats = useFormats();
  const names = useQuery(recordNames);
  const [chosen, setChosen] = useState<{ from: string; to: string }>({
    from: moments[0]?.id ?? "now",
    to: "now",
  });
  const before = useQuery(useMemo(() => agreementAt(chosen.from), [chosen.from]));
  const after = useQuery(useMemo(() => agreementAt(chosen.to), [chosen.to]));
  const differences = useMemo(
    () => (before === null || after === null ? null : compareMoments(before, after)),
    [before, after],
  );
  const options = [
    { id: "now", label: words.now() },
    ...moments.map(({ id, name, at }) => ({ id: String(id), label: name, detail: formats.moment(at) })),
  ];
  return (
    <Card title={words.moments.compare()} icon={GitCompareArrows}>
      <div className="wording-choice">
        <Select
          label={words.compare.from()}
          value={chosen.from}
          options={options}
          onChange={(from) => setChosen({ ...chosen, from })}
        />
        <IconButton
          icon={ArrowLeftRight}
          label={words.compare.swap()}
          onPress={() => setChosen({ from: chosen.to, to: chosen.from })}
        />
        <Select
          label={words.compare.to()}
          value={chosen.to}
          options={options}
          onChange={(to) => setChosen({ ...chosen, to })}
        />
      </div>
      {differences === null ? (
        <Banner tone="warning">{words.moments.lost()}</Banner>
      ) : (
        <>
          <output className="soft">
            {differences.length === 0
              ? words.moments.same()
              : words.moments.count({ count: differences.length })}
          </output>
          {grouped(differences).map(([collection, group]) => (
            <section key={collection} className="difference-group" aria-labelledby={`group-${collection}`}>
              <h3 id={`group-${collection}`}>{words.groups[collection]()}</h3>
              {group.map((difference) => (
                <Difference
                  key={difference.id}
                  difference={difference}
                  at={moments.find(({ id }) => id === chosen.to)?.at ?? null}
                  names={names}
                />
              ))}
            </section>
          ))}
        </>
      )}
    </Card>
  );
}

function grouped(differences: readonly RecordDifference[]) {
  const groups = new Map<RecordDifference["collection"], RecordDifference[]>();
  for (const difference of differences) {
    groups.set(difference.collection, [...(groups.get(difference.collection) ?? []), difference]);
  }
  return [...groups];
}
