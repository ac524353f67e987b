import type { Head } from "#shared/doc/readRecord.ts";
import type { Horizon } from "#shared/model/horizon.ts";
import type { Id } from "#shared/model/Id.ts";
import { CellSummary } from "./CellSummary.tsx";
import { useCell } from "./useCell.ts";

type MatrixCellProps = {
  readonly axis: Head<"axes">;
  readonly horizon: Horizon;
  readonly isCurrent: boolean;
  readonly onStand: () => void;
  readonly onOpen: () => void;
};

export function MatrixCell({ axis, horizon, isCurrent, onStand, onOpen }: MatrixCellProps) {
  const cell = useCell(axis.id as Id<"axis">, horizon);
  return (
    <td
      className="cell"
      data-item={cell.id}
      data-status={cell.status}
      tabIndex={isCurrent ? 0 : -1}
      onFocus={onStand}
      onClick={onOpen}
    >
      <CellSummary axis={axis} cell={cell} />
    </td>
  );
}
