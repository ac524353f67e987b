import { ArrowDown, ArrowUp, ArrowUpDown, Ellipsis, Trash2 } from "lucide-react";
import { useEffect, useRef } from "react";
import { dropClause, editClause, moveClause, restoreClause } from "#shared/doc/commands/articles.ts";
import type { Head } from "#shared/doc/readRecord.ts";
import { useCanWrite } from "#renderer/doc/session/SessionContext.tsx";
import { useWriter } from "#renderer/doc/session/useWriter.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { goToRoom } from "#renderer/platform/route.ts";
import { IconButton } from "#renderer/ui/Button.tsx";
import { Checkbox } from "#renderer/ui/choices.tsx";
import { Badge } from "#renderer/ui/display.tsx";
import { Menu } from "#renderer/ui/Menu.tsx";
import { TitleField } from "#renderer/ui/TextField.tsx";
import { toast } from "#renderer/ui/Toasts.tsx";
import { ConcerningCount } from "./comments/ConcerningCount.tsx";
import { ContractText } from "./ContractText.tsx";

type ClauseSheetProps = {
  readonly clause: Head<"clauses">;
  /** The clauses on its side of the articles, in order. */
  readonly peers: readonly Head<"clauses">[];
  /** It is meant for the scope of the alliance. */
  readonly isOffered: boolean;
  /** It has just come here from the other side of the articles: the keyboard goes on from it. */
  readonly takesFocus: boolean;
  /** How many comments on it wait for this person. */
  readonly concerning: number;
  readonly onPlaced: () => void;
};

/** One clause: whether it stands in the contract, on which side of the articles, its title and its words. */
export function ClauseSheet({
  clause,
  peers,
  isOffered,
  takesFocus,
  concerning,
  onPlaced,
}: ClauseSheetProps) {
  const say = useMessages();
  const words = say.contract.clause;
  const canWrite = useCanWrite();
  const { problemOf, tell } = useWriter();
  const { id, label, place } = clause;
  const sheet = useRef<HTMLElement>(null);
  useEffect(() => {
    if (takesFocus) sheet.current?.focus();
    // oxlint-disable-next-line react/exhaustive-deps -- once, where it comes
  }, []);

  const edit = (changes: Partial<Pick<typeof clause, "place" | "isIncluded" | "label">>) =>
    problemOf(editClause, { id, changes });
  const at = peers.findIndex((other) => other.id === id);
  function moveTo(to: number) {
    if (tell(problemOf(moveClause, { id, to })))
      toast({ text: words.moved({ label, place: to + 1, count: peers.length }) });
  }
  function putOnTheOtherSide() {
    const other = place === "BEFORE_ARTICLES" ? "AFTER_ARTICLES" : "BEFORE_ARTICLES";
    onPlaced();
    if (!tell(edit({ place: other }))) return;
    const side = (other === "BEFORE_ARTICLES" ? words.before() : words.after()).toLocaleLowerCase();
    toast({
      text: words.placed({ label, place: side }),
      action: { label: say.app.undo(), run: () => void tell(edit({ place })) },
    });
  }
  function drop() {
    if (!tell(problemOf(dropClause, { id }))) return;
    toast({
      text: words.dropped({ label }),
      action: { label: say.app.undo(), run: () => void tell(problemOf(restoreClause, { id })) },
    });
  }

  return (
    <article
      ref={sheet}
      tabIndex={-1}
      className="sheet"
      data-clause={id}
      data-muted={!clause.isIncluded || !isOffered || undefined}
      aria-label={label}
    >
      <header className="sheet-header">
        <Checkbox
          isSelected={clause.isIncluded}
          isDisabled={!canWrite}
          onChange={(isIncluded) => void tell(edit({ isIncluded }))}
        >
          {words.include()}
        </Checkbox>
        {clause.isMandatory && <Badge tone="accent">{words.mandatory()}</Badge>}
        <ConcerningCount count={concerning} />
        {!isOffered && <Badge tone="warning">{words.notForScope()}</Badge>}
        {canWrite && (
          <Menu
            label={words.actions({ label })}
            actions={[
              {
                id: "up",
                label: say.contract.article.moveUp(),
                icon: ArrowUp,
                isDisabled: at === 0,
                run: () => moveTo(at - 1),
              },
              {
                id: "down",
                label: say.contract.article.moveDown(),
                icon: ArrowDown,
                isDisabled: at === peers.length - 1,
                run: () => moveTo(at + 1),
              },
              {
                id: "place",
                label: place === "BEFORE_ARTICLES" ? words.moveAfter() : words.moveBefore(),
                icon: ArrowUpDown,
                run: putOnTheOtherSide,
              },
              { id: "drop", label: words.drop(), icon: Trash2, isDanger: true, run: drop },
            ]}
          >
            <IconButton icon={Ellipsis} size="small" label={words.actions({ label })} />
          </Menu>
        )}
      </header>
      <div className="sheet-title sheet-title-small">
        <TitleField
          label={words.label()}
          value={label}
          isReadOnly={!canWrite}
          meanwhile={(title) => say.contract.article.titleMeanwhile({ title })}
          onCommit={(typed) =>
            typed.trim() === "" ? say.contract.article.titleNeeded() : edit({ label: typed.trim() })
          }
        />
      </div>
      <ContractText
        place={{ collection: "clauses", id, field: "body" }}
        label={words.body({ label })}
        onFocus={() => goToRoom("contract", id, "replace")}
      />
      {clause.legalNote !== "" && (
        <p className="sheet-note">
          <strong>{words.note()}</strong> {clause.legalNote}
        </p>
      )}
    </article>
  );
}
