import { ArrowDown, ArrowUp, Ellipsis, Plus, Trash2 } from "lucide-react";
import { memo, useRef, useState } from "react";
import { dropArticle, editArticle, moveArticle, restoreArticle } from "#shared/doc/commands/articles.ts";
import type { Id } from "#shared/model/Id.ts";
import type { Head } from "#shared/doc/readRecord.ts";
import { isBlank, type RichText } from "#shared/model/richText.ts";
import { countersAfter } from "#renderer/doc/editor/numbering.ts";
import { ItemPeers } from "#renderer/doc/session/ItemPeers.tsx";
import { useCanWrite, useRun } from "#renderer/doc/session/SessionContext.tsx";
import { useText } from "#renderer/doc/useText.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { goToRoom } from "#renderer/platform/route.ts";
import { AfterText } from "#renderer/ui/AfterText.tsx";
import { Button, IconButton } from "#renderer/ui/Button.tsx";
import { Menu } from "#renderer/ui/Menu.tsx";
import { TitleField } from "#renderer/ui/TextField.tsx";
import { toast } from "#renderer/ui/Toasts.tsx";
import { ArticleDebate } from "./ArticleDebate.tsx";
import { ContractText } from "./ContractText.tsx";
import { LegalClauseLink } from "./LegalClauseLink.tsx";
import { useTellTakenAway } from "./useTellTakenAway.ts";

type ArticleSheetProps = {
  readonly article: Head<"articles">;
  readonly number: number;
  readonly count: number;
  readonly isCurrent: boolean;
};

const asideParts = ["concretely", "weWillNot"] as const;
const hasWords = (text: RichText) => !isBlank(text);
const count = (text: RichText) => countersAfter(text);

/** One article as it stands in the contract: its title, its wording, what it means in practice and what it excludes. */
export const ArticleSheet = memo(function ArticleSheet({
  article,
  number,
  count: total,
  isCurrent,
}: ArticleSheetProps) {
  const say = useMessages();
  const words = say.contract.article;
  const run = useRun();
  const canWrite = useCanWrite();
  const place = (field: "text" | (typeof asideParts)[number]) => ({
    collection: "articles" as const,
    id: article.id,
    field,
  });
  const counted = useText(place("text"), count);

  const did = (ran: ReturnType<typeof run>, text?: string, undo?: () => void) => {
    if ("problem" in ran) toast({ tone: "problem", text: ran.problem });
    else if (text !== undefined)
      toast({ text, ...(undo && { action: { label: say.app.undo(), run: undo } }) });
  };
  const moveTo = (to: number) =>
    did(run(moveArticle, { id: article.id, to }), words.moved({ title: article.title, number: to + 1 }));
  /** Others see on which article this person is; going back does not go through each of them. */
  const stand = () => goToRoom("contract", article.id, "replace");
  const drop = () =>
    did(run(dropArticle, { id: article.id }), words.dropped(article), () =>
      did(run(restoreArticle, { id: article.id })),
    );

  const sheet = useRef<HTMLElement>(null);
  useTellTakenAway(sheet, article);

  return (
    <article
      ref={sheet}
      className="sheet"
      data-article={article.id}
      data-current={isCurrent || undefined}
      aria-label={`${words.label({ number })}, ${article.title}`}
    >
      <header className="sheet-header">
        <h2 className="sheet-number">
          {words.label({ number })}
          <span className="offscreen"> – {article.title}</span>
        </h2>
        <ItemPeers room="contract" item={article.id} />
        {canWrite && (
          <AfterText>
            <Menu
              label={words.actions({ number })}
              actions={[
                {
                  id: "up",
                  label: words.moveUp(),
                  icon: ArrowUp,
                  isDisabled: number === 1,
                  run: () => moveTo(number - 2),
                },
                {
                  id: "down",
                  label: words.moveDown(),
                  icon: ArrowDown,
                  isDisabled: number === total,
                  run: () => moveTo(number),
                },
                { id: "drop", label: words.drop(), icon: Trash2, isDanger: true, run: drop },
              ]}
            >
              <IconButton icon={Ellipsis} size="small" label={words.actions({ number })} />
            </Menu>
          </AfterText>
        )}
      </header>
      <div className="sheet-title">
        <TitleField
          label={words.title()}
          value={article.title}
          isReadOnly={!canWrite}
          onFocus={stand}
          meanwhile={(title) => words.titleMeanwhile({ title })}
          onCommit={(title) => {
            if (title.trim() === "") return words.titleNeeded();
            const ran = run(editArticle, { id: article.id, changes: { title: title.trim() } });
            return "problem" in ran ? ran.problem : null;
          }}
        />
      </div>
      {article.legalClauseRef !== "" && <LegalClauseLink clauseId={article.legalClauseRef} />}
      <ContractText
        place={place("text")}
        label={words.editorLabel({ number, part: words.text() })}
        placeholder={words.placeholder.text()}
        numbering={{ style: "article", number }}
        onFocus={stand}
      />
      {asideParts.map((field) => (
        <AsidePart
          key={field}
          field={field}
          place={place(field)}
          number={number}
          after={counted}
          onFocus={stand}
        />
      ))}
      <ArticleDebate articleId={article.id} />
    </article>
  );
});

type AsidePartProps = {
  readonly field: (typeof asideParts)[number];
  readonly place: { collection: "articles"; id: Id<string>; field: string };
  readonly number: number;
  readonly after: readonly number[];
  readonly onFocus: () => void;
};

/** « Concrètement » and « ce que nous ne ferons pas » take no place until somebody wants them. */
function AsidePart({ field, place, number, after, onFocus }: AsidePartProps) {
  const { article: words } = useMessages().contract;
  const canWrite = useCanWrite();
  const isWritten = useText(place, hasWords);
  const [isAsked, setAsked] = useState(false);
  const part = words[field]();
  if (!isWritten && !isAsked) {
    return canWrite ? (
      <div className="sheet-add no-print">
        <AfterText>
          <Button variant="quiet" size="small" icon={Plus} onPress={() => setAsked(true)}>
            {words.addPart({ part })}
          </Button>
        </AfterText>
      </div>
    ) : null;
  }
  return (
    <section className="sheet-part">
      <h3>{part}</h3>
      <ContractText
        place={place}
        label={words.editorLabel({ number, part })}
        placeholder={words.placeholder[field]()}
        numbering={{ style: "article", number, after }}
        onFocus={onFocus}
      />
    </section>
  );
}
