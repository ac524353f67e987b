import { Undo2 } from "lucide-react";
import { droppedPartnerHeads } from "#shared/doc/queries/heads.ts";
import { useCanWrite, useQuery } from "#renderer/doc/session/SessionContext.tsx";
import { useMessages } from "#renderer/platform/language.ts";
import { goToRoom } from "#renderer/platform/route.ts";
import { Dropped } from "#renderer/ui/Dropped.tsx";
import { usePartnerCommands } from "./usePartnerCommands.ts";

/** Those taken off the list, to bring back: nothing is ever lost. */
export function DroppedPartners() {
  const { partners: say } = useMessages();
  const canWrite = useCanWrite();
  const dropped = useQuery(droppedPartnerHeads);
  const { restore } = usePartnerCommands();
  if (!canWrite) return null;
  return (
    <Dropped
      title={say.droppedList({ count: dropped.length })}
      items={dropped.map(({ id, legalName }) => ({ id, label: legalName }))}
      restoreLabel={say.restore()}
      icon={Undo2}
      onRestore={({ id }) => {
        if (restore(id)) goToRoom("partners", id);
      }}
    />
  );
}
