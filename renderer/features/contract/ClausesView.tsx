import { Plus, Trash2, Undo2 } from "lucide-react";
import { useEffect } from "react";
import { addClause, dropClause, editClause, restoreClause } from "#shared/doc/commands/articles.ts";
import { readAlliance } from "#shared/doc/queries/agreement.ts";
import { droppedClauseHeads } from "#shared/doc/queries/heads.ts";
import type { Query } from "#shared/doc/observe.ts";
import type { Head } from "#shared/doc/readRecord.ts";
import type { Scope } from "#shared/model/alliance.ts";
import { clausePlaces } from "#shared/model/clause.ts";
import { useCanWrite, useQuery, useRun } from "#renderer/doc/session/SessionContext.tsx";
import { useMessages } from "#renderer/platform/language.ts";
import { goToRoom } from "#renderer/platform/route.ts";
import { Button, IconButton } from "#renderer/ui/Button.tsx";
import { Checkbox } from "#renderer/ui/choices.tsx";
import { Badge, Banner } from "#renderer/ui/display.tsx";
import { Dropped } from "#renderer/ui/Dropped.tsx";
import { CommittedField } from "#renderer/ui/TextField.tsx";
import { toast } from "#renderer/ui/Toasts.tsx";
import { ContractText } from "./ContractText.tsx";

const scope: Query<Scope> = { watches: ["alliance"], read: (doc) => readAlliance(doc).scope };

/** The legal frame around the articles, before and after them. */
export function ClausesView({ item, clauses }: { item: string | null; clauses: readonly Head<"clauses">[] }) {
  const say = useMessages();
  const words = say.contract.clause;
  const run = useRun();
  const canWrite = useCanWrite();
  const chosen = useQuery(scope);
  const dropped = useQuery(droppedClauseHeads);
  useEffect(() => {
    if (item !== null && item !== clauses[0]?.id)
      document.querySelector(`[data-clause="${CSS.escape(item)}"]`)?.scrollIntoView({ block: "nearest" });
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
      {clausePlaces.map((place) => (
        <section key={place} className="stack">
          <h2>{place === "BEFORE_ARTICLES" ? words.before() : words.after()}</h2>
          {clauses
            .filter((clause) => clause.place === place)
            .map((clause) => {
              const isOffered = clause.scopes.length === 0 || clause.scopes.includes(chosen);
              return (
                <article
                  key={clause.id}
                  className="sheet"
                  data-clause={clause.id}
                  data-muted={!clause.isIncluded || !isOffered || undefined}
                  aria-label={clause.label}
                >
                  <header className="sheet-header">
                    <Checkbox
                      isSelected={clause.isIncluded}
                      isDisabled={!canWrite}
                      onChange={(isIncluded) =>
                        done(run(editClause, { id: clause.id, changes: { isIncluded } }))
                      }
                    >
                      {words.include()}
                    </Checkbox>
                    {clause.isMandatory && <Badge tone="accent">{words.mandatory()}</Badge>}
                    {!isOffered && <Badge tone="warning">{words.notForScope()}</Badge>}
                    {canWrite && (
                      <span className="sheet-tools">
                        <IconButton
                          icon={Trash2}
                          size="small"
                          label={words.drop()}
                          onPress={() => {
                            done(run(dropClause, { id: clause.id }));
                            toast({
                              text: words.dropped(clause),
                              action: {
                                label: say.app.undo(),
                                run: () => done(run(restoreClause, { id: clause.id })),
                              },
                            });
                          }}
                        />
                      </span>
                    )}
                  </header>
                  <div className="sheet-title sheet-title-small">
                    <CommittedField
                      wraps
                      label={words.label()}
                      value={clause.label}
                      isReadOnly={!canWrite}
                      onCommit={(label) => {
                        const ran = run(editClause, { id: clause.id, changes: { label: label.trim() } });
                        return "problem" in ran ? ran.problem : null;
                      }}
                    />
                  </div>
                  <ContractText
                    place={{ collection: "clauses", id: clause.id, field: "body" }}
                    label={words.body(clause)}
                  />
                  {clause.legalNote !== "" && (
                    <p className="sheet-note">
                      <strong>{words.note()}</strong> {clause.legalNote}
                    </p>
                  )}
                </article>
              );
            })}
        </section>
      ))}
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
