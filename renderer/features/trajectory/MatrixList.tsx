import { Pencil } from "lucide-react";
import { Button as AriaButton } from "react-aria-components";
import type { Head } from "#shared/doc/readRecord.ts";
import { horizons, type Horizon } from "#shared/model/horizon.ts";
import type { Id } from "#shared/model/Id.ts";
import { questionOf } from "#shared/model/matrix.ts";
import { isBlank } from "#shared/model/richText.ts";
import { useMessages } from "#renderer/platform/language.ts";
import { IconButton } from "#renderer/ui/Button.tsx";
import { CellSummary } from "./CellSummary.tsx";
import { HorizonWords } from "./HorizonHeader.tsx";
import type { MatrixProps } from "./Matrix.tsx";
import { useCell } from "./useCell.ts";

/** The matrix where it has no room to be one: horizon after horizon, each with its axes. */
export function MatrixList({ shown, onOpen }: MatrixProps) {
  const say = useMessages().trajectory;
  return (
    <div className="stack">
      {horizons.map((horizon) => (
        <section key={horizon} className="horizon-section" aria-label={say.horizons[horizon].time()}>
          <h2 className="horizon">
            <HorizonWords horizon={horizon} />
          </h2>
          <ul role="list" className="stack-tight">
            {shown.map((axis) => (
              <ListedCell key={axis.id} axis={axis} horizon={horizon} onOpen={onOpen} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

type ListedCellProps = {
  readonly axis: Head<"axes">;
  readonly horizon: Horizon;
  readonly onOpen: MatrixProps["onOpen"];
};

function ListedCell({ axis, horizon, onOpen }: ListedCellProps) {
  const say = useMessages().trajectory;
  const cell = useCell(axis.id as Id<"axis">, horizon);
  const question = questionOf(axis, horizon);
  return (
    <li className="listed-cell" data-status={cell.status}>
      <div className="row-spread">
        <h3 className="grow">{axis.label}</h3>
        <IconButton
          icon={Pencil}
          size="small"
          label={say.axes.edit(axis)}
          onPress={() => onOpen(axis.id, "axis")}
        />
      </div>
      {!isBlank(cell.targetStatement) && <p className="cell-question">{question}</p>}
      <AriaButton
        className="listed-cell-open"
        onPress={() => onOpen(cell.id, "cell")}
        aria-description={say.openCell({
          name: say.cellName({ axis: axis.label, horizon: say.horizons[horizon].time() }),
        })}
      >
        <CellSummary axis={axis} cell={cell} />
      </AriaButton>
    </li>
  );
}
