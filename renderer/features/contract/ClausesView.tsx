import { Plus, Undo2 } from "lucide-react";
import { useEffect, useState } from "react";
import { addClause, restoreClause } from "#shared/doc/commands/articles.ts";
import { allianceScope } from "#shared/doc/queries/agreement.ts";
import { droppedClauseHeads } from "#shared/doc/queries/heads.ts";
import type { Head } from "#shared/doc/readRecord.ts";
import { clausePlaces, clauseSuits } from "#shared/model/clause.ts";
import { useCanWrite, useQuery, useRun } from "#renderer/doc/session/SessionContext.tsx";
import { useConcerning } from "#renderer/doc/threads/reader.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { goToRoom } from "#renderer/platform/route.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { Banner } from "#renderer/ui/display.tsx";
import { Dropped } from "#renderer/ui/Dropped.tsx";
import { toast } from "#renderer/ui/Toasts.tsx";
import { ClauseSheet } from "./ClauseSheet.tsx";

/** The legal frame around the articles, before and after them. */
export function ClausesView({ item, clauses }: { item: string | null; clauses: readonly Head<"clauses">[] }) {
  const say = useMessages();
  const words = say.contract.clause;
  const run = useRun();
  const canWrite = useCanWrite();
  const scope = useQuery(allianceScope);
  const concerning = useConcerning();
  const dropped = useQuery(droppedClauseHeads);
  const [placed, setPlaced] = useState<string | null>(null);
  useEffect(() => {
    if (item === null || item === clauses[0]?.id) return;
    const sheet = document.querySelector(`[data-clause="${CSS.escape(item)}"]`);
    // Not under who writes in it already.
    if (sheet?.contains(document.activeElement) === false) sheet.scrollIntoView({ block: "nearest" });
  }, [item, clauses]);

  const done = (ran: ReturnType<typeof run>) => {
    if ("problem" in ran) toast({ tone: "problem", text: ran.problem });
    return ran;
  };

  return (
    <div className="contract-sheets contract-single">
      <p className="soft">{words.lead()}</p>
      <Banner tone="warning">
        <p>{words.review()}</p>
      </Banner>
      <p className="field-help">{words.variables()}</p>
      {clausePlaces.map((place) => {
        const peers = clauses.filter((clause) => clause.place === place);
        return (
          <section key={place} className="stack">
            <h2>{place === "BEFORE_ARTICLES" ? words.before() : words.after()}</h2>
            {peers.map((clause) => (
              <ClauseSheet
                key={clause.id}
                clause={clause}
                peers={peers}
                isOffered={clauseSuits(clause, scope)}
                takesFocus={clause.id === placed}
                concerning={concerning.filter((thread) => thread.in.id === clause.id).length}
                onPlaced={() => setPlaced(clause.id)}
              />
            ))}
          </section>
        );
      })}
      {canWrite && (
        <div>
          <Button
            icon={Plus}
            onPress={() => {
              const ran = done(run(addClause, { fields: { label: words.newLabel() } }));
              if ("written" in ran) goToRoom("contract", ran.written.id ?? null);
            }}
          >
            {words.add()}
          </Button>
        </div>
      )}
      <Dropped
        title={words.droppedList({ count: dropped.length })}
        items={dropped.map(({ id, label }) => ({ id, label }))}
        restoreLabel={say.contract.article.restore()}
        icon={Undo2}
        onRestore={({ id }) => done(run(restoreClause, { id }))}
      />
    </div>
  );
}
