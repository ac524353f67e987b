import { Scale } from "lucide-react";
import { clauseHeads } from "#shared/doc/queries/heads.ts";
import { useQuery } from "#renderer/doc/session/SessionContext.tsx";
import { useMessages } from "#renderer/platform/language.ts";
import { goToRoom } from "#renderer/platform/route.ts";
import { Button } from "#renderer/ui/Button.tsx";

/** Beside an article: the clause that it rests on, and the way there. */
export function LegalClauseLink({ clauseId }: { clauseId: string }) {
  const words = useMessages().contract.guide;
  const clause = useQuery(clauseHeads).find(({ id }) => id === clauseId);
  return (
    <p className="sheet-clause">
      <span>{words.legalClause()}</span>
      {clause === undefined ? (
        <span>{words.legalClauseMissing()}</span>
      ) : (
        <Button variant="quiet" size="small" icon={Scale} onPress={() => goToRoom("contract", clause.id)}>
          {clause.label}
        </Button>
      )}
    </p>
  );
}
