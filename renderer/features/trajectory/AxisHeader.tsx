import { Pencil } from "lucide-react";
import type { Head } from "#shared/doc/readRecord.ts";
import { useCanWrite } from "#renderer/doc/session/SessionContext.tsx";
import { ItemPeers } from "#renderer/doc/session/ItemPeers.tsx";

type AxisHeaderProps = {
  readonly axis: Head<"axes">;
  readonly isCurrent: boolean;
  readonly onStand: () => void;
  readonly onOpen: () => void;
};

/** The name of a row; Enter or a press opens what there is to change of it. */
export function AxisHeader({ axis, isCurrent, onStand, onOpen }: AxisHeaderProps) {
  const canWrite = useCanWrite();
  return (
    <th
      scope="row"
      className="axis"
      data-item={axis.id}
      tabIndex={isCurrent ? 0 : -1}
      onFocus={onStand}
      onClick={onOpen}
    >
      <span className="axis-label">{axis.label}</span>
      {canWrite && <Pencil size={14} aria-hidden className="axis-pencil no-print" />}
      <ItemPeers room="trajectory" item={axis.id} />
    </th>
  );
}
