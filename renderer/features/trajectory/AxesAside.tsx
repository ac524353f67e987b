import { Eye, Undo2 } from "lucide-react";
import type { Head } from "#shared/doc/readRecord.ts";
import { droppedAxisHeads } from "#shared/doc/queries/heads.ts";
import { useCanWrite, useQuery } from "#renderer/doc/session/SessionContext.tsx";
import { useMessages } from "#renderer/platform/language.ts";
import { Button } from "#renderer/ui/Button.tsx";
import { Dropped } from "#renderer/ui/Dropped.tsx";
import { useAxisCommands } from "./useAxisCommands.ts";

/** The axes that are not in sight: hidden ones, which the agreement leaves out, and those that were taken off. */
export function AxesAside({ axes }: { axes: readonly Head<"axes">[] }) {
  const say = useMessages().trajectory.axes;
  const canWrite = useCanWrite();
  const dropped = useQuery(droppedAxisHeads);
  const { show, restore } = useAxisCommands();
  const hidden = axes.filter(({ isHidden }) => isHidden);
  if (!canWrite) return null;
  return (
    <div className="no-print">
      <Dropped
        title={say.hiddenList({ count: hidden.length })}
        items={hidden.map(({ id, label }) => ({ id, label }))}
        restoreLabel={say.show()}
        icon={Eye}
        onRestore={({ id }) => show(hidden.filter((axis) => axis.id === id))}
      />
      {hidden.length > 1 && (
        <Button size="small" icon={Eye} onPress={() => show(hidden)}>
          {say.showAll()}
        </Button>
      )}
      <Dropped
        title={say.droppedList({ count: dropped.length })}
        items={dropped.map(({ id, label }) => ({ id, label }))}
        restoreLabel={say.restore()}
        icon={Undo2}
        onRestore={({ id }) => restore(id)}
      />
    </div>
  );
}
