import { Link2, TriangleAlert } from "lucide-react";
import { useEffect } from "react";
import { editPrinciple } from "#shared/doc/commands/articles.ts";
import { principleHeads } from "#shared/doc/queries/heads.ts";
import type { Head } from "#shared/doc/readRecord.ts";
import { principleOrigins } from "#shared/model/principle.ts";
import { useCanWrite, useQuery, useRun } from "#renderer/doc/session/SessionContext.tsx";
import { useMessages } from "#renderer/platform/language.ts";
import { writeRoute, useRoute } from "#renderer/platform/route.ts";
import { Badge } from "#renderer/ui/display.tsx";
import { Select } from "#renderer/ui/Select.tsx";
import { CommittedField } from "#renderer/ui/TextField.tsx";
import { ContractText } from "./ContractText.tsx";

/** The seven principles of the Charte, filled from the official copy, and what no article covers yet. */
export function PrinciplesView({
  item,
  articles,
}: {
  item: string | null;
  articles: readonly Head<"articles">[];
}) {
  const say = useMessages();
  const principles = useQuery(principleHeads);
  useEffect(() => {
    if (item !== null && item !== "principle-1")
      document.querySelector(`[data-principle="${CSS.escape(item)}"]`)?.scrollIntoView({ block: "start" });
  }, [item]);
  return (
    <div className="contract-sheets contract-single">
      <p className="soft">{say.contract.principle.lead()}</p>
      {principles.map((principle) => (
        <PrincipleSheet key={principle.id} principle={principle} articles={articles} />
      ))}
    </div>
  );
}

function PrincipleSheet({
  principle,
  articles,
}: {
  principle: Head<"principles">;
  articles: readonly Head<"articles">[];
}) {
  const say = useMessages();
  const words = say.contract.principle;
  const run = useRun();
  const canWrite = useCanWrite();
  const route = useRoute();
  const { id, position, label, sourceReference, origin, openingQuestion } = principle;
  const linked = articles.flatMap((article, index) =>
    article.principleIds.some((linkedId) => linkedId === id) ? [{ ...article, number: index + 1 }] : [],
  );
  const change = (changes: Parameters<typeof editPrinciple>[1]["changes"]) => {
    const ran = run(editPrinciple, { id, changes });
    return "problem" in ran ? ran.problem : null;
  };

  return (
    <article className="sheet" data-principle={id} aria-label={words.number({ number: position })}>
      <header className="sheet-header">
        <h2 className="sheet-number">{words.number({ number: position })}</h2>
        {label === "" ? (
          <Badge>{words.empty()}</Badge>
        ) : (
          <Badge
            tone={linked.length === 0 ? "warning" : "success"}
            icon={linked.length === 0 ? TriangleAlert : Link2}
          >
            {words.coveredBy({ count: linked.length })}
          </Badge>
        )}
      </header>
      <div className="principle-fields">
        <CommittedField
          label={words.label()}
          value={label}
          isReadOnly={!canWrite}
          onCommit={(text) => change({ label: text.trim() })}
        />
        <CommittedField
          label={words.source()}
          value={sourceReference}
          placeholder={words.sourcePlaceholder()}
          isReadOnly={!canWrite}
          onCommit={(text) => change({ sourceReference: text.trim() })}
        />
        <Select
          label={words.origin()}
          isDisabled={!canWrite}
          value={origin}
          options={principleOrigins.map((each) => ({ id: each, label: words.origins[each]() }))}
          onChange={(each) => void change({ origin: each })}
        />
        <CommittedField
          label={words.question()}
          value={openingQuestion}
          isReadOnly={!canWrite}
          onCommit={(text) => change({ openingQuestion: text.trim() })}
        />
      </div>
      <section className="sheet-part sheet-field">
        <h3>{words.statement()}</h3>
        <ContractText
          place={{ collection: "principles", id, field: "statement" }}
          label={words.statementLabel({ number: position })}
        />
      </section>
      {linked.length > 0 && route.page === "alliance" && (
        <p className="row">
          <span className="field-label">{words.articles()}</span>
          {linked.map((article) => (
            <a key={article.id} href={writeRoute({ ...route, room: "contract", item: article.id })}>
              {say.contract.reference.article(article)}
            </a>
          ))}
        </p>
      )}
    </article>
  );
}
