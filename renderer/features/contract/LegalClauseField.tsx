import type { Head } from "#shared/doc/readRecord.ts";
import { allianceScope } from "#shared/doc/queries/agreement.ts";
import { clauseSuits } from "#shared/model/clause.ts";
import { clauseHeads, droppedClauseHeads } from "#shared/doc/queries/heads.ts";
import { useQuery } from "#renderer/doc/session/SessionContext.tsx";
import { useMessages } from "#renderer/platform/language.ts";
import { Select } from "#renderer/ui/Select.tsx";

type LegalClauseFieldProps = {
  readonly article: Head<"articles">;
  readonly isDisabled: boolean;
  /** The clause's id, or nothing. */
  readonly onChange: (clause: string) => void;
};

const none = "none";

/** The clause that an article rests on, by the name it has now; one that left the contract is still told. */
export function LegalClauseField({ article, isDisabled, onChange }: LegalClauseFieldProps) {
  const { guide: words, clause: say } = useMessages().contract;
  const clauses = useQuery(clauseHeads);
  const scope = useQuery(allianceScope);
  const dropped = useQuery(droppedClauseHeads);
  const chosen = article.legalClauseRef;
  const isOffered = (clause: Head<"clauses">) => clauseSuits(clause, scope) || clause.id === chosen;
  const isThere = chosen === "" || clauses.some(({ id }) => id === chosen);
  const label = dropped.find(({ id }) => id === chosen)?.label;
  return (
    <Select<string>
      label={words.legalClause()}
      help={words.legalClauseHelp()}
      isDisabled={isDisabled}
      value={chosen || none}
      options={[
        { id: none, label: words.noLegalClause() },
        ...clauses.filter(isOffered).map((clause) => ({
          id: clause.id,
          label: clause.label,
          detail: [
            clause.place === "BEFORE_ARTICLES" ? say.before() : say.after(),
            ...(clause.isIncluded ? [] : [say.leftAside()]),
          ].join(", "),
        })),
        ...(isThere
          ? []
          : [
              {
                id: chosen,
                label: label === undefined ? words.legalClauseMissing() : words.legalClauseDropped({ label }),
              },
            ]),
      ]}
      onChange={(id) => onChange(id === none ? "" : id)}
    />
  );
}
