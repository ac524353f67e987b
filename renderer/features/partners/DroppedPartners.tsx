import { Undo2 } from "lucide-react";
import { droppedPartners } from "#shared/doc/queries/parties.ts";
import { useCanWrite, useQuery } from "#renderer/doc/session/SessionContext.tsx";
import { useMessages } from "#renderer/platform/language.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { usePartnerCommands } from "./usePartnerCommands.ts";

/** Those taken off the list, to bring back: nothing is ever lost. */
export function DroppedPartners() {
  const say = useMessages();
  const canWrite = useCanWrite();
  const dropped = useQuery(droppedPartners);
  const { restore } = usePartnerCommands();
  if (dropped.length === 0) return null;
  return (
    <details className="dropped no-print">
      <summary>{say.partners.droppedList({ count: dropped.length })}</summary>
      <ul role="list">
        {dropped.map(({ id, legalName }) => (
          <li key={id} className="row-spread">
            <span className="grow">{legalName}</span>
            {canWrite && (
              <Button
                size="small"
                icon={Undo2}
                aria-label={say.partners.restore({ name: legalName })}
                onPress={() => restore(id)}
              >
                {say.partners.restoreShort()}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
