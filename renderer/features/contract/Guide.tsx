import { editArticle } from "#shared/doc/commands/articles.ts";
import { partnerHeads, principleHeads } from "#shared/doc/queries/heads.ts";
import type { Head } from "#shared/doc/readRecord.ts";
import { articleHorizons } from "#shared/model/horizon.ts";
import { useCanWrite, useQuery, useRun } from "#renderer/doc/session/SessionContext.tsx";
import { useMessages } from "#renderer/platform/language.ts";
import { Checkbox } from "#renderer/ui/choices.tsx";
import { Select } from "#renderer/ui/Select.tsx";
import { CommittedField } from "#renderer/ui/TextField.tsx";
import { toast } from "#renderer/ui/Toasts.tsx";
import { LegalClauseField } from "./LegalClauseField.tsx";

/** What the article is for: intention, question, horizon, who carries it, on which clause it rests, which principles it serves. */
export function Guide({ article }: { article: Head<"articles"> }) {
  const say = useMessages();
  const words = say.contract.guide;
  const run = useRun();
  const canWrite = useCanWrite();
  const principles = useQuery(principleHeads).filter(({ label }) => label !== "");
  const partners = useQuery(partnerHeads);

  type Changes = Parameters<typeof editArticle>[1]["changes"];
  const change = (changes: Changes): string | null => {
    const ran = run(editArticle, { id: article.id, changes });
    return "problem" in ran ? ran.problem : null;
  };
  const changeOrSay = (changes: Changes) => {
    const problem = change(changes);
    if (problem !== null) toast({ tone: "problem", text: problem });
  };

  return (
    <div className="guide">
      <h2 className="guide-title">{words.title()}</h2>
      {article.openingQuestion !== "" && <p className="guide-question">{article.openingQuestion}</p>}
      <CommittedField
        label={words.intent()}
        rows={3}
        value={article.intent}
        isReadOnly={!canWrite}
        onCommit={(intent) => change({ intent: oneLine(intent) })}
      />
      <CommittedField
        label={words.question()}
        rows={2}
        value={article.openingQuestion}
        isReadOnly={!canWrite}
        onCommit={(openingQuestion) => change({ openingQuestion: oneLine(openingQuestion) })}
      />
      <Select
        label={words.horizon()}
        isDisabled={!canWrite}
        value={article.horizon}
        options={articleHorizons.map((id) => ({ id, label: words.horizons[id]() }))}
        onChange={(horizon) => changeOrSay({ horizon })}
      />
      <Select
        label={words.owner()}
        isDisabled={!canWrite}
        value={article.ownerPartnerId ?? "none"}
        options={[
          { id: "none", label: words.noOwner() },
          ...partners.map(({ id, shortName, legalName }) => ({
            id: id as string,
            label: shortName || legalName,
          })),
        ]}
        onChange={(id) => changeOrSay({ ownerPartnerId: id === "none" ? null : id })}
      />
      <LegalClauseField
        article={article}
        isDisabled={!canWrite}
        onChange={(legalClauseRef) => changeOrSay({ legalClauseRef })}
      />
      <fieldset className="stack-tight">
        <legend className="field-label">{words.principles()}</legend>
        {principles.length === 0 && <p className="field-help">{words.noPrinciples()}</p>}
        {principles.map(({ id, position, label }) => {
          const isLinked = article.principleIds.some((linked) => linked === id);
          return (
            <Checkbox
              key={id}
              isSelected={isLinked}
              isDisabled={!canWrite}
              onChange={(isSelected) =>
                changeOrSay({
                  principleIds: isSelected
                    ? [...article.principleIds, id]
                    : article.principleIds.filter((linked) => linked !== id),
                })
              }
            >
              {position}. {label}
            </Checkbox>
          );
        })}
      </fieldset>
    </div>
  );
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, " ").trim();
